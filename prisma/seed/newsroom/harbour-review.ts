import { electricityPost } from "@/prisma/seed/newsroom/electricity-post/article";
import { electricityPostSources } from "@/prisma/seed/newsroom/electricity-post/sources";
import { harbourReviewMembers } from "@/prisma/seed/newsroom/harbour-review-members";
import type { SeedDesk } from "@/prisma/seed/newsroom/newsroom";
import { shorePower } from "@/prisma/seed/newsroom/shore-power/article";
import { shorePowerSources } from "@/prisma/seed/newsroom/shore-power/sources";
import { bridgeToll } from "@/prisma/seed/newsroom/short/bridge-toll";
import { greatWallPost } from "@/prisma/seed/newsroom/short/great-wall-post";
import { libraryRoof } from "@/prisma/seed/newsroom/short/library-roof";
import { mayorSpeech } from "@/prisma/seed/newsroom/short/mayor-speech";
import { oysterPrices } from "@/prisma/seed/newsroom/short/oyster-prices";
import { schoolMeals } from "@/prisma/seed/newsroom/short/school-meals";
import { sealCount } from "@/prisma/seed/newsroom/short/seal-count";
import { shortArticleSources } from "@/prisma/seed/newsroom/short/sources";
import { suezCanal } from "@/prisma/seed/newsroom/short/suez-canal";
import { tideGauge } from "@/prisma/seed/newsroom/short/tide-gauge";
import { winterTimetable } from "@/prisma/seed/newsroom/short/winter-timetable";
import { taiwanReport } from "@/prisma/seed/newsroom/taiwan-report/article";
import { taiwanReportSources } from "@/prisma/seed/newsroom/taiwan-report/sources";

export const harbourReview: SeedDesk = {
  key: "harbour-review",
  name: "The Harbour Review",
  language: "en",
  timeZone: "Europe/London",
  members: harbourReviewMembers,
  sources: { ...shorePowerSources, ...taiwanReportSources, ...electricityPostSources, ...shortArticleSources },
  articles: [
    shorePower,
    taiwanReport,
    electricityPost,
    suezCanal,
    greatWallPost,
    libraryRoof,
    tideGauge,
    mayorSpeech,
    winterTimetable,
    schoolMeals,
    oysterPrices,
    bridgeToll,
    sealCount,
  ],
};
