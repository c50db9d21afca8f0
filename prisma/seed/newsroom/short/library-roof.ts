import { byline, doc, headline, p } from "@/prisma/seed/newsroom/blocks";
import type { SeedArticle } from "@/prisma/seed/newsroom/newsroom";

export const libraryRoof: SeedArticle = {
  key: "library-roof",
  title: "The library has a roof again",
  purpose: "own_copy",
  state: "in_check",
  language: "en",
  byline: "Margaret Okafor",
  by: "margaret",
  hoursAgo: 52,
  deadlineInHours: 20,
  parts: [
    { person: "margaret", part: "writer" },
    { person: "aiko", part: "checker" },
    { person: "tomas", part: "approver" },
  ],
  doc: doc(
    { lang: "en-GB" },
    headline("The library has a roof again"),
    byline("By Margaret Okafor"),
    p(
      "After fourteen months under a tarpaulin, the reading room on Chandler’s Row is dry. The new slates cost £188,500 and came from a quarry that the old ones had come from, too.",
    ),
    p("“We lost eleven books, all of them about gardening,” says Ines Calloway, the librarian."),
  ),
  claims: [
    {
      key: "lr-months",
      places: ["fourteen months under a tarpaulin"],
      kind: "number",
      priority: "must",
      by: "aiko",
      hoursAgo: 49,
      assignee: "aiko",
      evidence: [
        {
          source: "librarian",
          stance: "supports",
          basis: "primary_person",
          by: "aiko",
          hoursAgo: 47,
          passage: "The tarpaulin went on in the August, and came off last month, in October.",
          passageLanguage: "en",
        },
      ],
      assessments: [
        {
          by: "aiko",
          hoursAgo: 47,
          finding: "supported",
          disposition: "stet",
          rationale: "August to October of the next year.",
        },
      ],
    },
    {
      key: "lr-cost",
      places: ["The new slates cost £188,500"],
      kind: "number",
      priority: "must",
      by: "aiko",
      hoursAgo: 49,
      assignee: "aiko",
      evidence: [
        {
          source: "roof-invoice",
          stance: "supports",
          basis: "primary_document",
          by: "aiko",
          hoursAgo: 48,
          passage: "Total including scaffold: £188,500.00",
          passageLanguage: "en",
        },
      ],
      assessments: [{ by: "aiko", hoursAgo: 48, finding: "supported", disposition: "stet", rationale: "As invoiced." }],
    },
    {
      key: "lr-books",
      places: ["“We lost eleven books, all of them about gardening,”"],
      kind: "quote",
      speaker: "Ines Calloway",
      priority: "must",
      by: "aiko",
      hoursAgo: 49,
      assignee: "aiko",
      evidence: [
        {
          source: "librarian",
          stance: "supports",
          basis: "primary_person",
          by: "aiko",
          hoursAgo: 47,
          passage: "We lost eleven books, all of them about gardening.",
          passageLanguage: "en",
          locator: "Read back to her on the telephone",
        },
      ],
      assessments: [
        {
          by: "aiko",
          hoursAgo: 47,
          finding: "supported",
          disposition: "stet",
          rationale: "Read back and confirmed.",
        },
      ],
    },
  ],
  deeds: [
    { did: "wave_the_rest", by: "aiko", hoursAgo: 46 },
    { did: "initial_all", by: "ingrid", hoursAgo: 30 },
  ],
};
