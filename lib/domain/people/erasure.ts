import { z } from "zod";

export const erasureDecision = z.enum(["approved", "refused", "withdrawn"]);
export type ErasureDecision = z.infer<typeof erasureDecision>;

/** Where a wish to take a person's data away stands. */
export const erasureState = z.enum(["asked", "approved", "refused", "withdrawn", "carried_out"]);
export type ErasureState = z.infer<typeof erasureState>;

const FORMER = /^Former member (\d+)$/;

/** What a member who was erased is called from then on: the next number that nobody on the desk has. */
export function formerMember(names: readonly string[]): string {
  const taken = names.map((name) => Number(FORMER.exec(name)?.[1] ?? 0));
  return `Former member ${Math.max(0, ...taken) + 1}`;
}

/** The state of an erasure, from its row. */
export function stateOf(row: { decision: ErasureDecision | null; carriedOutAt: Date | null }): ErasureState {
  if (row.carriedOutAt) return "carried_out";
  return row.decision ?? "asked";
}
