import type { Scope } from "@/lib/domain/desk/access-token";
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
  /** When the person last proved who they are in this session; null for a script's token, which proves nobody is there. */
  readonly authenticatedAt: Date | null;
  /** What a script's token may ask for; null for a session, which has all of its member's rights. */
  readonly scopes: readonly Scope[] | null;
  /** The hash under which their session is stored; null without one. What stays open is checked against it. */
  readonly sessionHash: string | null;
}

type Told = "authenticatedAt" | "scopes" | "sessionHash";

type Facts = Omit<Actor, typeof proof | Told> & Partial<Pick<Actor, Told>>;

/** Makes the proof. Called where a session row was found, and by jobs; the layer table keeps others out. */
export function mintActor(facts: Facts): Actor {
  return { authenticatedAt: null, scopes: null, sessionHash: null, ...facts } as Actor;
}
