import type { SeedArticle } from "@/prisma/seed/newsroom/newsroom";
import { taiwanReportBombersClaims } from "@/prisma/seed/newsroom/taiwan-report/claims-bombers";
import { taiwanReportDietClaims } from "@/prisma/seed/newsroom/taiwan-report/claims-diet";
import { taiwanReportMoneyClaims } from "@/prisma/seed/newsroom/taiwan-report/claims-money";
import { taiwanReportTokyoClaims } from "@/prisma/seed/newsroom/taiwan-report/claims-tokyo";
import { taiwanReportTreatyClaims } from "@/prisma/seed/newsroom/taiwan-report/claims-treaty";
import { taiwanReportDoc } from "@/prisma/seed/newsroom/taiwan-report/document";

export const taiwanReport: SeedArticle = {
  key: "taiwan-report",
  title: "Moscow vows to fight at China’s side over Taiwan",
  purpose: "published",
  state: "in_check",
  language: "en",
  byline: "Foreign desk",
  publisher: "The Pacific Ledger",
  canonicalUrl: "https://pacific-ledger.example/world/moscow-vows-to-fight",
  publishedAt: "2025-12-29",
  derivedFrom: "TASS interview with Sergei Lavrov, by way of agencies",
  by: "ingrid",
  hoursAgo: 48,
  deadlineInHours: 27,
  parts: [
    { person: "aiko", part: "checker" },
    { person: "kofi", part: "checker" },
    { person: "ingrid", part: "approver" },
  ],
  doc: taiwanReportDoc,
  claims: [
    ...taiwanReportTreatyClaims,
    ...taiwanReportTokyoClaims,
    ...taiwanReportDietClaims,
    ...taiwanReportBombersClaims,
    ...taiwanReportMoneyClaims,
  ],
};
