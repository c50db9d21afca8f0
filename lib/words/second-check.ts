import type { Difference } from "@/lib/domain/assessments/agree";
import type { Unfitness } from "@/lib/domain/assessments/second-checker";

const decimals = new Intl.NumberFormat("en", { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** Words of looking at a claim twice. */
export const secondCheckWords = {
  title: "Second check",
  ask: "Ask for a second look",
  askTitle: (number: number) => `A second look at claim ${number}`,
  askIntro: "Somebody else answers it without knowing the first answer. Until both are in, the first is sealed.",
  reason: "Why it should be looked at twice",
  askedBy: (name: string) => `Asked for by ${name}`,
  byPolicy: "The sourcing policy asks for it.",
  name: "Name who looks",
  rename: "Name somebody else",
  nameTitle: (number: number) => `Who gives the second answer on claim ${number}`,
  nameIntro:
    "Not who wrote the article, and not who gave the first answer. Whoever was sent the first answer may answer, but counts as not blind.",
  who: "Second checker",
  chooseSomebody: "Choose somebody",
  readingWho: "Reading who can be named",
  whoAway: "Who can be named could not be read. Nothing is lost.",
  nobodyFit:
    "Nobody on the desk can be named: whoever else may answer claims here wrote the article or gave the first answer.",
  again: "Try again",
  unfit: {
    writer: (name: string) => `${name}, who wrote the article`,
    first: (name: string) => `${name}, who gave the first answer`,
  } satisfies Record<Exclude<Unfitness, "right">, (name: string) => string>,
  callOff: "Call it off",
  callOffTitle: (number: number) => `Call off the second check of claim ${number}`,
  callOffIntro: "The first answer then stands alone and is shown to everybody.",
  callOffReason: "Why it is called off",
  nobodyNamed: "Nobody is named yet.",
  whoNames: "An editor, the head of research or an owner names who looks.",
  named: (name: string) => `${name} gives the second answer.`,
  notBlind: "They had been sent the first answer: this is no blind check, and it says so.",
  sealedFor: "The first answer is in and sealed: it is shown to nobody but who gave it until somebody is named.",
  blindFor:
    "You give the second answer. What others answered, attached and said about this claim is shown once yours is in.",
  waitFirst: "Somebody else answers first, on the words that stand now.",
  waitSecond: "The second answer comes next. Until it is in, nobody answers this claim anew.",
  sources: "Sources",
  noSources: "No sources are attached.",
  redactedSource: "A confidential source",
  first: "First answer",
  second: "Second answer",
  decision: "Decision",
  differ: (what: readonly Difference[]) => `The two differ in ${listed(what.map((each) => differences[each]))}.`,
  agree: "The two agree.",
  decide: "Decide",
  decideIntro: "Both answers stand above with what they rest on. Yours settles the claim; say why.",
  decideNoReason: "Give the reason for the decision first.",
  waitDecision: "An editor or the head of research who gave neither answer decides.",
  asked: (number: number) => `Asked for a second look at claim ${number}.`,
  calledOff: (number: number) => `The second check of claim ${number} is called off.`,
  decided: (label: string, number: number) => `Decided claim ${number}: ${label}.`,
  blind: "blind",
  unblind: "not blind",
  commands: { ask: "Ask for a second look at this claim", name: "Name who gives the second answer" },
  outbox: {
    requestSecondCheck: "Asking for a second check",
    nameSecondChecker: "Naming a second checker",
    withdrawSecondCheck: "Calling off a second check",
    adjudicateClaim: "Deciding between two answers",
  },
} as const;

/** Words of the page of differences. */
export const differencesWords = {
  title: "Where we differed and who was right",
  intro: "Claims on which two people came to different answers, and what was decided between them.",
  none: "No two answers differ",
  noneYet: "Claims that were looked at twice and came out differently are listed here.",
  undecided: "Not decided yet",
  superseded: "Answered anew since; nobody decided",
  open: (number: number, title: string) => `Claim ${number} in ${title}`,
  more: "Show more",
  figures: "How far two people agree",
  pairs: (agreed: number, pairs: number) =>
    pairs === 0
      ? "Nothing was looked at twice blind yet."
      : `Of ${pairs === 1 ? "one claim" : `${pairs} claims`} looked at twice blind, the two agree on ${agreed === 0 ? "none" : agreed}.`,
  notBlind: (count: number) =>
    count === 0
      ? ""
      : `${count} second ${count === 1 ? "answer was" : "answers were"} not blind and ${count === 1 ? "counts" : "count"} in no figure.`,
  kappa: "Cohen’s kappa",
  alpha: "Krippendorff’s alpha",
  alphaOrdinal: "The same on the five steps, by how far apart",
  value: (value: number | null) => (value === null ? "–" : decimals.format(value)),
  of: (pairs: number) => (pairs === 1 ? "of 1 pair" : `of ${pairs} pairs`),
  meaning: "1 means always the same, 0 as often as by chance. A dash: too little to say.",
  go: "Where we differed",
  away: {
    title: "The differences can’t be read now",
    happened: "Claimdesk does not answer, or its database is away.",
    todo: "Try again. Nothing is lost.",
    action: "Try again",
  },
  keys: { next: "Next difference", previous: "Previous difference", open: "Open the claim" },
} as const;

const differences: Readonly<Record<Difference, string>> = {
  finding: "the finding",
  disposition: "what happens to the words",
  fix: "the fix",
};

function listed(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? "";
  return `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}
