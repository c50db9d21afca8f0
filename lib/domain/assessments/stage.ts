import type { Stage } from "../claims/claim";

/** What the stage of a claim is computed from. */
export interface StageFacts {
  /** Somebody works on it: it has evidence, an assignee, or waits on somebody. */
  worked: boolean;
  statement: string;
  /** Words of the primary placement now; empty when it stands on none. */
  placementText: string;
  /** The last submitted answer and what it judged; null while there is none. */
  lastAnswer: { statement: string; placementText: string; evidenceIds: readonly string[] } | null;
  /** Ids of evidence that contradicts and is not withdrawn. */
  contradicting: readonly string[];
}

/**
 * The stage of a claim: an answer settles it until the statement or the words change or new evidence contradicts it.
 * (PRODUCT.md's claim machine without second checks, which need a policy.)
 */
export function stageOf(facts: StageFacts): Stage {
  const judged = facts.lastAnswer;
  if (!judged) return facts.worked ? "in_check" : "marked";
  const known = new Set(judged.evidenceIds);
  const same =
    judged.statement === facts.statement &&
    judged.placementText === facts.placementText &&
    facts.contradicting.every((each) => known.has(each));
  return same ? "settled" : "re_check";
}
