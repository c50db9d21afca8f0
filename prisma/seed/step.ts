import type { Actor } from "@/lib/auth/actor";
import type { Cast } from "./cast";

/** Something a person of the demo did, so many hours before the seeding. */
export interface Step {
  hoursAgo: number;
  /** Of things done in the same hour, the lower comes first. */
  rank: number;
  by: string;
  run: (actor: Actor) => Promise<unknown>;
}

const HOUR_MS = 3_600_000;
const BETWEEN_MS = 7_000;

/** Takes the steps in the order of their time, each at its moment; what falls into one hour follows a few seconds apart. */
export async function takeSteps(steps: readonly Step[], cast: Cast): Promise<void> {
  const sorted = [...steps].sort((a, b) => b.hoursAgo - a.hoursAgo || a.rank - b.rank);
  let before = 0;
  for (const step of sorted) {
    const due = cast.now.getTime() - step.hoursAgo * HOUR_MS;
    before = Math.min(Math.max(due, before + BETWEEN_MS), cast.now.getTime());
    await step.run(cast.actor(step.by, new Date(before)));
  }
}

/** The moment so many hours after another, as the API takes it. */
export function hoursAfter(now: Date, hours: number): string {
  return new Date(now.getTime() + hours * HOUR_MS).toISOString();
}
