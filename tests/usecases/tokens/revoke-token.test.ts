import { expect, test } from "vitest";
import { type Actor, mintActor } from "@/lib/auth/actor";
import { getActor } from "@/lib/auth/get-actor";
import { listTokens } from "@/lib/queries/list-tokens";
import { makeToken } from "@/lib/usecases/tokens/make-token";
import { revokeToken } from "@/lib/usecases/tokens/revoke-token";
import { Browser } from "@/tests/support/browser";
import "@/tests/support/database";
import { aDesk, aMember, command, newId } from "@/tests/support/newsroom";

async function aToken(by: Actor) {
  const id = newId();
  const token = { id, name: "A script", scopes: ["read" as const], days: 1 };
  const made = await makeToken(mintActor({ ...by, authenticatedAt: by.at }), { ...command(), token });
  return { id, secret: made.token ?? "" };
}

test("ends a token at the very next request, and tells so once", async () => {
  const ana = await aMember(await aDesk(), "checker", "Ana");
  const { id, secret } = await aToken(ana);
  const asking = () =>
    getActor(new Browser().request("/", { headers: { authorization: `Bearer ${secret}` } }), ana.deskId);
  expect(await asking()).toMatchObject({ memberId: ana.memberId, scopes: ["read"], authenticatedAt: null });
  const done = await revokeToken(ana, id, command());
  expect(done).toEqual({ revokedAt: ana.at.toISOString(), seq: 2 });
  await expect(asking()).rejects.toMatchObject({ code: "token_invalid" });
  expect(await revokeToken(ana, id, command())).toEqual({ revokedAt: ana.at.toISOString(), seq: 0 });
  expect((await listTokens(ana, { of: "me" })).items).toMatchObject([{ live: false, can: { revoke: false } }]);
});

test("is for one’s own tokens; an owner sees and revokes everybody’s of the desk, and no other desk’s", async () => {
  const desk = await aDesk();
  const [owner, ana, editor] = [
    await aMember(desk, "owner"),
    await aMember(desk, "checker"),
    await aMember(desk, "editor"),
  ];
  const [hers, other] = [await aToken(ana), await aToken(await aMember(await aDesk(), "owner"))];
  const absent = { code: "not_found", params: { what: "token" } };
  await expect(revokeToken(editor, hers.id, command())).rejects.toMatchObject(absent);
  await expect(revokeToken(owner, other.id, command())).rejects.toMatchObject(absent);
  expect((await listTokens(editor, { of: "desk" })).items).toEqual([]);
  expect((await listTokens(owner, { of: "me" })).items).toEqual([]);
  const { items, can } = await listTokens(owner, { of: "desk" });
  expect(items.map((each) => [each.id, each.memberName])).toEqual([[hers.id, ana.name]]);
  expect(can.list_all).toBe(true);
  await revokeToken(owner, hers.id, command());
});
