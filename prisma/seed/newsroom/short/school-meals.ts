import { bulletList, byline, doc, headline, p } from "@/prisma/seed/newsroom/blocks";
import type { SeedArticle } from "@/prisma/seed/newsroom/newsroom";

export const schoolMeals: SeedArticle = {
  key: "school-meals",
  title: "Two hundred plates by half past twelve",
  purpose: "own_copy",
  state: "in_check",
  language: "en",
  byline: "Margaret Okafor",
  by: "tomas",
  hoursAgo: 31,
  deadlineInHours: -2,
  parts: [
    { person: "margaret", part: "writer" },
    { person: "aiko", part: "checker" },
  ],
  doc: doc(
    { lang: "en-GB" },
    headline("Two hundred plates by half past twelve"),
    byline("By Margaret Okafor"),
    p("At St Brannock’s school three cooks make two hundred lunches a day, for £2.98 each."),
    p("The price went down by 12.6 per cent in September. What went with it:"),
    bulletList("the second vegetable on Tuesdays", "napkins", "one cook in four"),
  ),
  claims: [
    {
      key: "sm-price",
      places: ["for £2.98 each"],
      kind: "number",
      priority: "must",
      by: "aiko",
      hoursAgo: 28,
      assignee: "aiko",
      dueInHours: -2,
      evidence: [
        {
          source: "school-menu",
          stance: "supports",
          basis: "primary_document",
          by: "aiko",
          hoursAgo: 27,
          locator: "Schedule 1",
        },
      ],
      assessments: [
        { by: "aiko", hoursAgo: 27, finding: "supported", disposition: "stet", rationale: "As in the contract." },
      ],
    },
    {
      key: "sm-percent",
      places: ["The price went down by 12.6 per cent in September."],
      kind: "number",
      priority: "must",
      by: "aiko",
      hoursAgo: 28,
      assignee: "aiko",
      dueInHours: -2,
    },
    {
      key: "sm-cooks",
      places: ["three cooks", "one cook in four"],
      statement: "The kitchen had four cooks and now has three.",
      kind: "number",
      priority: "must",
      by: "aiko",
      hoursAgo: 28,
      assignee: "aiko",
      dueInHours: -2,
      waitingOn: { whom: "Head teacher of St Brannock’s", sinceHoursAgo: 26, untilInHours: -3 },
    },
  ],
};
