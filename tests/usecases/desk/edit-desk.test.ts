import { expect, test } from "vitest";
import { transact } from "@/lib/db/transact";
import { readSettings } from "@/lib/queries/read-settings";
import { givenParts } from "@/lib/usecases/articles/given-parts";
import { editDesk } from "@/lib/usecases/desk/edit-desk";
import { asOwner } from "@/tests/support/database";
import { aDesk, aMember, command } from "@/tests/support/newsroom";

test("an owner sets each thing by itself, on the base that was seen", async () => {
  const desk = await aDesk();
  const [owner, other] = [await aMember(desk, "owner"), await aMember(desk, "owner")];
  const fields = {
    name: { base: "Harbour Desk", value: "The Harbour Review" },
    timeZone: { base: "Europe/Oslo", value: "America/Lima" },
    fetchPages: { base: false, value: true },
    keepDrafts: { base: null, value: 30 },
  };
  expect(await editDesk(owner, { ...command(), fields })).toEqual({ revision: 2, seq: 1 });
  expect(await readSettings(other)).toMatchObject({
    ...{ name: "The Harbour Review", timeZone: "America/Lima", fetchPages: true, revision: 2 },
    retention: { keepTraces: 90, keepAnswers: 30, keepDrafts: 30, keepWithdrawnFiles: null },
    can: { edit_desk: true },
  });
  const onOld = { ...command(), fields: { keepDrafts: { base: null, value: 60 } } };
  await expect(editDesk(other, onOld)).rejects.toMatchObject({
    code: "field_conflict",
    params: { conflicts: { keepDrafts: { yours: 60, theirs: 30 } } },
  });
  const keepTraces = { base: 90, value: 10 };
  expect(await editDesk(other, { ...command(), fields: { keepTraces } })).toEqual({ revision: 3, seq: 2 });
  expect(await editDesk(other, { ...command(), fields: { keepTraces } })).toEqual({ revision: 3, seq: 0 });
});

test("others read it and are told that it is not theirs to change", async () => {
  const desk = await aDesk();
  for (const role of ["editor", "research_head", "checker", "contributor", "viewer"] as const) {
    const member = await aMember(desk, role);
    expect((await readSettings(member)).can).toEqual({ edit_desk: false });
    const fields = { name: { base: "Harbour Desk", value: "Mine" } };
    await expect(editDesk(member, { ...command(), fields })).rejects.toMatchObject({ code: "not_allowed" });
  }
});

test("parts by default go to those who may hold them, and to nobody else's article", async () => {
  const desk = await aDesk();
  const owner = await aMember(desk, "owner");
  const [head, viewer] = [await aMember(desk, "research_head"), await aMember(desk, "viewer")];
  const stranger = await aMember(await aDesk(), "checker");
  const none = { creator: null, given: [] };
  const give = (memberId: string) => ({
    ...command(),
    fields: {
      ownCopyParts: {
        base: none,
        value: { creator: "writer" as const, given: [{ memberId, part: "checker" as const }] },
      },
    },
  });
  await expect(editDesk(owner, give(viewer.memberId))).rejects.toMatchObject({ code: "part_role_wrong" });
  await expect(editDesk(owner, give(stranger.memberId))).rejects.toMatchObject({ code: "not_found" });
  await editDesk(owner, give(head.memberId));
  const checker = await aMember(desk, "checker");
  const parts = (purpose: "own_copy" | "published", asked?: []) =>
    transact((tx) => givenParts(tx, checker, purpose, asked));
  expect(await parts("own_copy")).toEqual([
    { memberId: checker.memberId, part: "writer" },
    { memberId: head.memberId, part: "checker" },
  ]);
  expect(await parts("published")).toEqual([]);
  expect(await parts("own_copy", [])).toEqual([]);
  await asOwner("UPDATE member SET disabled_at = now() WHERE id = $1", [head.memberId]);
  expect(await parts("own_copy")).toEqual([{ memberId: checker.memberId, part: "writer" }]);
});
