import type { Purpose } from "../articles/article";
import type { PlacementState, Priority } from "../claims/claim";
import type { FixState } from "../fixes/state";

/** A claim as it counts for being ready. Settled: its stage says so. */
export interface ReadyClaim {
  id: string;
  number: number;
  priority: Priority;
  retired: boolean;
  settled: boolean;
  /** Somebody has answered it. */
  answered: boolean;
  /** How many rules of the policy block: unmet, and nobody took the risk by name. */
  blocking: number;
  /** The answer asks for other words. */
  asksForFix: boolean;
  /** Earlier: made or refused before it was answered, so that what the answer asks for was not done by that. */
  fixes: readonly { state: FixState; earlier: boolean }[];
  /** Its places in the current version; confirmed: by a person, or by an answer that was given since. */
  placements: readonly { state: PlacementState; confirmed: boolean }[];
}

/** Everything that decides whether an article can be signed. */
export interface ReadyFacts {
  purpose: Purpose;
  claims: readonly ReadyClaim[];
  /** Sentences nobody looked at, sentences looked at in part, and facts that are open, with where to begin. */
  coverage: { untouched: number; half: number; openFacts: number; first: number | null; firstFact: number | null };
  /** Queries, calls and rights of reply that still run. */
  running: readonly { kind: "query" | "call" | "reply"; id: string }[];
  passes: readonly { key: string; name: string; initialled: boolean }[];
}

/** What is missing: a code, what its sentence needs, and what it is about ("claim:<id>", "pass:<key>"), so that a page can lead there. */
export interface Missing {
  code: MissingCode;
  params: Readonly<Record<string, string | number>>;
  subject: string;
}

export const missingCodes = [
  "nothing_claimed",
  "sentences_untouched",
  "facts_open",
  "claim_open",
  "policy_unmet",
  "fix_undecided",
  "fix_unapplied",
  "fix_missing",
  "place_unconfirmed",
  "place_lost",
  "question_running",
  "pass_missing",
] as const;
export type MissingCode = (typeof missingCodes)[number];

/**
 * What keeps an article from being signed, in the order in which one would do it; empty: it is ready. Own copy: coverage complete, every
 * live claim settled, policy met or its risk accepted by name, every fix decided and every accepted one in the text, no place in doubt,
 * nobody still asked, the pass list initialled. Published: every chosen claim (that must be checked, or that somebody answered) settled
 * and its policy met, of which there has to be one. Of a claim that is not settled nothing is told but that: what else is missing would
 * tell what was answered.
 */
export function missingFor(facts: ReadyFacts): Missing[] {
  const live = facts.claims.filter(({ retired }) => !retired);
  if (facts.purpose === "published") {
    const chosen = live.filter(({ priority, answered }) => priority === "must" || answered);
    const none: Missing[] = chosen.length === 0 ? [{ code: "nothing_claimed", params: {}, subject: "article" }] : [];
    return [...none, ...chosen.flatMap(missingOfAny)];
  }
  const claims = live.flatMap((claim) => [
    ...missingOfAny(claim),
    ...(claim.settled ? missingOfWords(claim) : []),
    ...doubts(claim),
  ]);
  const running = facts.running.map(
    ({ kind, id }): Missing => ({
      code: "question_running",
      params: { kind },
      subject: `${kind}:${id}`,
    }),
  );
  const passes = facts.passes
    .filter(({ initialled }) => !initialled)
    .map(({ key, name }): Missing => ({ code: "pass_missing", params: { name }, subject: `pass:${key}` }));
  return [...coverageMissing(facts.coverage), ...claims, ...running, ...passes];
}

function coverageMissing({ untouched, half, openFacts, first, firstFact }: ReadyFacts["coverage"]): Missing[] {
  const at = (offset: number | null) => (offset === null ? "coverage" : `coverage:${offset}`);
  const missing: Missing[] = [];
  if (untouched + half > 0)
    missing.push({ code: "sentences_untouched", params: { count: untouched + half }, subject: at(first) });
  if (openFacts > 0) missing.push({ code: "facts_open", params: { count: openFacts }, subject: at(firstFact) });
  return missing;
}

function missingOfAny({ id, number, settled, blocking }: ReadyClaim): Missing[] {
  const subject = `claim:${id}`;
  if (!settled) return [{ code: "claim_open", params: { number }, subject }];
  return blocking > 0 ? [{ code: "policy_unmet", params: { number, rules: blocking }, subject }] : [];
}

/** What of the words is still to be done: an answer that asks for other words has a fix, decided, and if accepted in the text. */
function missingOfWords({ id, number, fixes, asksForFix, placements }: ReadyClaim): Missing[] {
  const subject = `claim:${id}`;
  const params = { number };
  const missing: Missing[] = [];
  if (fixes.some(({ state }) => state === "proposed")) missing.push({ code: "fix_undecided", params, subject });
  if (fixes.some(({ state }) => state === "accepted")) missing.push({ code: "fix_unapplied", params, subject });
  const done = fixes.some(({ state, earlier }) => !earlier && (state === "applied" || state === "refused"));
  const gone = placements.some(({ state }) => state === "gone_as_asked");
  const open = fixes.some(({ state }) => state === "proposed" || state === "accepted");
  if (asksForFix && !done && !open && !gone) missing.push({ code: "fix_missing", params, subject });
  return missing;
}

function doubts({ id, number, placements }: ReadyClaim): Missing[] {
  const subject = `claim:${id}`;
  const lost = placements.some(({ state }) => state === "orphaned");
  const doubtful = placements.some(({ state, confirmed }) => (state === "moved" || state === "reworded") && !confirmed);
  return [
    ...(lost ? [{ code: "place_lost" as const, params: { number }, subject }] : []),
    ...(doubtful ? [{ code: "place_unconfirmed" as const, params: { number }, subject }] : []),
  ];
}
