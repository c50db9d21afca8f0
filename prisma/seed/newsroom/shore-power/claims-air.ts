import { OBJECT } from "@/lib/domain/text/doc";
import type { SeedClaim } from "@/prisma/seed/newsroom/newsroom";

export const shorePowerAirClaims: SeedClaim[] = [
  {
    key: "sp-no2",
    places: ["nitrogen dioxide 31 per cent lower than a year before"],
    kind: "comparison",
    priority: "must",
    by: "lena",
    hoursAgo: 28,
    assignee: "lena",
    evidence: [
      {
        source: "air-monitor",
        stance: "supports",
        basis: "data",
        by: "lena",
        hoursAgo: 23,
        locator: "June to August means: 20.4 and 14.1 micrograms per cubic metre",
        note: "(20.4 − 14.1) ÷ 20.4 = 0.309. Summer means, not annual ones.",
      },
    ],
    assessments: [
      {
        by: "lena",
        hoursAgo: 23,
        finding: "supported",
        disposition: "stet",
        rationale: "30.9 per cent between the two summers.",
      },
    ],
  },
  {
    key: "sp-no2-cause",
    places: ["31 per cent lower than a year before, because the ferries no longer idle"],
    statement: "The fall in nitrogen dioxide on Cable Street was caused by the ferries no longer idling.",
    kind: "causal",
    priority: "must",
    by: "lena",
    hoursAgo: 28,
    assignee: "lena",
    evidence: [
      {
        source: "air-monitor",
        stance: "context",
        basis: "data",
        by: "lena",
        hoursAgo: 23,
        locator: "Hourly means, 05.00 to 08.00",
        note: "The early-morning peak is gone, which fits. But Mill Lane was closed to lorries in July and August 2025.",
      },
    ],
    assessments: [
      {
        by: "lena",
        hoursAgo: 22,
        finding: "mixed",
        disposition: "fix",
        qualifiers: ["flawed_reasoning"],
        rationale:
          "The ferries explain the mornings; the closed road explains some of the rest. “Not least because” would be safe.",
      },
    ],
  },
  {
    key: "sp-fourteen",
    places: ["The street’s average is now 14 micrograms in each cubic metre."],
    kind: "number",
    priority: "must",
    by: "lena",
    hoursAgo: 28,
    assignee: "lena",
    evidence: [
      {
        source: "air-monitor",
        stance: "context",
        basis: "data",
        by: "lena",
        hoursAgo: 23,
        locator: "June to August 2025: 14.1. October 2024 to September 2025: 18.6",
      },
    ],
    assessments: [
      {
        by: "lena",
        hoursAgo: 22,
        finding: "refuted",
        disposition: "fix",
        qualifiers: ["imprecise", "misleading_framing"],
        rationale:
          "14 is the summer mean; the year’s average is 18.6. The next sentence compares it with a yearly guideline, so it must be the year’s.",
      },
    ],
  },
  {
    key: "sp-who",
    places: [
      {
        quote:
          "The World Health Organization, which tightened its guideline in 2021, recommends no more than 10 over a year.",
      },
    ],
    kind: "number",
    priority: "must",
    by: "lena",
    hoursAgo: 28,
    assignee: "lena",
    evidence: [
      {
        source: "who-air",
        stance: "supports",
        basis: "primary_document",
        by: "lena",
        hoursAgo: 23,
        locator: "Recommended levels, nitrogen dioxide, annual",
        note: "10 micrograms per cubic metre since 2021; 40 before.",
      },
    ],
    assessments: [
      { by: "lena", hoursAgo: 23, finding: "supported", disposition: "stet", rationale: "Level and year are right." },
    ],
  },
  {
    key: "sp-asthma",
    places: ["Doctors at the town’s clinic have already seen fewer children with asthma."],
    kind: "causal",
    priority: "must",
    by: "lena",
    hoursAgo: 28,
    assignee: "lena",
    evidence: [
      {
        source: "clinic",
        stance: "contradicts",
        basis: "primary_person",
        by: "lena",
        hoursAgo: 18,
        passage: "We have not looked, and with our numbers we could not tell it from luck in one summer.",
        passageLanguage: "en",
        locator: "Telephone call",
      },
    ],
    assessments: [
      {
        by: "lena",
        hoursAgo: 23,
        finding: "unproven",
        rationale: "No source in the writer’s notes. Calling the clinic.",
      },
      {
        by: "lena",
        hoursAgo: 18,
        finding: "refuted",
        disposition: "cut",
        qualifiers: ["flawed_reasoning"],
        rationale: "The clinic has not counted and says that nobody could tell from one summer. Cut the sentence.",
      },
    ],
  },
  {
    key: "sp-chart",
    places: [OBJECT],
    statement: "The bars of the chart show the monthly litres of 2024 and 2025 to scale.",
    kind: "number",
    priority: "must",
    by: "kofi",
    hoursAgo: 25,
    assignee: "kofi",
    evidence: [
      {
        source: "meter-log",
        stance: "supports",
        basis: "data",
        by: "kofi",
        hoursAgo: 24,
        locator: "Sheet “Fuel”, C11 to D13",
        note: "Measured on the screen: three pixels to a thousand litres, from a baseline of nought, in all six bars.",
      },
    ],
    assessments: [
      {
        by: "kofi",
        hoursAgo: 24,
        finding: "supported",
        disposition: "stet",
        rationale: "Six bars, six figures, one baseline at nought.",
      },
    ],
  },
  {
    key: "sp-caption-2028",
    places: ["By 2028 European law will demand a connection like this of every large ferry."],
    kind: "date_place",
    priority: "must",
    by: "kofi",
    hoursAgo: 25,
    assignee: "kofi",
    evidence: [
      {
        source: "fueleu-law",
        stance: "contradicts",
        basis: "primary_document",
        by: "kofi",
        hoursAgo: 24,
        locator: "Article 6(1)",
        note: "2030, main ports of the trans-European network, passenger and container ships above 5,000 gross tonnes.",
      },
      {
        source: "lloyds-register",
        stance: "contradicts",
        basis: "secondary",
        by: "kofi",
        hoursAgo: 24,
        passage: "From 1 January 2030, a container or passenger ship >5000 GT",
        passageLanguage: "en",
        locator: "On-shore power supply requirements",
        reliesOn: "fueleu-law",
      },
    ],
    assessments: [
      {
        by: "kofi",
        hoursAgo: 24,
        finding: "refuted",
        disposition: "fix",
        qualifiers: ["date_place"],
        rationale: "2030, as the body says. The caption and the body contradict each other.",
      },
    ],
  },
];
