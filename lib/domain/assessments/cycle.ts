/** Which of the three an answer is: the first, the second (by whoever was named for it), or the decision between two that differ. */
export const FIRST = 1;
export const SECOND = 2;
export const DECISION = 3;

/** The answers that count now: each first answer begins anew, and what was said before it is history. */
export interface Cycle<Answer> {
  first: Answer;
  second: Answer | null;
  decision: Answer | null;
}

/** The current cycle of a claim's answers (oldest first); null before the first answer. */
export function currentCycle<Answer extends { round: number }>(answers: readonly Answer[]): Cycle<Answer> | null {
  const at = answers.findLastIndex((answer) => answer.round === FIRST);
  const first = answers[at];
  if (!first) return null;
  const since = answers.slice(at + 1);
  return {
    first,
    second: since.find((answer) => answer.round === SECOND) ?? null,
    decision: since.findLast((answer) => answer.round === DECISION) ?? null,
  };
}

/** Those on which it rests that the claim is settled: the decision alone, or the one or two answers that need none. */
export function restsOn<Answer>({ first, second, decision }: Cycle<Answer>): Answer[] {
  if (decision) return [decision];
  return second ? [first, second] : [first];
}
