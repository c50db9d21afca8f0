import { refuse } from "@/lib/domain/refusal";
import type { Actor } from "./actor";

/** How long a sign-in counts as fresh (ms). */
export const FRESH_MS = 5 * 60_000;

/** Whether the person proved who they are under five minutes ago. Never for a script's token. */
export function isFresh({ authenticatedAt, at }: Pick<Actor, "authenticatedAt" | "at">): boolean {
  return authenticatedAt !== null && at.getTime() - authenticatedAt.getTime() < FRESH_MS;
}

/** For what must not be done from a desk that was left open: refuses `sign_in_again` unless the person signed in freshly. */
export function requireFresh(actor: Pick<Actor, "authenticatedAt" | "at">): void {
  if (!isFresh(actor)) refuse("sign_in_again");
}
