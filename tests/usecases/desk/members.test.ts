import { describe, expect, test } from "vitest";
import * as articleRoute from "@/app/api/v1/desks/[deskId]/articles/[articleId]/route";
import * as deskRoute from "@/app/api/v1/desks/[deskId]/route";
import type { Role } from "@/lib/domain/desk/member";
import { listMembers } from "@/lib/queries/list-members";
import { assignPart } from "@/lib/usecases/articles/assign-part";
import { disableMember } from "@/lib/usecases/desk/disable-member";
import { editMember } from "@/lib/usecases/desk/edit-member";
import { asOwner } from "@/tests/support/database";
import { aDesk, aMember, anArticle, command } from "@/tests/support/newsroom";
import { aHandle, anInvitation, freshly } from "@/tests/support/people";
import { ask } from "@/tests/support/requests";

const role = (base: Role, value: Role) => ({ ...command(), fields: { role: { base, value } } });
const shut = (disabled = true, reason: string | undefined = "Left the house") => ({
  ...command(),
  disabled,
  ...(reason ? { reason } : {}),
});
const invitationStates = (deskId: string) =>
  asOwner<{ role: Role; revoked: boolean }>(
    "SELECT role, revoked_at IS NOT NULL AS revoked FROM invitation WHERE desk_id = $1 ORDER BY role",
    [deskId],
  );

describe("changing somebody's place", () => {
  test("acts on the very next request of the same session", async () => {
    const desk = await aDesk();
    const [owner, ana] = [await aMember(desk, "owner"), await aMember(desk, "checker")];
    const see = async () => (await ask(deskRoute.GET, ana, { deskId: desk.id })).answer;
    expect((await see()).can.create_article).toBe(true);
    expect(await editMember(owner, ana.memberId, role("checker", "viewer"))).toEqual({ revision: 2, seq: 1 });
    expect(await see()).toMatchObject({ me: { role: "viewer" }, can: { create_article: false } });
    await disableMember(freshly(owner), ana.memberId, shut());
    expect(await see()).toMatchObject({ status: 404, code: "not_found", params: { what: "desk" } });
    await disableMember(owner, ana.memberId, shut(false));
    expect((await see()).me.role).toBe("viewer");
  });

  test("is an owner's, wants a fresh sign-in where it matters, and a reason for shutting out", async () => {
    const desk = await aDesk();
    const [owner, ana] = [await aMember(desk, "owner"), await aMember(desk, "checker")];
    const editor = freshly(await aMember(desk, "editor"));
    await expect(editMember(editor, ana.memberId, role("checker", "viewer"))).rejects.toMatchObject({
      code: "not_allowed",
    });
    await expect(disableMember(editor, ana.memberId, shut())).rejects.toMatchObject({ code: "not_allowed" });
    for (const work of [
      () => editMember(owner, ana.memberId, role("checker", "owner")),
      () => disableMember(owner, ana.memberId, shut()),
    ])
      await expect(work()).rejects.toMatchObject({ code: "sign_in_again" });
    const why = disableMember(freshly(owner), ana.memberId, { ...command(), disabled: true });
    await expect(why).rejects.toMatchObject({ code: "reason_missing" });
    await editMember(freshly(owner), ana.memberId, role("checker", "owner"));
    await disableMember(freshly(owner), ana.memberId, shut());
    await expect(disableMember(owner, ana.memberId, shut(false))).rejects.toMatchObject({ code: "sign_in_again" });
    const stranger = await aMember(await aDesk(), "checker");
    await expect(editMember(owner, stranger.memberId, role("checker", "viewer"))).rejects.toMatchObject({
      code: "not_found",
    });
  });

  test("compares with what was seen, field by field, and keeps the reason for who may know", async () => {
    const desk = await aDesk();
    const [owner, ana] = [await aMember(desk, "owner", "Margaret"), await aMember(desk, "checker", "Ana")];
    const about = { ...command(), fields: { about: { base: "", value: "Adds up columns." } } };
    await editMember(owner, ana.memberId, about);
    await expect(editMember(owner, ana.memberId, role("viewer", "editor"))).rejects.toMatchObject({
      code: "field_conflict",
    });
    await disableMember(freshly(owner), ana.memberId, shut());
    await aHandle(desk, "M. Lund");
    const seen = async (by: typeof owner) =>
      (await listMembers(by)).items.map(({ name, email, disabledReason, external }) => [
        name,
        email !== null,
        disabledReason,
        external,
      ]);
    expect(await seen(owner)).toEqual([
      ["M. Lund", false, null, true],
      ["Margaret", true, null, false],
      ["Ana", true, "Left the house", false],
    ]);
    const viewer = await aMember(desk, "viewer", "Vera");
    expect((await seen(viewer)).map(([, email, reason]) => [email, reason])).toEqual(Array(4).fill([false, null]));
  });
});

test("a part that is taken away, or a role that ends with it, acts on the very next request", async () => {
  const desk = await aDesk();
  const [owner, sam] = [await aMember(desk, "owner"), await aMember(desk, "contributor")];
  const article = await anArticle(owner, { parts: [[sam, "checker"]] });
  const read = async () => (await ask(articleRoute.GET, sam, { deskId: desk.id, articleId: article.id })).status;
  expect(await read()).toBe(200);
  const part = { memberId: sam.memberId, part: "checker" as const, assigned: false };
  await assignPart(owner, article.id, { ...command(), ...part });
  expect(await read()).toBe(404);
  await editMember(owner, sam.memberId, role("contributor", "viewer"));
  expect(await read()).toBe(200);
});

describe("a desk keeps an owner", () => {
  test("whoever asks: themselves or another", async () => {
    const desk = await aDesk();
    const owner = freshly(await aMember(desk, "owner"));
    const gone = freshly(await aMember(desk, "owner"));
    await disableMember(owner, gone.memberId, shut());
    await expect(editMember(owner, owner.memberId, role("owner", "editor"))).rejects.toMatchObject({
      code: "last_owner",
    });
    await expect(disableMember(owner, owner.memberId, shut())).rejects.toMatchObject({ code: "last_owner" });
    // An owner who is disabled, known by name only, or whose account is disabled, owns nothing.
    const heir = await aMember(desk, "owner");
    await asOwner(`UPDATE "user" SET disabled_at = now() WHERE id = $1`, [heir.userId]);
    const handle = await aHandle(desk, "M. Lund");
    await asOwner("UPDATE member SET role = 'owner' WHERE id = $1", [handle.memberId]);
    await expect(editMember(owner, owner.memberId, role("owner", "editor"))).rejects.toMatchObject({
      code: "last_owner",
    });
    await asOwner(`UPDATE "user" SET disabled_at = NULL WHERE id = $1`, [heir.userId]);
    expect(await editMember(owner, owner.memberId, role("owner", "editor"))).toMatchObject({ revision: 2 });
  });

  test("when four owners demote and shut out each other at once", async () => {
    const desk = await aDesk();
    const owners = await Promise.all([1, 2, 3, 4].map(async () => freshly(await aMember(desk, "owner"))));
    const ends = await Promise.allSettled(
      owners.flatMap((owner, index) => {
        const other = owners[(index + 1) % owners.length] ?? owner;
        return [
          editMember(owner, other.memberId, role("owner", "checker")),
          disableMember(other, owner.memberId, shut()),
        ];
      }),
    );
    const refused = ends.flatMap((end) => (end.status === "rejected" ? [end.reason.code] : []));
    expect(new Set(refused)).toEqual(new Set(["last_owner"]));
    const left = await asOwner("SELECT FROM member WHERE desk_id = $1 AND role = 'owner' AND disabled_at IS NULL", [
      desk.id,
    ]);
    expect(left).toHaveLength(1);
  });
});

test("invitations somebody may not make any more end with the right", async () => {
  const desk = await aDesk();
  const owner = freshly(await aMember(desk, "owner"));
  const second = freshly(await aMember(desk, "owner"));
  await anInvitation(second, "owner");
  await anInvitation(second, "checker");
  await editMember(owner, second.memberId, role("owner", "editor"));
  expect(await invitationStates(desk.id)).toEqual([
    { role: "owner", revoked: true },
    { role: "checker", revoked: false },
  ]);
  await disableMember(owner, second.memberId, shut());
  expect((await invitationStates(desk.id)).every(({ revoked }) => revoked)).toBe(true);
  await expect(anInvitation(second, "checker")).rejects.toMatchObject({ code: "not_found" });
});
