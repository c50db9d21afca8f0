import { z } from "zod";

/** Where something asked of a person stands. Being overdue is no state: it is shown and counted, and changes nothing. */
export const askingState = z.enum(["open", "answered", "dismissed"]);
export type AskingState = z.infer<typeof askingState>;

export type AskingStep = "answer" | "dismiss";

/** What may become of a query, a call or a right of reply: both ends are ends. */
export const askingSteps: Readonly<Record<AskingState, Partial<Record<AskingStep, AskingState>>>> = {
  open: { answer: "answered", dismiss: "dismissed" },
  answered: {},
  dismissed: {},
};

/** The state after a step; null where the step may not be taken. */
export function stepAsking(state: AskingState, step: AskingStep): AskingState | null {
  return askingSteps[state][step] ?? null;
}

type When = Date | string | null;

/** The state that a stored row says. What was dismissed was not also answered. */
export function stateOfAsking({ answeredAt, dismissedAt }: { answeredAt: When; dismissedAt: When }): AskingState {
  if (dismissedAt !== null) return "dismissed";
  return answeredAt === null ? "open" : "answered";
}

/** Whether the time to answer has passed for something that still runs (`dueAt` null: never). */
export function isOverdue({ state, dueAt }: { state: AskingState; dueAt: When }, now: Date): boolean {
  return state === "open" && dueAt !== null && new Date(dueAt).getTime() <= now.getTime();
}

/** What has to be known to put things asked in order. */
export interface Ordered {
  state: AskingState;
  dueAt: When;
  askedAt: Date | string;
  /** When it was answered or dismissed. */
  endedAt: When;
}

const RANK: Readonly<Record<AskingState, number>> = { open: 0, answered: 1, dismissed: 2 };

/** The order of a list: what runs, the longest overdue first and what has no time last; then what was answered, the latest first; then what was dismissed. */
export function byUrgency(left: Ordered, right: Ordered): number {
  if (left.state !== right.state) return RANK[left.state] - RANK[right.state];
  if (left.state === "open") return ms(left.dueAt) - ms(right.dueAt) || ms(left.askedAt) - ms(right.askedAt);
  return ms(right.endedAt) - ms(left.endedAt) || ms(right.askedAt) - ms(left.askedAt);
}

/** Far enough that what has no time comes after all that has, and still a number that can be subtracted. */
const NEVER = Number.MAX_SAFE_INTEGER;
const ms = (at: When): number => (at === null ? NEVER : new Date(at).getTime());
