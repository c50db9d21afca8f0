import type { NextRequest } from "next/server";
import { reading } from "@/lib/db/client";
import { whileDatabaseAnswers } from "@/lib/db/database-error";
import { findAccessToken } from "@/lib/db/find-access-token";
import { type FoundSession, findSession } from "@/lib/db/find-session";
import { id } from "@/lib/domain/fields";
import { refuse } from "@/lib/domain/refusal";
import { type Actor, mintActor } from "./actor";
import { readSid } from "./read-sid";
import { isAccessToken, secretTokenHash } from "./secret-token";
import { IDLE_MS, noteSeen, sessionHash } from "./session";
import { noteTokenUsed } from "./token-used";

/** Somebody who is signed in, whatever desks they are on. */
export interface SignedInUser {
  userId: string;
  name: string;
  email: string;
  /** When their session ends if it is used until then. */
  expiresAt: Date;
  /** The hash under which their session is stored: which of their sessions this one is. */
  sessionHash: string;
  /** When they last proved who they are in this session. */
  authenticatedAt: Date;
  at: Date;
}

/**
 * The member who asks. Refuses `not_signed_in` without a session that holds, `not_found` (desk) to whoever is no member,
 * `database_away` when nobody can know: a database that is away signs nobody out.
 */
export async function getActor(request: NextRequest, deskId: string): Promise<Actor> {
  const at = new Date();
  const bearer = bearerOf(request.headers);
  if (bearer !== null && isAccessToken(bearer)) return actorOfToken(bearer, deskId, at);
  // What is not even an id names no desk; PostgreSQL would call it an error.
  const { userId, member, authenticatedAt, sessionHash } = await sessionOf(
    request,
    id.safeParse(deskId).success ? deskId : null,
    at,
  );
  if (!member) return refuse("not_found", { what: "desk" });
  const { id: memberId, name, role } = member;
  return mintActor({ deskId, memberId, userId, name, role, at, authenticatedAt, sessionHash });
}

const bearerOf = (headers: Headers): string | null =>
  /^Bearer (\S+)$/i.exec(headers.get("authorization") ?? "")?.[1] ?? null;

/** A script acts as the member who made its token, on that desk alone. */
async function actorOfToken(bearer: string, deskId: string, at: Date): Promise<Actor> {
  const token = await whileDatabaseAnswers(() => findAccessToken(reading(), secretTokenHash(bearer), at));
  if (!token) return refuse("token_invalid");
  if (token.deskId !== deskId.toLowerCase()) return refuse("not_found", { what: "desk" });
  noteTokenUsed(token, at);
  const { memberId, userId, name, role, scopes } = token;
  return mintActor({ deskId: token.deskId, memberId, userId, name, role, at, scopes });
}

/** The person who asks; refuses as getActor does. A script's token belongs to one desk and is nobody here. */
export async function getUser(request: Pick<NextRequest, "cookies" | "headers">): Promise<SignedInUser> {
  const at = new Date();
  const { userId, name, email, expiresAt, authenticatedAt, sessionHash } = await sessionOf(request, null, at);
  return { userId, name, email, expiresAt, authenticatedAt, sessionHash, at };
}

async function sessionOf(
  request: Parameters<typeof readSid>[0],
  deskId: string | null,
  at: Date,
): Promise<FoundSession & { sessionHash: string }> {
  const sid = await readSid(request);
  if (sid === null) return refuse("not_signed_in");
  const hash = sessionHash(sid);
  const idleSince = new Date(at.getTime() - IDLE_MS);
  const session = await whileDatabaseAnswers(() => findSession(hash, deskId, at, idleSince));
  if (!session) return refuse("not_signed_in");
  noteSeen(hash, session.lastSeenAt, at);
  return { ...session, sessionHash: hash };
}
