import type { AskingState } from "./state";

export type AskingKind = "query" | "call" | "reply";

/** Something asked of somebody, as far as it tells whom a claim waits on. */
export interface Asked {
  id: string;
  kind: AskingKind;
  state: AskingState;
  /** Who is asked; empty for the writer, who has no name here. */
  whom: string;
  dueAt: string | null;
  claimIds: readonly string[];
}

/** Whom a claim waits on: all that still runs about it, the soonest first. Never stored, so that it can't outlive the question. */
export function waitsOn(claimId: string, asked: readonly Asked[]): Asked[] {
  return asked
    .filter(({ state, claimIds }) => state === "open" && claimIds.includes(claimId))
    .sort((left, right) => at(left) - at(right));
}

const at = ({ dueAt }: Asked): number => (dueAt === null ? Number.MAX_SAFE_INTEGER : Date.parse(dueAt));
