import type { NextRequest } from "next/server";
import { reading } from "@/lib/db/client";
import { whileDatabaseAnswers } from "@/lib/db/database-error";
import { type FoundSession, findSession } from "@/lib/db/find-session";
import { id } from "@/lib/domain/fields";
import { refuse } from "@/lib/domain/refusal";
import { type Actor, mintActor } from "./actor";
import { readSid } from "./read-sid";
import { IDLE_MS, noteSeen, sessionHash } from "./session";

/** Somebody who is signed in, whatever desks they are on. */
export interface SignedInUser {
  userId: string;
  name: string;
  email: string;
  /** When their session ends if it is used until then. */
  expiresAt: Date;
  at: Date;
}

/**
 * The member who asks. Refuses `not_signed_in` without a session that holds, `not_found` (desk) to whoever is no member,
 * `database_away` when nobody can know: a database that is away signs nobody out.
 */
export async function getActor(request: NextRequest, deskId: string): Promise<Actor> {
  const at = new Date();
  // What is not even an id names no desk; PostgreSQL would call it an error.
  const { userId, member } = await sessionOf(request, id.safeParse(deskId).success ? deskId : null, at);
  if (!member) return refuse("not_found", { what: "desk" });
  return mintActor({ deskId, memberId: member.id, userId, name: member.name, role: member.role, at });
}

/** The person who asks; refuses as getActor does. */
export async function getUser(request: Pick<NextRequest, "cookies" | "headers">): Promise<SignedInUser> {
  const at = new Date();
  const { userId, name, email, expiresAt } = await sessionOf(request, null, at);
  return { userId, name, email, expiresAt, at };
}

async function sessionOf(
  request: Parameters<typeof readSid>[0],
  deskId: string | null,
  at: Date,
): Promise<FoundSession> {
  const sid = await readSid(request);
  if (sid === null) return refuse("not_signed_in");
  const hash = sessionHash(sid);
  const idleSince = new Date(at.getTime() - IDLE_MS);
  const session = await whileDatabaseAnswers(() => findSession(reading(), hash, deskId, at, idleSince));
  if (!session) return refuse("not_signed_in");
  noteSeen(hash, session.lastSeenAt, at);
  return session;
}
