import type { SeedArticle } from "@/prisma/seed/newsroom/newsroom";
import { shorePowerAirClaims } from "@/prisma/seed/newsroom/shore-power/claims-air";
import { shorePowerCostClaims } from "@/prisma/seed/newsroom/shore-power/claims-cost";
import { shorePowerMetersClaims } from "@/prisma/seed/newsroom/shore-power/claims-meters";
import { shorePowerOpeningClaims } from "@/prisma/seed/newsroom/shore-power/claims-opening";
import { shorePowerOutlookClaims } from "@/prisma/seed/newsroom/shore-power/claims-outlook";
import { shorePowerPeopleClaims } from "@/prisma/seed/newsroom/shore-power/claims-people";
import { shorePowerDoc } from "@/prisma/seed/newsroom/shore-power/document";

export const shorePower: SeedArticle = {
  key: "shore-power",
  title: "For £4.2 million, Saltmere bought itself silence",
  purpose: "own_copy",
  state: "in_check",
  language: "en-GB",
  byline: "Samir Haddad",
  by: "tomas",
  hoursAgo: 30,
  deadlineInHours: 9,
  parts: [
    { person: "samir", part: "writer" },
    { person: "lena", part: "checker" },
    { person: "kofi", part: "checker" },
    { person: "tomas", part: "approver" },
  ],
  doc: shorePowerDoc,
  claims: [
    ...shorePowerOpeningClaims,
    ...shorePowerPeopleClaims,
    ...shorePowerMetersClaims,
    ...shorePowerAirClaims,
    ...shorePowerCostClaims,
    ...shorePowerOutlookClaims,
  ],
};
