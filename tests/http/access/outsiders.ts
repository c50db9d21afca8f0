import { encode } from "next-auth/jwt";
import type { Actor } from "@/lib/auth/actor";
import { sessionCookieName } from "@/lib/auth/cookies";
import { makeSecretToken } from "@/lib/auth/secret-token";
import { openSession, revokeSession } from "@/lib/auth/session";
import { transact } from "@/lib/db/transact";
import type { Scope } from "@/lib/domain/desk/access-token";
import { env } from "@/lib/runtime/env";
import { aWriterLink } from "@/tests/support/asking";
import { asOwner } from "@/tests/support/database";
import { aDesk, aMember, anArticle, newId } from "@/tests/support/newsroom";
import { tokenOf } from "@/tests/support/requests";
import type { Cast } from "./story";

/** How somebody shows who they are: by headers. */
export type Shown = Record<string, string>;

const cookie = (token: string): Shown => ({ cookie: `${sessionCookieName()}=${token}` });
const tokenFor = (sid: string) => encode({ token: { sid }, secret: env().NEXTAUTH_SECRET });

async function accessToken(of: Actor, scopes: Scope[], expiresAt: Date): Promise<Shown> {
  const { token, hash } = makeSecretToken("access");
  const { deskId, memberId, at: createdAt } = of;
  const row = { deskId, id: newId(), memberId, name: "a test", tokenHash: hash, prefix: token.slice(0, 8), scopes };
  await transact((tx) => tx.accessToken.create({ data: { ...row, createdAt, expiresAt } }));
  return { authorization: `Bearer ${token}` };
}

/** Everybody of the third table, by the words it has for them. Each would be an owner of the desk but for one thing. */
export async function outsiders({ desk, owner }: Cast): Promise<Record<string, (scope: Scope) => Shown>> {
  const later = new Date(Date.now() + 3_600_000);
  const stranger = await aMember(await aDesk("Elsewhere"), "owner");
  const [removed, disabled, expired, ended] = [
    await aMember(desk, "owner"),
    await aMember(desk, "owner"),
    await aMember(desk, "owner"),
    await aMember(desk, "owner"),
  ];
  await asOwner("UPDATE member SET disabled_at = now() WHERE id = $1", [removed.memberId]);
  await asOwner(`UPDATE "user" SET disabled_at = now() WHERE id = $1`, [disabled.userId]);
  const expiredToken = await tokenFor(await openSession(expired.userId, "a test", new Date()));
  await asOwner("UPDATE session SET expires_at = now() - interval '1 second' WHERE user_id = $1", [expired.userId]);
  const endedSid = await openSession(ended.userId, "a test", new Date());
  await revokeSession(endedSid, new Date());
  const good = await tokenOf(owner);
  const middle = Math.floor(good.length / 2);
  const flipped = `${good.slice(0, middle)}${good[middle] === "A" ? "B" : "A"}${good.slice(middle + 1)}`;
  const weak: Record<Scope, Shown> = {
    read: await accessToken(owner, ["write", "manage"], later),
    write: await accessToken(owner, ["read", "manage"], later),
    manage: await accessToken(owner, ["read", "write"], later),
  };
  const over = await accessToken(owner, ["read", "write", "manage"], new Date(Date.now() - 1));
  const foreign = await accessToken(stranger, ["read", "write", "manage"], later);
  const { token: writerLink } = await aWriterLink(owner, await anArticle(owner), { name: "An outsider" });
  const shown: Record<string, Shown> = {
    "the owner of another desk": cookie(await tokenOf(stranger)),
    "a member who was removed": cookie(await tokenOf(removed)),
    "a person whose account is disabled": cookie(await tokenOf(disabled)),
    nobody: {},
    "whoever holds a writer’s link": { authorization: `Bearer ${writerLink}` },
    "an expired session": cookie(expiredToken),
    "a session that was ended": cookie(await tokenFor(endedSid)),
    "a session token that was tampered with": cookie(flipped),
    "an access token that has expired": over,
    "an access token of another desk": foreign,
    "a session from a page that is not ours, for changes": { ...cookie(good), origin: "https://elsewhere.example" },
  };
  return {
    ...Object.fromEntries(Object.entries(shown).map(([who, headers]) => [who, () => headers])),
    "an access token with too small a scope": (scope) => weak[scope],
  };
}
