import { electricityPostLivesClaims } from "@/prisma/seed/newsroom/electricity-post/claims-lives";
import { electricityPostSocketClaims } from "@/prisma/seed/newsroom/electricity-post/claims-socket";
import { electricityPostSunClaims } from "@/prisma/seed/newsroom/electricity-post/claims-sun";
import { electricityPostDoc } from "@/prisma/seed/newsroom/electricity-post/document";
import type { SeedArticle } from "@/prisma/seed/newsroom/newsroom";

export const electricityPost: SeedArticle = {
  key: "electricity-post",
  title: "Twelve numbers about electricity that nobody dares to print",
  purpose: "published",
  state: "in_check",
  language: "en",
  byline: "Corin Vale",
  publisher: "Gridlines",
  canonicalUrl: "https://gridlines.example/twelve-numbers",
  publishedAt: "2025-11-03",
  by: "ingrid",
  hoursAgo: 72,
  deadlineInHours: 6,
  parts: [
    { person: "kofi", part: "checker" },
    { person: "lena", part: "checker" },
    { person: "aiko", part: "checker" },
    { person: "tomas", part: "approver" },
  ],
  doc: electricityPostDoc,
  claims: [...electricityPostSocketClaims, ...electricityPostLivesClaims, ...electricityPostSunClaims],
};
