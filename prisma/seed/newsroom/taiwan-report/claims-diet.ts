import type { SeedClaim } from "@/prisma/seed/newsroom/newsroom";

export const taiwanReportDietClaims: SeedClaim[] = [
  {
    key: "tw-survival-effect",
    places: ["the Self-Defense Forces may use force although Japan itself has not been attacked"],
    statement:
      "In a survival-threatening situation Japan’s forces may use force though Japan itself has not been attacked.",
    kind: "other",
    priority: "must",
    by: "aiko",
    hoursAgo: 45,
    assignee: "aiko",
    links: [{ type: "about", claim: "tw-survival-quote" }],
    evidence: [
      {
        source: "security-law-2015",
        stance: "supports",
        basis: "primary_document",
        by: "aiko",
        hoursAgo: 43,
        locator: "Conditions for the use of force",
        note: "Only if a close partner is attacked, Japan’s existence is at stake and nothing else will do.",
      },
    ],
    assessments: [
      {
        by: "aiko",
        hoursAgo: 43,
        finding: "mostly_supported",
        qualifiers: ["missing_context"],
        rationale:
          "Right as far as it goes. It leaves out that a close partner must have been attacked and that two more conditions hold.",
      },
    ],
  },
  {
    key: "tw-no-pm-before",
    places: ["No prime minister before her had said so of Taiwan in the Diet."],
    kind: "comparison",
    priority: "must",
    by: "aiko",
    hoursAgo: 45,
    assignee: "aiko",
    dueInHours: 26,
    evidence: [
      {
        source: "yomiuri-analysis",
        stance: "supports",
        basis: "secondary",
        by: "aiko",
        hoursAgo: 41,
        locator: "Sixth and seventh paragraph",
        note: "Says that her predecessors held back in official remarks. The minutes since 2015 are still to be searched.",
      },
    ],
  },
  {
    key: "tw-withdrew",
    places: ["Within three days, under a storm from Beijing, she withdrew the remark."],
    kind: "event",
    speaker: "Sanae Takaichi",
    claimDate: "2025-11-10",
    priority: "must",
    by: "aiko",
    hoursAgo: 45,
    assignee: "aiko",
    evidence: [
      {
        source: "yomiuri-refrain",
        stance: "contradicts",
        basis: "secondary",
        by: "aiko",
        hoursAgo: 42,
        passage:
          "the prime minister refused to retract her Friday remarks, saying, “They were in line with the government’s viewpoints.”",
        passageLanguage: "en",
        locator: "Third paragraph",
      },
    ],
    assessments: [
      {
        by: "aiko",
        hoursAgo: 42,
        finding: "refuted",
        rationale: "She said that she would be more careful with scenarios and refused to take anything back.",
      },
    ],
  },
  {
    key: "tw-refrain-quote",
    places: ["“I think I should refrain from making explicit remarks under a specific assumption,”"],
    kind: "quote",
    speaker: "Sanae Takaichi",
    claimDate: "2025-11-10",
    priority: "must",
    by: "aiko",
    hoursAgo: 45,
    assignee: "aiko",
    evidence: [
      {
        source: "yomiuri-refrain",
        stance: "supports",
        basis: "secondary",
        by: "aiko",
        hoursAgo: 42,
        passage: "I think I should refrain from making explicit remarks under a specific assumption",
        passageLanguage: "en",
        locator: "First paragraph",
      },
    ],
    assessments: [
      {
        by: "aiko",
        hoursAgo: 42,
        finding: "supported",
        rationale: "Word for word as translated by the Yomiuri’s English edition.",
      },
    ],
  },
];
