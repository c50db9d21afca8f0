import { expect, test } from "vitest";
import * as revocation from "@/app/api/v1/desks/[deskId]/invitations/[invitationId]/revocation/route";
import * as invitations from "@/app/api/v1/desks/[deskId]/invitations/route";
import * as disabled from "@/app/api/v1/desks/[deskId]/members/[memberId]/disabled/route";
import * as member from "@/app/api/v1/desks/[deskId]/members/[memberId]/route";
import * as members from "@/app/api/v1/desks/[deskId]/members/route";
import * as desk from "@/app/api/v1/desks/[deskId]/route";
import * as scale from "@/app/api/v1/desks/[deskId]/scales/[purpose]/route";
import * as scales from "@/app/api/v1/desks/[deskId]/scales/route";
import * as settings from "@/app/api/v1/desks/[deskId]/settings/route";
import * as firstRun from "@/app/api/v1/first-run/route";
import * as acceptance from "@/app/api/v1/invitations/acceptance/route";
import * as account from "@/app/api/v1/invitations/account/route";
import { Browser } from "@/tests/support/browser";
import { asOwner } from "@/tests/support/database";
import { aDesk, aMember, command, newId } from "@/tests/support/newsroom";
import { ask } from "@/tests/support/requests";

const PASSWORD = "four tall cranes at dusk";
const patch = (json: unknown) => ({ method: "PATCH", json });

test("people are invited, join, change their role, are shut out and let in, by what the API says", async () => {
  const place = await aDesk();
  const owner = await aMember(place, "owner");
  const at = { deskId: place.id };
  const wanted = [1, 2].map((each) => ({ id: newId(), role: "checker", email: `P${each}@Example.org ` }));
  const made = await ask(invitations.POST, owner, at, { json: { ...command(), invitations: wanted } });
  expect([made.status, made.answer.invitations[0].email]).toEqual([201, "p1@example.org"]);
  const [first, second] = made.answer.invitations.map(({ link }: { link: string }) => link.split("/").at(-1));

  const noor = { name: "Noor", email: "noor@example.org", password: PASSWORD };
  const joined = await ask(account.POST, null, {}, { json: { ...command(), token: first, account: noor } });
  expect([joined.status, joined.answer.deskId]).toEqual([201, place.id]);
  expect((await new Browser().signIn(noor.email, PASSWORD)).status).toBe(200);
  const kofi = await aMember(await aDesk(), "editor");
  expect((await ask(acceptance.POST, kofi, {}, { json: { ...command(), token: second } })).status).toBe(201);
  const gone = await ask(acceptance.POST, kofi, {}, { json: { ...command(), token: "nothing" } });
  expect([gone.status, gone.answer.code]).toEqual([404, "invitation_unknown"]);
  const used = await ask(acceptance.POST, owner, {}, { json: { ...command(), token: first } });
  expect([used.status, used.answer.code]).toEqual([410, "invitation_used"]);

  const { memberId } = joined.answer;
  const one = { ...at, memberId };
  const role = { ...command(), fields: { role: { base: "checker", value: "editor" } } };
  const changed = await ask(member.PATCH, owner, one, patch(role));
  expect([changed.status, changed.headers.get("etag")]).toEqual([200, '"2"']);
  const stale = await ask(member.PATCH, owner, one, patch({ ...role, ...command() }));
  expect(stale.status).toBe(200); // it is as wanted already
  const shut = await ask(disabled.POST, owner, one, { json: { ...command(), disabled: true } });
  expect([shut.status, shut.answer.code]).toEqual([422, "reason_missing"]);
  const json = { ...command(), disabled: true, reason: "Left" };
  expect((await ask(disabled.POST, owner, one, { json })).status).toBe(200);
  const people = (await ask(members.GET, owner, at)).answer.items;
  expect(people.find(({ id }: { id: string }) => id === memberId)).toMatchObject({
    role: "editor",
    disabledReason: "Left",
  });
  const last = { ...command(), fields: { role: { base: "owner", value: "viewer" } } };
  const refused = await ask(member.PATCH, owner, { ...at, memberId: owner.memberId }, patch(last));
  expect([refused.status, refused.answer.code]).toEqual([409, "last_owner"]);
});

test("a session that is not fresh is asked who it is; a link that was revoked leads nowhere", async () => {
  const place = await aDesk();
  const owner = await aMember(place, "owner");
  const at = { deskId: place.id };
  await ask(desk.GET, owner, at);
  await asOwner("UPDATE session SET authenticated_at = now() - interval '6 minutes' WHERE user_id = $1", [
    owner.userId,
  ]);
  const toOwner = { ...command(), invitations: [{ id: newId(), role: "owner" }] };
  const stale = await ask(invitations.POST, owner, at, { json: toOwner });
  expect([stale.status, stale.answer.code]).toEqual([403, "sign_in_again"]);
  const id = newId();
  const made = await ask(invitations.POST, owner, at, {
    json: { ...command(), invitations: [{ id, role: "viewer" }] },
  });
  const token = made.answer.invitations[0].link.split("/").at(-1);
  expect((await ask(revocation.POST, owner, { ...at, invitationId: id }, { json: command() })).status).toBe(200);
  expect((await ask(invitations.GET, owner, at)).answer.items).toMatchObject([{ state: "revoked" }]);
  const noor = { name: "Noor", email: "noor2@example.org", password: PASSWORD };
  const refused = await ask(account.POST, null, {}, { json: { ...command(), token, account: noor } });
  expect([refused.status, refused.answer.params]).toEqual([404, {}]);
});

test("settings and scales are read by everybody and changed where it is theirs", async () => {
  const place = await aDesk();
  const [owner, viewer] = [await aMember(place, "owner"), await aMember(place, "viewer")];
  const at = { deskId: place.id };
  expect((await ask(settings.GET, viewer, at)).answer).toMatchObject({
    timeZone: "Europe/Oslo",
    can: { edit_desk: false },
  });
  const bad = { ...command(), fields: { timeZone: { base: "Europe/Oslo", value: "Mars/Olympus" } } };
  expect((await ask(desk.PATCH, owner, at, patch(bad))).status).toBe(400);
  const good = { ...command(), fields: { timeZone: { base: "Europe/Oslo", value: "Asia/Tokyo" } } };
  expect((await ask(desk.PATCH, owner, at, patch(good))).answer.revision).toBe(2);
  const { items } = (await ask(scales.GET, viewer, at)).answer;
  const change = { ...command(), base: 1, name: "Ours", labels: items[0].labels };
  const put = (base: number) =>
    ask(scale.PUT, owner, { ...at, purpose: "own_copy" }, { method: "PUT", json: { ...change, ...command(), base } });
  expect((await put(1)).answer.version).toBe(2);
  const old = await put(1);
  expect([old.status, old.answer.code, old.answer.params.now.version]).toEqual([409, "scale_outdated", 2]);
});

test("the first run is over for ever once anybody has an account", async () => {
  await aMember(await aDesk(), "owner");
  const owner = { name: "Eve", email: "eve@example.org", password: PASSWORD };
  const scalesNamed = { own_copy: "Desk", published: "Five-step truth" };
  const made = { name: "Mine", timeZone: "UTC", language: "en", fetchPages: false, scales: scalesNamed };
  const json = { ...command(), code: "00000-00000-00000-00000", owner, desk: made };
  expect((await ask(firstRun.POST, null, {}, { json })).status).toBe(404);
});
