import type { ClaimKind, Priority } from "@/lib/domain/claims/claim";
import type { OriginRule } from "@/lib/domain/sourcing/likely-origins";
import type { Ask, SourcingRule } from "@/lib/domain/sourcing/sourcing-policy";
import type { RuleState, SourcingReason } from "@/lib/domain/sourcing/verdict";
import { claimWords } from "./claims";

/** What a source is called, by its id; undefined for one that the reader may not know. */
export type SourceNameOf = (sourceId: string) => string | undefined;

const CONFIDENTIAL = "a confidential source";

function listed(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? "";
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

function named(ids: readonly string[], nameOf: SourceNameOf): string {
  const names = ids.map((id) => nameOf(id));
  const hidden = names.filter((name) => name === undefined).length;
  const shown = names.filter((name) => name !== undefined);
  const rest = hidden === 0 ? [] : [hidden === 1 ? CONFIDENTIAL : `${hidden} confidential sources`];
  return listed([...shown, ...rest]);
}

const begun = (sentence: string) => sentence.charAt(0).toUpperCase() + sentence.slice(1);
const one = (ids: readonly string[]) => ids.length === 1;
const sources = (count: number) => (count === 1 ? "one independent source" : `${count} independent sources`);

/** What asks for little, in the middle of a sentence. */
function askWords(ask: Ask): string {
  if (ask.type === "primary") return "a source that is primary for this claim";
  if (ask.type === "independent") return sources(ask.count);
  return "a risk accepted by name";
}

type Sentences = {
  readonly [Code in SourcingReason["code"]]: (
    params: Extract<SourcingReason, { code: Code }>["params"],
    nameOf: SourceNameOf,
  ) => string;
};

const sentences: Sentences = {
  has_primary: ({ sourceIds }, nameOf) =>
    `${begun(named(sourceIds, nameOf))} ${one(sourceIds) ? "is" : "are"} primary for this claim.`,
  has_independent: ({ have, need }) => `It rests on ${sources(have)}${have > need ? `; ${need} would do` : ""}.`,
  needs_primary: () => "No source is primary for this claim.",
  needs_independent: ({ have, need }) =>
    have === 0
      ? `No independent source counts; ${need} ${need === 1 ? "is" : "are"} asked for.`
      : `Only ${sources(have)} ${have === 1 ? "counts" : "count"}; ${need} are asked for.`,
  needs_acceptance: () => "Nobody accepted the risk by name.",
  confidential_only: () => "All that supports it is confidential; one source that may be named is asked for.",
  one_origin: ({ sourceIds, originIds, articlesToo }, nameOf) => {
    const origins = named(originIds, nameOf);
    const copies = sourceIds.filter((id) => id === "" || !originIds.includes(id));
    const too = articlesToo ? ", which this article rests on too" : "";
    if (copies.length === 0) return `${begun(origins)} name each other as their source${too}.`;
    if (one(copies)) return `${begun(named(copies, nameOf))} rests on ${origins}${too}, and both are one source.`;
    return `${begun(named(copies, nameOf))} rest on the same ${origins}${too}.`;
  },
  articles_origin: ({ sourceIds, originIds }, nameOf) => {
    const copies = sourceIds.filter((id) => id === "" || !originIds.includes(id));
    if (copies.length === 0) return `This article rests on ${named(originIds, nameOf)} itself.`;
    return `${begun(named(copies, nameOf))} ${one(copies) ? "rests" : "rest"} on ${named(originIds, nameOf)}, which this article rests on too.`;
  },
  articles_own: ({ sourceIds }, nameOf) =>
    `The article was made from ${named(sourceIds, nameOf)}, so that can’t confirm it.`,
  only_repeats: ({ sourceIds, originIds }, nameOf) =>
    `${begun(named(sourceIds, nameOf))} only ${one(sourceIds) ? "repeats" : "repeat"} ${named(originIds, nameOf)}.`,
  same_source: ({ sourceIds }, nameOf) =>
    `${begun(named(sourceIds, nameOf))} ${one(sourceIds) ? "counts" : "count"} once, however often used.`,
  too_old: ({ sourceIds, days }, nameOf) =>
    `${begun(named(sourceIds, nameOf))} ${one(sourceIds) ? "is" : "are"} older than ${daysWords(days)}.`,
  undated: ({ sourceIds, days }, nameOf) =>
    `${begun(named(sourceIds, nameOf))} ${one(sourceIds) ? "has" : "have"} no date; it may be older than ${daysWords(days)}.`,
  off_record: ({ count }) =>
    count === 1
      ? "One piece is off the record: it guides and supports nothing."
      : `${count} pieces are off the record: they guide and support nothing.`,
  author_only: ({ count }) => `${count === 1 ? "One piece rests" : `${count} pieces rest`} on the author’s word alone.`,
  retracted: ({ sourceIds }, nameOf) =>
    `${begun(named(sourceIds, nameOf))} ${one(sourceIds) ? "was" : "were"} retracted.`,
  rests_on_retracted: ({ sourceIds }, nameOf) =>
    `${begun(named(sourceIds, nameOf))} ${one(sourceIds) ? "rests" : "rest"} on what was retracted.`,
  younger_than_claim: ({ sourceIds }, nameOf) =>
    `${begun(named(sourceIds, nameOf))} appeared after the claim was made: whoever made it could not know.`,
  words_go: () => "The words are cut, so nothing has to support them.",
  nothing_asserted: () => "The verdict is that nobody can tell, so nothing has to support it.",
};

function daysWords(days: number): string {
  if (days === 365) return "a year";
  if (days % 365 === 0) return `${days / 365} years`;
  return days === 1 ? "a day" : `${days} days`;
}

/** What an unmet rule asks for, of which any one would do; null where it is no such thing that is missing. */
export function askedFor(reasons: readonly SourcingReason[]): string | null {
  const asks = reasons.flatMap((reason): string[] => {
    if (reason.code === "needs_primary") return ["a source that is primary for this claim"];
    if (reason.code === "needs_acceptance") return ["a risk accepted by name"];
    if (reason.code !== "needs_independent") return [];
    const { have, need } = reason.params;
    return [`${sources(need)} (${have === 0 ? "none counts" : `${have} ${have === 1 ? "counts" : "count"}`})`];
  });
  if (asks.length === 0) return null;
  return `It needs ${asks.length === 1 ? asks[0] : `${asks.slice(0, -1).join(", ")} or ${asks.at(-1)}`}.`;
}

/** A reason of the policy in plain words. */
export function sourcingSentence(reason: SourcingReason, nameOf: SourceNameOf): string {
  const sentence = sentences[reason.code] as (params: unknown, nameOf: SourceNameOf) => string;
  return sentence(reason.params, nameOf);
}

function kindList(kinds: readonly ClaimKind[]): string {
  const all = Object.keys(claimWords.kinds) as ClaimKind[];
  const words = (of: readonly ClaimKind[]) => listed(of.map((kind) => claimWords.kinds[kind].toLowerCase()));
  const left = all.filter((kind) => !kinds.includes(kind));
  if (left.length === 0) return "claims of every kind";
  if (left.length < all.length / 2) return `claims of every kind but ${words(left)}`;
  return words(all.filter((kind) => kinds.includes(kind)));
}

const priorityPhrases: Record<Priority, string> = { must: "that must be checked", if_time: "checked if there is time" };

/** A whole rule as people say it, one sentence after the other. */
export function ruleSentences(rule: SourcingRule): string[] {
  const who = begun(kindList(rule.kinds));
  const [only, other] = rule.priorities;
  const when = other === undefined && only !== undefined ? `, ${priorityPhrases[only]}` : "";
  const said: string[] = [];
  if (rule.asks.length > 0) {
    const asks = rule.asks.map(askWords);
    said.push(`${who}${when}: ${asks.length > 1 ? `${asks.slice(0, -1).join(", ")} or ${asks.at(-1)}` : asks[0]}.`);
    said.push(
      rule.sameOrigin === "once"
        ? "What relies on one origin counts once."
        : "What only repeats another source does not count.",
    );
    said.push(
      rule.derivedFrom === "once"
        ? "What the article was made from counts once."
        : "What the article was made from does not count.",
    );
    if (!rule.confidentialAlone) said.push("Confidential support alone is not enough.");
    if (rule.oldestDays !== null) said.push(`Evidence older than ${daysWords(rule.oldestDays)} does not count.`);
    if (rule.noteYounger) said.push("Evidence younger than the claim is noted.");
  }
  if (rule.needsSecond) {
    said.push(rule.asks.length > 0 ? "They get a blind second check." : `${who}${when}: a blind second check.`);
  }
  return said;
}

/** Words of the policy on the claim card. */
export const sourcingWords = {
  title: "Sourcing policy",
  policy: (name: string, version: number) => (version === 0 ? `${name}, as shipped` : `${name}, version ${version}`),
  met: "Met",
  metByRisk: "Met by a risk accepted by name",
  blocked: "Not met: it stands in the way of signing off",
  warned: "Not met: a warning only",
  nothing: "The policy asks nothing of a claim like this.",
  ask: "Ask the policy now",
  askKey: "p",
  before: "Shown once somebody has answered. It can be asked before.",
  provisional: "As things stand, before anybody answered:",
  hidden: "Shown once the second answer is in.",
  away: "The policy can’t be asked now. Try again in a moment.",
  states: { met: "met", unmet: "not met", accepted: "risk accepted", not_applicable: "not asked" } satisfies Record<
    RuleState,
    string
  >,
  warns: "warns",
  blocks: "blocks",
  second: "The policy wants a blind second check of claims like this.",
  accept: "Accept the risk",
  acceptReason: "Why the claim may stand on less",
  acceptDo: "Accept by name",
  cancel: "Cancel",
  acceptedBy: (name: string) => `Risk accepted by ${name}:`,
  takeBack: "Take it back",
  tookBack: "The risk is no longer accepted.",
  chains: "Where it goes back to",
  reliesOn: "relies on",
  origin: "origin",
  articles: "the article rests on it too",
  circle: "they name each other",
  confidential: "A confidential source",
  retracted: "retracted",
  likely: "Likely origins",
  likelyRule: {
    credit_line: "credits it",
    same_page: "same page, another address",
    same_passage: "same passage",
    same_headline: "same headline",
  } satisfies Record<OriginRule, string>,
  likelySentence: (source: string, origin: string) => `${source}: ${origin}?`,
  reliesOnThis: "Relies on this",
  reliesOnThisOf: (source: string, origin: string) => `${source} relies on ${origin}`,
  noSource: (name: string) => `No source of the desk is ${name}. Make one to say so.`,
  noted: (source: string, origin: string) => `${source} relies on ${origin} now.`,
  derivedFrom: "Made from (source)",
  derivedFromHint: "The wire, release or page this was rewritten from. It can’t confirm its own words.",
  derivedFromNothing: "Nothing of the desk’s sources",
} as const;

/** Words of the policy editor in the settings. */
export const policyEditorWords = {
  section: "Sourcing",
  intro:
    "What the evidence for a claim must come to before an article is signed off. Every rule that speaks of a claim counts; none loosens another. A change makes a new version: answers keep the one they were judged under.",
  own_copy: "Our own copy",
  published: "Published by others",
  notYours: "Owners and heads of research change the policy.",
  asShipped: "as shipped",
  version: (version: number) => (version === 0 ? "as shipped" : `version ${version}`),
  change: "Change",
  changeOf: (name: string) => `Change the sourcing policy for “${name}”`,
  name: "Name of the policy",
  nameMissing: "The name is missing.",
  startFrom: "Start from",
  startFromChoose: "A policy that comes with Claimdesk",
  rule: (number: number) => `Rule ${number}`,
  reads: "It reads",
  kinds: "Kinds of claims",
  kindsMissing: "Choose at least one kind.",
  priorities: "Priority",
  prioritiesMissing: "Choose at least one priority.",
  asks: "Any of these is enough",
  asksMissing: "Choose what is asked for, or a second check.",
  primary: "One source that is primary for this claim",
  independent: "Independent sources",
  independentNone: "not asked for",
  independentCount: (count: number) => (count === 1 ? "1 is enough" : `${count} of different origin`),
  risk: "The risk accepted by name",
  severity: "If it is not met",
  warns: "Warn",
  blocks: "Block signing off",
  needsSecond: "These claims get a blind second check",
  more: "What counts",
  sameOrigin: "What only repeats another source",
  derivedFrom: "What the article was made from, and what goes back to the same",
  once: "Counts once for each origin",
  derivedOnce: "Counts once",
  notAtAll: "Does not count",
  confidentialAlone: "Confidential support alone is enough",
  oldestDays: "Oldest evidence that counts, in days",
  oldestDaysHint: "Counted back from the claim’s date. Empty: age does not matter.",
  oldestDaysWrong: "A number of days from 1 to 36,500, or nothing.",
  noteYounger: "Note evidence younger than the claim",
  up: (number: number) => `Move rule ${number} up`,
  down: (number: number) => `Move rule ${number} down`,
  remove: "Remove",
  removeOf: (number: number) => `Remove rule ${number}`,
  add: "Add a rule",
  none: "No rule: nothing is asked of any claim.",
  save: (version: number) => `Save as version ${version}`,
  saved: (version: number) => `Version ${version} is in use.`,
  outdated: (version: number) => `Somebody made version ${version} since you began.`,
  takeTheirs: "Take theirs",
  keepMine: "Save mine after it",
} as const;

/** Words of taking a source back. */
export const retractionWords = {
  retracted: "Retracted: nothing rests on it any more.",
  retract: "Mark as retracted…",
  retractDo: "Mark as retracted",
  retractHint: "Claims that rest on it are to be checked again.",
  reinstate: "It is not retracted…",
  reinstateDo: "It counts again",
  reinstateHint: "It counts as usual again.",
  reason: "Reason",
  cancel: "Cancel",
} as const;
