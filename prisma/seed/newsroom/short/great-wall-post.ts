import { doc, headline, p } from "@/prisma/seed/newsroom/blocks";
import type { SeedArticle } from "@/prisma/seed/newsroom/newsroom";

export const greatWallPost: SeedArticle = {
  key: "great-wall-post",
  title: "You can see one human building from the Moon",
  purpose: "published",
  state: "in_check",
  language: "en",
  byline: "@stargazer_lou",
  publisher: "A post with 2.1 million views",
  canonicalUrl: "https://social.example/stargazer_lou/8841",
  by: "ingrid",
  hoursAgo: 9,
  deadlineInHours: 28,
  parts: [{ person: "kofi", part: "checker" }],
  doc: doc(
    { lang: "en" },
    headline("You can see one human building from the Moon"),
    p(
      "The Great Wall of China is the only thing made by people that astronauts can see from the Moon with the naked eye.",
    ),
    p("Twelve people have walked on the Moon, and every one of them has said so."),
  ),
  claims: [
    {
      key: "gw-visible",
      places: [
        "The Great Wall of China is the only thing made by people that astronauts can see from the Moon with the naked eye.",
      ],
      kind: "other",
      priority: "must",
      by: "kofi",
      hoursAgo: 7,
      assignee: "kofi",
      evidence: [
        {
          source: "nasa-wall",
          stance: "contradicts",
          basis: "reference_work",
          by: "kofi",
          hoursAgo: 6,
          note: "Hard to make out even from a low orbit, a thousandth of the way to the Moon.",
        },
      ],
      assessments: [
        {
          by: "kofi",
          hoursAgo: 6,
          finding: "refuted",
          rationale: "No building can be seen from there without a telescope.",
        },
      ],
    },
    {
      key: "gw-twelve",
      places: ["Twelve people have walked on the Moon"],
      kind: "number",
      priority: "if_time",
      by: "kofi",
      hoursAgo: 7,
      assignee: "kofi",
      evidence: [
        {
          source: "nasa-wall",
          stance: "context",
          basis: "reference_work",
          by: "kofi",
          hoursAgo: 6,
          locator: "Apollo missions",
        },
      ],
      assessments: [
        { by: "kofi", hoursAgo: 6, finding: "supported", rationale: "Six landings from 1969 to 1972, two on each." },
      ],
    },
    {
      key: "gw-said-so",
      places: ["every one of them has said so"],
      kind: "attribution",
      priority: "must",
      by: "kofi",
      hoursAgo: 7,
      assignee: "kofi",
    },
  ],
};
