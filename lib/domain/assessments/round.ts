import { refuse } from "../refusal";
import { currentCycle, DECISION, FIRST, SECOND } from "./cycle";
import { type StageFacts, stageOf } from "./stage";

/** The second check that is open on a claim. */
export interface OpenCheck {
  id: string;
  checkerId: string | null;
}

/**
 * Which round an answer of this member is. Refuses whoever was named for the second look before there is a first answer to look at again
 * (`second_check_first`), everybody else while that look is open (`answer_sealed`), and everybody while two answers differ (`claim_disputed`):
 * a decision is no answer. It goes by what everybody may know, so that a refusal tells nothing of an answer.
 */
export function roundOf(
  facts: StageFacts,
  openCheck: OpenCheck | null,
  memberId: string,
): typeof FIRST | typeof SECOND {
  const named = openCheck?.checkerId === memberId;
  const stage = stageOf(facts);
  if (stage === "disputed") refuse("claim_disputed");
  if (stage !== "needs_second" || !openCheck) {
    if (named) refuse("second_check_first");
    return FIRST;
  }
  return named ? SECOND : refuse("answer_sealed");
}

/** The round of a decision between two answers. Refuses where nothing is disputed (`claim_not_disputed`), and who gave one of them (`adjudicator_answered`). */
export function decisionRoundOf(facts: StageFacts, memberId: string): typeof DECISION {
  const cycle = currentCycle(facts.answers);
  if (!cycle || stageOf(facts) !== "disputed") return refuse("claim_not_disputed");
  if (memberId === cycle.first.memberId || memberId === cycle.second?.memberId) refuse("adjudicator_answered");
  return DECISION;
}
