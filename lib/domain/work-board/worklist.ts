import { z } from "zod";
import type { Priority, Stage } from "../claims/claim";

/** The lists of the desk's work board. A claim stands on every list it belongs to. */
export const worklist = z.enum([
  "mine",
  "unassigned",
  "waiting",
  "needs_second",
  "disputed",
  "overdue",
  "re_check",
  "open",
]);
export type Worklist = z.infer<typeof worklist>;

/** What the work board needs to know of a claim. */
export interface WorkFacts {
  stage: Stage;
  assigneeId: string | null;
  /** Who is to answer a second time; null when nobody is, or nobody is named yet. */
  secondCheckerId: string | null;
  /** ISO 8601; null: no date. */
  dueAt: string | null;
  /** How many people it waits for: a writer, somebody to be called, whoever was noted. */
  waits: number;
  priority: Priority;
}

/** The lists a claim belongs to, for this member at this moment (ms). What is settled is on none: there is nothing to do. */
export function worklistsOf(claim: WorkFacts, memberId: string, now: number): Worklist[] {
  if (claim.stage === "settled") return [];
  const lists: Worklist[] = ["open"];
  const due = claim.dueAt === null ? null : Date.parse(claim.dueAt);
  if (claim.assigneeId === memberId || claim.secondCheckerId === memberId) lists.push("mine");
  if (claim.assigneeId === null) lists.push("unassigned");
  if (claim.waits > 0) lists.push("waiting");
  if (claim.stage === "needs_second" || claim.stage === "disputed" || claim.stage === "re_check") {
    lists.push(claim.stage);
  }
  if (due !== null && due < now) lists.push("overdue");
  return lists;
}

/** What decides which claim comes first. */
export type Urgency = Pick<WorkFacts, "dueAt" | "priority"> & { createdAt: string; articleId: string; number: number };

/** The order of work: what is due first comes first, then what must be checked, then the oldest. Same for everybody. */
export function byUrgency(a: Urgency, b: Urgency): number {
  return (
    compare(a.dueAt ?? NEVER, b.dueAt ?? NEVER) ||
    Number(a.priority === "if_time") - Number(b.priority === "if_time") ||
    compare(a.createdAt, b.createdAt) ||
    compare(a.articleId, b.articleId) ||
    a.number - b.number
  );
}

/** After every moment as it is written (ISO 8601). */
const NEVER = "~";

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);
