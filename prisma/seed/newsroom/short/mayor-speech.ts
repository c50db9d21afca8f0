import { dek, doc, headline, p } from "@/prisma/seed/newsroom/blocks";
import type { SeedArticle } from "@/prisma/seed/newsroom/newsroom";

export const mayorSpeech: SeedArticle = {
  key: "mayor-speech",
  title: "The mayor’s autumn speech at the Corn Exchange",
  purpose: "published",
  state: "published",
  language: "en",
  byline: "Mayor Philip Strand",
  publisher: "Saltmere Town Council",
  by: "ingrid",
  hoursAgo: 150,
  deadlineInHours: -98,
  parts: [
    { person: "kofi", part: "checker" },
    { person: "tomas", part: "approver" },
  ],
  doc: doc(
    { lang: "en-GB" },
    headline("“A town that does more with less”"),
    dek("The mayor’s autumn speech, as delivered."),
    p(
      "Friends, the world now holds more than eight billion people, and some days I believe that all of them are looking for a parking space on Cable Street.",
    ),
    p("We have cut the cost of school meals by a third, and not one child has a smaller plate for it."),
    p("No other council in the county has done as much with as little."),
  ),
  claims: [
    {
      key: "ms-eight",
      places: ["the world now holds more than eight billion people"],
      kind: "number",
      speaker: "Philip Strand",
      priority: "if_time",
      by: "kofi",
      hoursAgo: 140,
      evidence: [
        {
          source: "world-bank",
          stance: "supports",
          basis: "data",
          by: "kofi",
          hoursAgo: 138,
          locator: "World, population, total",
        },
      ],
      assessments: [{ by: "kofi", hoursAgo: 138, finding: "supported", rationale: "Since late 2022." }],
    },
    {
      key: "ms-meals",
      places: ["We have cut the cost of school meals by a third"],
      kind: "number",
      speaker: "Philip Strand",
      priority: "must",
      by: "kofi",
      hoursAgo: 140,
      evidence: [
        {
          source: "school-menu",
          stance: "contradicts",
          basis: "primary_document",
          by: "kofi",
          hoursAgo: 136,
          passage: "Unit price per meal from September: £2.98 (previously £3.41)",
          passageLanguage: "en",
          note: "3.41 − 2.98 = 0.43, or 12.6 per cent",
        },
        {
          source: "speech-visit",
          stance: "context",
          basis: "recording",
          by: "kofi",
          hoursAgo: 139,
          passage: "by a third, by one whole third",
          passageLanguage: "en",
          locator: "Recording, 00:07:02",
        },
      ],
      assessments: [
        {
          by: "kofi",
          hoursAgo: 136,
          finding: "mostly_refuted",
          qualifiers: ["exaggerated", "number"],
          rationale: "It fell, by an eighth.",
        },
      ],
    },
    {
      key: "ms-county",
      places: ["No other council in the county has done as much with as little."],
      kind: "opinion",
      speaker: "Philip Strand",
      priority: "if_time",
      by: "kofi",
      hoursAgo: 140,
      assessments: [
        { by: "kofi", hoursAgo: 136, finding: "not_checkable", rationale: "Praise of oneself, with no measure." },
      ],
    },
  ],
  deeds: [
    { did: "sign", by: "tomas", hoursAgo: 120 },
    { did: "move", to: "published", by: "tomas", hoursAgo: 118 },
  ],
};
