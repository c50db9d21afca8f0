import { byline, doc, headline, p } from "@/prisma/seed/newsroom/blocks";
import type { SeedArticle } from "@/prisma/seed/newsroom/newsroom";

export const winterTimetable: SeedArticle = {
  key: "winter-timetable",
  title: "Fewer boats before breakfast",
  purpose: "own_copy",
  state: "signed_off",
  language: "en",
  byline: "Margaret Okafor",
  by: "margaret",
  hoursAgo: 76,
  deadlineInHours: 2,
  parts: [
    { person: "margaret", part: "writer" },
    { person: "lena", part: "checker" },
    { person: "tomas", part: "approver" },
  ],
  doc: doc(
    { lang: "en-GB" },
    headline("Fewer boats before breakfast"),
    byline("By Margaret Okafor"),
    p(
      "From the first Monday of November the ferry at 6.20 falls away. Whoever works the early shift across the water has the choice of the 5.40 and of the 7.05.",
    ),
    p("The company speaks of nineteen passengers on an average morning."),
  ),
  claims: [
    {
      key: "wt-dropped",
      places: ["From the first Monday of November the ferry at 6.20 falls away."],
      kind: "date_place",
      priority: "must",
      by: "lena",
      hoursAgo: 73,
      assignee: "lena",
      evidence: [
        {
          source: "ferry-timetable-leaflet",
          stance: "supports",
          basis: "primary_document",
          by: "lena",
          hoursAgo: 73,
          passage: "The 06.20 sailing is withdrawn until 31 March.",
          passageLanguage: "en",
        },
      ],
      assessments: [
        { by: "lena", hoursAgo: 73, finding: "supported", disposition: "stet", rationale: "As in the leaflet." },
      ],
    },
    {
      key: "wt-nineteen",
      places: ["The company speaks of nineteen passengers on an average morning."],
      kind: "attribution",
      speaker: "Saltmere Ferries",
      priority: "must",
      by: "lena",
      hoursAgo: 73,
      assignee: "lena",
      evidence: [
        {
          source: "ferry-timetable-leaflet",
          stance: "supports",
          basis: "primary_document",
          by: "lena",
          hoursAgo: 72,
          passage: "an average of 19 passengers",
          passageLanguage: "en",
          locator: "Page 2, “Why we change”",
        },
      ],
      assessments: [
        {
          by: "lena",
          hoursAgo: 72,
          finding: "supported",
          disposition: "stet",
          rationale: "The company’s figure, and given as such.",
        },
      ],
    },
  ],
  deeds: [
    { did: "wave_the_rest", by: "lena", hoursAgo: 71 },
    { did: "initial_all", by: "ingrid", hoursAgo: 60 },
    { did: "sign", by: "tomas", hoursAgo: 48 },
  ],
};
