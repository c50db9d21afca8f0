import { beforeAll, expect, test } from "vitest";
import * as me from "@/app/api/v1/desks/[deskId]/me/preferences/route";
import * as desk from "@/app/api/v1/desks/[deskId]/route";
import * as revocation from "@/app/api/v1/desks/[deskId]/tokens/[tokenId]/revocation/route";
import * as tokens from "@/app/api/v1/desks/[deskId]/tokens/route";
import type { Actor } from "@/lib/auth/actor";
import { asOwner } from "@/tests/support/database";
import { aDesk, aMember, command, newId } from "@/tests/support/newsroom";
import { ask } from "@/tests/support/requests";

let ana: Actor;
let deskId: string;

const bearer = (token: string, from = "127.0.0.1") => ({
  headers: { authorization: `Bearer ${token}`, "x-forwarded-for": from },
});
const wish = (scopes: string[]) => ({ ...command(), token: { id: newId(), name: "Script", scopes } });

beforeAll(async () => {
  const place = await aDesk();
  deskId = place.id;
  ana = await aMember(place, "owner", "Ana");
});

async function make(scopes: string[]): Promise<string> {
  const made = await ask(tokens.POST, ana, { deskId }, { json: wish(scopes) });
  expect(made.status).toBe(201);
  return made.answer.token;
}

test("a token acts within its scopes, and makes no token", async () => {
  const [read, all] = [await make(["read"]), await make(["read", "write", "manage"])];
  expect((await ask(desk.GET, null, { deskId }, bearer(read))).answer.me.memberId).toBe(ana.memberId);
  const change = { method: "PATCH", json: { ...command(), preferences: { singleKeys: false } } };
  const refused = await ask(me.PATCH, null, { deskId }, { ...change, ...bearer(read) });
  expect([refused.status, refused.answer.code]).toEqual([403, "token_scope_too_small"]);
  expect((await ask(me.PATCH, null, { deskId }, { ...change, ...bearer(all) })).status).toBe(200);
  const more = await ask(tokens.POST, null, { deskId }, { json: wish(["read"]), ...bearer(all) });
  expect([more.status, more.answer.code]).toEqual([403, "sign_in_again"]);
  expect((await ask(tokens.GET, null, { deskId }, bearer(read))).answer.code).toBe("token_scope_too_small");
  expect((await ask(tokens.GET, null, { deskId }, bearer(all))).answer.items).toHaveLength(2);
});

test("a token that does not hold is refused, whatever cookie comes with it", async () => {
  const token = await make(["read"]);
  const other = await aDesk();
  expect((await ask(desk.GET, null, { deskId: other.id }, bearer(token))).status).toBe(404);
  const { answer } = await ask(tokens.GET, ana, { deskId });
  const id = answer.items.find((each: { prefix: string }) => token.startsWith(each.prefix)).id;
  expect((await ask(revocation.POST, ana, { deskId, tokenId: id }, { json: command() })).status).toBe(200);
  const old = await make(["read"]);
  await asOwner("UPDATE access_token SET expires_at = now() - interval '1 second' WHERE prefix = $1", [
    old.slice(0, 10),
  ]);
  for (const bad of [token, old, "cdk_", `cdk_${"A".repeat(43)}`]) {
    const refused = await ask(desk.GET, ana, { deskId }, bearer(bad));
    expect([refused.status, refused.answer.code], bad).toEqual([401, "token_invalid"]);
  }
});

test("wrong tokens are counted by address, and a right one is let in all the same", async () => {
  const token = await make(["read"]);
  const from = "203.0.113.9";
  const codes = new Set<string>();
  for (let tries = 0; tries < 70 && !codes.has("rate_limited"); tries += 1) {
    codes.add((await ask(desk.GET, null, { deskId }, bearer("cdk_wrong", from))).answer.code);
  }
  expect(codes).toEqual(new Set(["token_invalid", "rate_limited"]));
  expect((await ask(desk.GET, null, { deskId }, bearer("cdk_wrong", "203.0.113.10"))).status).toBe(401);
  expect((await ask(desk.GET, null, { deskId }, bearer(token, from))).status).toBe(200);
});

test("what is asked for is checked: a name, known scopes, one to 365 days", async () => {
  const { token } = wish(["read"]);
  for (const bad of [{ name: " " }, { scopes: [] }, { scopes: ["all"] }, { days: 0 }, { days: 366 }]) {
    const json = { ...command(), token: { ...token, ...bad } };
    expect((await ask(tokens.POST, ana, { deskId }, { json })).status, JSON.stringify(bad)).toBe(400);
  }
  expect((await ask(tokens.POST, null, { deskId }, { json: wish(["read"]) })).status).toBe(401);
});
