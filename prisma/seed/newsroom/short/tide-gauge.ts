import { byline, doc, headline, p } from "@/prisma/seed/newsroom/blocks";
import type { SeedArticle } from "@/prisma/seed/newsroom/newsroom";

export const tideGauge: SeedArticle = {
  key: "tide-gauge",
  title: "The man who reads the tide by hand",
  purpose: "own_copy",
  state: "draft",
  language: "en",
  byline: "Samir Haddad",
  by: "tomas",
  hoursAgo: 3,
  deadlineInHours: 120,
  parts: [{ person: "samir", part: "writer" }],
  doc: doc(
    { lang: "en-GB" },
    headline("The man who reads the tide by hand"),
    byline("By Samir Haddad"),
    p(
      "Every morning at eight Walter Pym goes down eleven wet steps and looks at a painted board. He has done it since he was nineteen, and his father did it before him.",
    ),
    p(
      "A radar sensor has measured the same water since 2008, every six minutes, to the millimetre. Pym has nothing against it. “It doesn’t see the seaweed,” he says.",
    ),
    p("[Samir: second visit on Thursday, spring tide. Ask for the storm of 1987.]"),
  ),
  claims: [],
};
