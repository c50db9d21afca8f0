import { randomBytes } from "node:crypto";
import { encode } from "next-auth/jwt";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { getActor, getUser } from "@/lib/auth/get-actor";
import { IDLE_MS, openSession, revokeSession, SESSION_MS, sessionHash } from "@/lib/auth/session";
import { Browser } from "@/tests/support/browser";
import { asOwner } from "@/tests/support/database";
import { aDesk, aMember, newId, type TestDesk } from "@/tests/support/newsroom";

let desk: TestDesk;
let member: Actor;
let sid: string;
let browser: Browser;

const tokenFor = (content: Record<string, unknown>, secret = process.env.NEXTAUTH_SECRET ?? "") =>
  encode({ token: content, secret });
const hold = (token: string) => browser.cookies.set("next-auth.session-token", token);
const ask = (deskId = desk.id) => getActor(browser.request("/"), deskId);
const signedOut = { code: "not_signed_in" };
/** That a session is in use is noted after the answer. */
const PATIENCE = { timeout: 20_000 };

beforeAll(async () => {
  desk = await aDesk();
});

beforeEach(async () => {
  member = await aMember(desk, "checker", "Lena Brandt");
  sid = await openSession(member.userId, "a test", new Date());
  browser = new Browser();
  hold(await tokenFor({ sid }));
});

describe("getActor", () => {
  it("answers the member a session belongs to, with the time of asking", async () => {
    const before = Date.now();
    const { at, authenticatedAt, sessionHash: own, ...actor } = await ask();
    const { at: _, authenticatedAt: __, sessionHash: ___, ...expected } = member;
    expect(actor).toEqual(expected);
    expect(at.getTime()).toBeGreaterThanOrEqual(before);
    expect(own).toBe(sessionHash(sid));
    expect(authenticatedAt?.getTime()).toBeLessThanOrEqual(at.getTime());
  });

  it("refuses without a token, with rubbish, and with a token that was tampered with", async () => {
    const token = await tokenFor({ sid });
    browser.cookies.clear();
    await expect(ask()).rejects.toMatchObject(signedOut);
    for (const [at] of [...token].entries()) {
      if (at % 7 !== 0 || token[at] === ".") continue;
      hold(token.slice(0, at) + (token[at] === "A" ? "B" : "A") + token.slice(at + 1));
      // The last character of a part carries bits that base64url ignores: that token is the same token.
      if (/^(?:\.|$)/.test(token.slice(at + 1))) continue;
      await expect(ask(), `character ${at}`).rejects.toMatchObject(signedOut);
    }
    for (const rubbish of ["x", "a.b.c", "..", "%00", token.repeat(3)]) {
      hold(rubbish);
      await expect(ask(), rubbish).rejects.toMatchObject(signedOut);
    }
  });

  it("refuses a token of another secret, one that is too old, one without a session, and one with a made-up session", async () => {
    const tokens = [
      await tokenFor({ sid }, "another secret, also long enough to be one"),
      await encode({ token: { sid }, secret: process.env.NEXTAUTH_SECRET ?? "", maxAge: -60 }),
      await tokenFor({ sub: member.userId, email: "lena@example.org" }),
      await tokenFor({ sid: { $ne: "" } }),
      await tokenFor({ sid: randomBytes(32).toString("base64url") }),
      await tokenFor({ sid: sessionHash(sid) }),
    ];
    for (const token of tokens) {
      hold(token);
      await expect(ask()).rejects.toMatchObject(signedOut);
    }
  });

  it("refuses a session that was revoked, at the very next request", async () => {
    await ask();
    await revokeSession(sid, new Date());
    await expect(ask()).rejects.toMatchObject(signedOut);
  });

  it("refuses a session two weeks after signing in, however busy it was", async () => {
    await asOwner("UPDATE session SET expires_at = now() - interval '1 second' WHERE user_id = $1", [member.userId]);
    await expect(ask()).rejects.toMatchObject(signedOut);
    expect(SESSION_MS).toBe(14 * 24 * 60 * 60_000);
  });

  it("refuses a session nobody used for three days", async () => {
    const [idle, busy] = [new Date(Date.now() - IDLE_MS - 1_000), new Date(Date.now() - IDLE_MS + 60_000)];
    await asOwner("UPDATE session SET last_seen_at = $2 WHERE user_id = $1", [member.userId, busy]);
    await ask();
    await vi.waitFor(async () => expect(await lastSeen()).toBeGreaterThan(busy.getTime()), PATIENCE);
    await asOwner("UPDATE session SET last_seen_at = $2 WHERE user_id = $1", [member.userId, idle]);
    await expect(ask()).rejects.toMatchObject(signedOut);
  });

  it("refuses a person who was disabled", async () => {
    await asOwner(`UPDATE "user" SET disabled_at = now() WHERE id = $1`, [member.userId]);
    await expect(ask()).rejects.toMatchObject(signedOut);
  });

  it("finds no desk for a member who was disabled there, for another desk, an absent one, and what is no id", async () => {
    const elsewhere = await aDesk("Another desk");
    const absent = { code: "not_found", params: { what: "desk" } };
    for (const deskId of [elsewhere.id, newId(), "", "harbour", "'; DROP TABLE session; --", "\u0000"]) {
      await expect(ask(deskId), deskId).rejects.toMatchObject(absent);
    }
    await asOwner("UPDATE member SET disabled_at = now() WHERE id = $1", [member.memberId]);
    await expect(ask()).rejects.toMatchObject(absent);
  });

  it("sees a changed role at the next request", async () => {
    await asOwner("UPDATE member SET role = 'viewer' WHERE id = $1", [member.memberId]);
    expect((await ask()).role).toBe("viewer");
  });

  it("takes the token from Authorization, and then no cookie", async () => {
    const token = browser.cookies.get("next-auth.session-token");
    const asking = (authorization: string) => getActor(browser.request("/", { headers: { authorization } }), desk.id);
    expect((await asking(`Bearer ${token}`)).memberId).toBe(member.memberId);
    await expect(asking("Bearer nonsense")).rejects.toMatchObject(signedOut);
    await expect(asking("Basic bGVuYTpicmFuZHQ=")).rejects.toMatchObject(signedOut);
  });

  it("notes at most once a minute that the session is in use", async () => {
    const fresh = await lastSeen();
    await Promise.all([ask(), ask(), ask()]);
    expect(await lastSeen()).toBe(fresh);
    const stale = new Date(Date.now() - 61_000);
    await asOwner("UPDATE session SET last_seen_at = $2 WHERE user_id = $1", [member.userId, stale]);
    await Promise.all([ask(), ask(), ask()]);
    await vi.waitFor(async () => expect(await lastSeen()).toBeGreaterThan(stale.getTime() + 60_000), PATIENCE);
  });
});

describe("getUser", () => {
  it("answers the person, on whatever desks they are", async () => {
    const user = await getUser(browser.request("/"));
    expect(user).toMatchObject({ userId: member.userId, name: "Lena Brandt", email: `${member.userId}@example.org` });
    await asOwner("UPDATE member SET disabled_at = now() WHERE id = $1", [member.memberId]);
    expect((await getUser(browser.request("/"))).userId).toBe(member.userId);
  });

  it("refuses as getActor does", async () => {
    await revokeSession(sid, new Date());
    await expect(getUser(browser.request("/"))).rejects.toMatchObject(signedOut);
  });
});

describe("a session in the database", () => {
  it("is stored as a hash of an id of 256 bits", async () => {
    expect(Buffer.from(sid, "base64url")).toHaveLength(32);
    const rows = await asOwner<{ id_hash: string }>("SELECT id_hash FROM session WHERE user_id = $1", [member.userId]);
    expect(rows).toEqual([{ id_hash: sessionHash(sid) }]);
    expect(sessionHash(sid)).not.toBe(sid);
  });

  it("goes when it is over and the person signs in again", async () => {
    await asOwner("UPDATE session SET expires_at = now() - interval '1 second' WHERE user_id = $1", [member.userId]);
    const next = await openSession(member.userId, "x".repeat(5_000), new Date());
    const rows = await asOwner<{ id_hash: string; user_agent: string }>(
      "SELECT id_hash, user_agent FROM session WHERE user_id = $1",
      [member.userId],
    );
    expect(rows).toEqual([{ id_hash: sessionHash(next), user_agent: "x".repeat(300) }]);
  });
});

async function lastSeen(): Promise<number> {
  const rows = await asOwner<{ at: Date }>("SELECT last_seen_at AS at FROM session WHERE user_id = $1", [
    member.userId,
  ]);
  return rows[0]?.at.getTime() ?? 0;
}
