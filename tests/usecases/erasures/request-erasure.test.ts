import { beforeAll, expect, test } from "vitest";
import { type Actor, mintActor } from "@/lib/auth/actor";
import { listErasures } from "@/lib/queries/list-erasures";
import { previewErasure } from "@/lib/queries/preview-erasure";
import { requestErasure } from "@/lib/usecases/erasures/request-erasure";
import { asOwner } from "@/tests/support/database";
import { ask, fresh } from "@/tests/support/erasing";
import { aClaim, aDesk, aMember, anArticle, command, newId } from "@/tests/support/newsroom";

let desk: { id: string };
let owner: Actor;
let editor: Actor;

beforeAll(async () => {
  desk = await aDesk();
  [owner, editor] = [await aMember(desk, "owner", "Margaret Lane"), await aMember(desk, "editor", "Kofi Mensah")];
});

const wish = (given: object) => ({
  ...command(),
  erasure: { id: newId(), memberId: null, names: null, event: null, reason: "She asked us to", ...given },
});

test("asks, takes nothing away, and tells of it without a name", async () => {
  const ana = await aMember(desk, "checker", "Ana Novak");
  const id = await ask(editor, { memberId: ana.memberId });
  const [first] = (await listErasures(owner)).items;
  expect(first).toMatchObject({ id, state: "asked", memberName: "Ana Novak", requestedBy: "Kofi Mensah" });
  expect(first?.can).toEqual({ approve: true, refuse: true, withdraw: true });
  expect((await listErasures(editor)).items[0]?.can).toEqual({ approve: false, refuse: false, withdraw: true });
  const [told] = await asOwner<{ payload: string }>("SELECT payload FROM event_payload WHERE payload ~ $1", [id]);
  expect(told?.payload).not.toContain("Ana");
  await expect(ask(owner, { memberId: ana.memberId })).rejects.toMatchObject({ code: "erasure_pending" });
});

test("is for owners and editors who just proved who they are", async () => {
  const names = ["Marit Lund"];
  for (const role of ["research_head", "checker", "contributor", "viewer"] as const) {
    const actor = fresh(await aMember(desk, role));
    await expect(requestErasure(actor, wish({ names }))).rejects.toMatchObject({ code: "not_allowed" });
  }
  const script = mintActor({ ...owner, scopes: ["read", "write", "manage"] });
  for (const actor of [owner, script]) {
    await expect(requestErasure(actor, wish({ names }))).rejects.toMatchObject({ code: "sign_in_again" });
  }
  const viewer = await aMember(desk, "viewer");
  await expect(listErasures(viewer)).rejects.toMatchObject({ code: "not_allowed" });
  await expect(previewErasure(viewer, { memberId: null, names })).rejects.toMatchObject({ code: "not_allowed" });
});

test("leaves a desk its last owner, and knows nobody of another desk", async () => {
  const other = await aDesk();
  const [alone, assistant] = [await aMember(other, "owner"), await aMember(other, "editor")];
  await expect(ask(assistant, { memberId: alone.memberId })).rejects.toMatchObject({ code: "last_owner" });
  await expect(ask(assistant, { memberId: owner.memberId })).rejects.toMatchObject({ code: "not_found" });
});

test("shows beforehand what would go and what stays", async () => {
  const article = await anArticle(owner);
  await aClaim(owner, article, ["said Marit Lund"], { speaker: "Marit Lund", statement: "Marit Lund said it." });
  const { member, named } = await previewErasure(editor, { memberId: null, names: ["Marit Lund"] });
  expect(member).toBeNull();
  expect(named.counts).toEqual({ claim: 1, event_payload: 1 });
  expect(named.places).toMatchObject([
    { table: "claim", column: "statement", articleTitle: "Port moves more", claimNumber: 1 },
    { table: "claim", column: "speaker", words: "Marit Lund" },
  ]);
  expect(named.stays).toMatchObject({ versions: [{ articleId: article.id, number: 1 }], quotes: 1, members: [] });
  const kofi = await previewErasure(owner, { memberId: editor.memberId, names: null });
  expect(kofi.member).toMatchObject({ name: "Kofi Mensah", becomes: "Former member 1", account: "erased" });
});
