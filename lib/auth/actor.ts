import type { Role } from "@/lib/domain/desk/member";

declare const proof: unique symbol;

/**
 * Who asks, proven: a member of a desk whose session was looked up for this very request. Only lib/auth and lib/jobs can make one, so a
 * function that takes an Actor can't be called by nobody.
 */
export interface Actor {
  readonly [proof]: true;
  readonly deskId: string;
  readonly memberId: string;
  readonly userId: string;
  readonly name: string;
  readonly role: Role;
  /** When they asked, by the app's clock: the time on everything this request writes. */
  readonly at: Date;
}

/** Makes the proof. Called where a session row was found, and by jobs; the layer table keeps others out. */
export function mintActor(facts: Omit<Actor, typeof proof>): Actor {
  return facts as Actor;
}
