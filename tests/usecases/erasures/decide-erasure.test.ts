import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { listErasures } from "@/lib/queries/list-erasures";
import { decideErasure } from "@/lib/usecases/erasures/decide-erasure";
import { asOwner } from "@/tests/support/database";
import { ask, fresh } from "@/tests/support/erasing";
import { aDesk, aMember, command } from "@/tests/support/newsroom";

let desk: { id: string };
let owner: Actor;
let editor: Actor;
let head: Actor;

beforeAll(async () => {
  desk = await aDesk();
  [owner, editor, head] = [
    await aMember(desk, "owner"),
    await aMember(desk, "editor"),
    await aMember(desk, "research_head"),
  ];
});

const decide = (by: Actor, id: string, decision: "approved" | "refused" | "withdrawn", reason = "") =>
  decideErasure(by, id, { ...command(), decision, reason });

test("is never for whoever asked, says the use case and says the database", async () => {
  const id = await ask(owner, { names: ["Marit Lund"] });
  for (const decision of ["approved", "refused"] as const) {
    await expect(decide(fresh(owner), id, decision, "Why not")).rejects.toMatchObject({
      code: "erasure_needs_another",
    });
  }
  const own = `UPDATE erasure SET decision = 'approved', decided_by_id = requested_by_id, decided_at = now() WHERE id = $1`;
  await expect(asOwner(own, [id])).rejects.toThrow("erasure_needs_two");
  expect(await decide(fresh(head), id, "approved")).toMatchObject({ state: "approved" });
  await expect(decide(fresh(editor), id, "refused", "Too late")).rejects.toMatchObject({ code: "erasure_decided" });
});

test("approves only freshly signed in, refuses only with a reason, and lets whoever asked withdraw", async () => {
  const id = await ask(editor, { names: ["Marit Lund"] });
  await expect(decide(owner, id, "approved")).rejects.toMatchObject({ code: "sign_in_again" });
  await expect(decide(owner, id, "refused", " ")).rejects.toMatchObject({ code: "reason_missing" });
  await expect(decide(head, id, "withdrawn", "Mine")).rejects.toMatchObject({ code: "not_allowed" });
  expect(await decide(editor, id, "withdrawn", "Asked by mistake")).toMatchObject({ state: "withdrawn" });
  const refused = await ask(editor, { names: ["Marit Lund"] });
  await decide(owner, refused, "refused", "She is a public person");
  const { items } = await listErasures(head);
  const byId = new Map(items.map((each) => [each.id, each]));
  expect(byId.get(id)).toMatchObject({ state: "withdrawn", names: [] });
  expect(byId.get(refused)).toMatchObject({
    state: "refused",
    names: [],
    decidedReason: "She is a public person",
    can: { approve: false },
  });
});

test("is absent for checkers and for other desks", async () => {
  const id = await ask(owner, { names: ["Marit Lund"] });
  const stranger = await aMember(await aDesk(), "owner");
  for (const actor of [await aMember(desk, "checker"), stranger]) {
    await expect(decide(fresh(actor), id, "approved")).rejects.toMatchObject({ code: "not_found" });
  }
});

test("takes no desk its last owner, should the others have gone meanwhile", async () => {
  const other = await aDesk();
  const [first, second, assistant] = [
    await aMember(other, "owner"),
    await aMember(other, "owner"),
    await aMember(other, "research_head"),
  ];
  const id = await ask(second, { memberId: first.memberId });
  await asOwner("UPDATE member SET disabled_at = now() WHERE id = $1", [second.memberId]);
  await expect(decide(fresh(assistant), id, "approved")).rejects.toMatchObject({ code: "last_owner" });
});
