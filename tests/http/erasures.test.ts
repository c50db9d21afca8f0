import { beforeAll, expect, test } from "vitest";
import * as decision from "@/app/api/v1/desks/[deskId]/erasures/[erasureId]/decision/route";
import * as preview from "@/app/api/v1/desks/[deskId]/erasures/preview/route";
import * as erasures from "@/app/api/v1/desks/[deskId]/erasures/route";
import * as exported from "@/app/api/v1/desks/[deskId]/people/[memberId]/export/route";
import * as person from "@/app/api/v1/desks/[deskId]/people/[memberId]/route";
import * as named from "@/app/api/v1/desks/[deskId]/people/named/route";
import type { Actor } from "@/lib/auth/actor";
import { asOwner } from "@/tests/support/database";
import { aClaim, aDesk, aMember, anArticle, command, newId } from "@/tests/support/newsroom";
import { ask } from "@/tests/support/requests";

let deskId: string;
let owner: Actor;
let editor: Actor;
let ana: Actor;

beforeAll(async () => {
  const desk = await aDesk();
  deskId = desk.id;
  [owner, editor] = [await aMember(desk, "owner"), await aMember(desk, "editor")];
  ana = await aMember(desk, "checker", "Ana Novak");
  await aClaim(ana, await anArticle(owner), ["4,200 containers"], { speaker: "Marit Lund" });
});

const wish = (given: object) => ({ ...command(), erasure: { id: newId(), reason: "She asked us to", ...given } });

test("names either a member or a name, with a reason", async () => {
  for (const bad of [
    {},
    { memberId: ana.memberId, names: ["Marit Lund"] },
    { names: ["M"] },
    { names: ["Marit Lund"], reason: " " },
  ]) {
    const refused = await ask(erasures.POST, owner, { deskId }, { json: wish(bad) });
    expect([refused.status, refused.answer.code], JSON.stringify(bad)).toEqual([400, "request_malformed"]);
  }
});

test("one asks, another decides; a sign-in of an hour ago is not enough", async () => {
  const made = await ask(erasures.POST, owner, { deskId }, { json: wish({ names: ["Marit Lund"] }) });
  expect(made.status).toBe(201);
  const params = { deskId, erasureId: made.answer.id };
  const approve = { json: { ...command(), decision: "approved" } };
  const own = await ask(decision.POST, owner, params, approve);
  expect([own.status, own.answer.code]).toEqual([403, "erasure_needs_another"]);
  expect((await ask(erasures.GET, editor, { deskId })).answer.items).toHaveLength(1);
  await asOwner("UPDATE session SET authenticated_at = now() - interval '1 hour' WHERE user_id = $1", [editor.userId]);
  const old = await ask(decision.POST, editor, params, approve);
  expect([old.status, old.answer.code]).toEqual([403, "sign_in_again"]);
  await asOwner("UPDATE session SET authenticated_at = now() WHERE user_id = $1", [editor.userId]);
  expect((await ask(decision.POST, editor, params, approve)).answer.state).toBe("approved");
  const again = await ask(decision.POST, editor, params, { json: { ...command(), decision: "approved" } });
  expect([again.status, again.answer.code]).toEqual([409, "erasure_decided"]);
});

test("shows beforehand what would go", async () => {
  const json = { names: ["Marit Lund"] };
  const { answer } = await ask(preview.POST, editor, { deskId }, { json });
  expect(answer.named.counts.claim).toBe(1);
  expect((await ask(named.POST, editor, { deskId }, { json })).answer.counts).toEqual(answer.named.counts);
  expect((await ask(named.POST, ana, { deskId }, { json })).status).toBe(403);
});

test("a person’s page and data are for themselves and for who leads", async () => {
  const params = { deskId, memberId: ana.memberId };
  const { answer } = await ask(person.GET, ana, params);
  expect(answer).toMatchObject({
    name: "Ana Novak",
    counts: { claimsRecorded: 1, articles: 1 },
    can: { export_person: true },
  });
  expect((await ask(person.GET, owner, params)).answer.articles).toMatchObject([{ claimsRecorded: 1 }]);
  const viewer = await aMember({ id: deskId }, "viewer");
  expect((await ask(person.GET, viewer, params)).status).toBe(403);
  expect((await ask(person.GET, owner, { deskId, memberId: newId() })).status).toBe(404);
  const file = await ask(exported.GET, ana, params);
  expect(file.headers.get("content-disposition")).toContain("personal-data-Ana-Novak.json");
  expect(file.answer).toMatchObject({
    format: "claimdesk-person/1",
    member: { name: "Ana Novak" },
    account: { name: "Ana Novak" },
  });
  expect(file.answer.events).toMatchObject([{ type: "claim_recorded" }]);
  expect(JSON.stringify(file.answer)).not.toMatch(/passwordHash|totpSecret|idHash|tokenHash/);
  expect((await ask(exported.GET, viewer, params)).status).toBe(403);
});
