import { byline, dek, doc, headline, p } from "@/prisma/seed/newsroom/blocks";
import type { SeedArticle } from "@/prisma/seed/newsroom/newsroom";

export const oysterPrices: SeedArticle = {
  key: "oyster-prices",
  title: "A dozen for the price of nine",
  purpose: "own_copy",
  state: "in_check",
  language: "en",
  byline: "Samir Haddad",
  by: "tomas",
  hoursAgo: 12,
  deadlineInHours: 44,
  parts: [
    { person: "samir", part: "writer" },
    { person: "kofi", part: "checker" },
  ],
  doc: doc(
    { lang: "en-GB" },
    headline("A dozen for the price of nine"),
    dek("Oysters have never been so cheap on the North Quay, and the growers would like to know why."),
    byline("By Samir Haddad"),
    p(
      "Three growers work the flats beyond the lifeboat house. This autumn a dozen costs £9, a quarter less than last year, and by four in the afternoon there is still no queue.",
    ),
  ),
  claims: [
    {
      key: "op-never",
      places: ["Oysters have never been so cheap on the North Quay"],
      kind: "comparison",
      priority: "must",
      by: "kofi",
      hoursAgo: 10,
      assignee: "kofi",
    },
    {
      key: "op-quarter",
      places: ["a dozen costs £9, a quarter less than last year"],
      kind: "number",
      priority: "must",
      by: "kofi",
      hoursAgo: 10,
      assignee: "kofi",
    },
  ],
};
