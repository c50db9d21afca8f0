import { expect, test } from "vitest";
import { type Actor, mintActor } from "@/lib/auth/actor";
import { FRESH_MS } from "@/lib/auth/require-fresh";
import { secretTokenHash } from "@/lib/auth/secret-token";
import { listTokens } from "@/lib/queries/list-tokens";
import { makeToken } from "@/lib/usecases/tokens/make-token";
import { asOwner } from "@/tests/support/database";
import { aDesk, aMember, command, newId } from "@/tests/support/newsroom";

const DAY_MS = 24 * 60 * 60_000;
const fresh = (actor: Actor) => mintActor({ ...actor, authenticatedAt: actor.at });
const wish = (given: object = {}) => ({
  ...command(),
  token: { id: newId(), name: "Nightly export", scopes: ["read" as const], days: 90, ...given },
});

test("is shown once; the desk keeps its hash, its beginning and until when it is good", async () => {
  const ana = fresh(await aMember(await aDesk(), "viewer", "Ana"));
  const asked = wish();
  const { token, prefix, expiresAt, seq } = await makeToken(ana, asked);
  expect(token).toMatch(/^cdk_[\w-]{43}$/);
  expect(prefix).toBe(token?.slice(0, 10));
  expect(Date.parse(expiresAt)).toBe(ana.at.getTime() + 90 * DAY_MS);
  expect(seq).toBe(1);
  const stored = await asOwner("SELECT token_hash FROM access_token WHERE id = $1", [asked.token.id]);
  expect(stored).toEqual([{ token_hash: secretTokenHash(token ?? "") }]);
  const everywhere = await asOwner<{ words: string }>(
    `SELECT row_to_json(t)::text AS words FROM access_token t UNION ALL SELECT payload FROM event_payload
     UNION ALL SELECT result::text FROM command`,
  );
  for (const { words } of everywhere) expect(words).not.toContain(token?.slice(10));
  const { items, can } = await listTokens(ana, { of: "me" });
  expect(items).toMatchObject([
    { name: "Nightly export", prefix, scopes: ["read"], live: true, can: { revoke: true } },
  ]);
  expect(JSON.stringify(items)).not.toContain(secretTokenHash(token ?? ""));
  expect(can).toEqual({ make_token: true, list_all: false });
});

test("sent again answers the same without the secret, and makes no second token", async () => {
  const ana = fresh(await aMember(await aDesk(), "checker"));
  const asked = wish();
  const { token: _, ...first } = await makeToken(ana, asked);
  expect(await makeToken(ana, asked)).toEqual({ ...first, token: null });
  expect((await listTokens(ana, { of: "me" })).items).toHaveLength(1);
});

test("wants a sign-in of the last five minutes, which no token has", async () => {
  const ana = await aMember(await aDesk(), "owner");
  const stale = mintActor({ ...ana, authenticatedAt: new Date(ana.at.getTime() - FRESH_MS) });
  const byToken = mintActor({ ...ana, scopes: ["read", "write", "manage"] });
  for (const actor of [ana, stale, byToken]) {
    await expect(makeToken(actor, wish())).rejects.toMatchObject({ code: "sign_in_again" });
  }
});

test("stops at twenty good ones, also when they are asked for at once; what is over does not count", async () => {
  const ana = fresh(await aMember(await aDesk(), "checker"));
  for (let made = 0; made < 18; made += 1) await makeToken(ana, wish());
  const last = await Promise.allSettled(Array.from({ length: 4 }, () => makeToken(ana, wish())));
  const refused = last.filter((each) => each.status === "rejected");
  expect(refused.map(({ reason }) => reason.code)).toEqual(["tokens_too_many", "tokens_too_many"]);
  await asOwner(
    "UPDATE access_token SET expires_at = now() - interval '1 hour' WHERE id = (SELECT id FROM access_token WHERE member_id = $1 LIMIT 1)",
    [ana.memberId],
  );
  expect((await makeToken(ana, wish())).token).not.toBeNull();
});
