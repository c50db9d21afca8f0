import { expect, test } from "vitest";
import type { PartName } from "@/lib/domain/articles/article";
import { assignPart } from "@/lib/usecases/articles/assign-part";
import { asOwner } from "@/tests/support/database";
import { aDesk, aMember, anArticle, command } from "@/tests/support/newsroom";

async function aStory() {
  const desk = await aDesk();
  const head = await aMember(desk, "research_head");
  const { id } = await anArticle(head);
  const give = (memberId: string, part: PartName, assigned = true) =>
    assignPart(head, id, { ...command(), memberId, part, assigned });
  return { desk, head, id, give };
}

test("gives parts and takes them back", async () => {
  const { desk, give } = await aStory();
  const [ana, bo] = [await aMember(desk, "checker"), await aMember(desk, "editor")];
  await give(ana.memberId, "checker");
  const both = [
    { memberId: ana.memberId, part: "checker" },
    { memberId: bo.memberId, part: "approver" },
  ];
  expect(await give(bo.memberId, "approver")).toEqual({ parts: both, seq: 3 });
  expect(await give(bo.memberId, "approver")).toEqual({ parts: both, seq: 0 });
  expect(await give(ana.memberId, "checker", false)).toEqual({ parts: both.slice(1), seq: 4 });
});

test("keeps writer, checker and approver apart", async () => {
  const { desk, give } = await aStory();
  const ana = await aMember(desk, "editor");
  await give(ana.memberId, "writer");
  for (const part of ["checker", "second_checker", "approver"] as const) {
    await expect(give(ana.memberId, part)).rejects.toMatchObject({ code: "part_excludes" });
  }
  await give(ana.memberId, "writer", false);
  await give(ana.memberId, "checker");
  await expect(give(ana.memberId, "writer")).rejects.toMatchObject({ code: "part_excludes" });
  await give((await aMember(desk, "checker")).memberId, "checker");
});

test("is for people who are there, in a role that fits", async () => {
  const { desk, give, id } = await aStory();
  const stranger = await aMember(await aDesk(), "checker");
  await expect(give(stranger.memberId, "checker")).rejects.toMatchObject({ code: "not_found" });
  const gone = await aMember(desk, "checker");
  await asOwner("UPDATE member SET disabled_at = now() WHERE id = $1", [gone.memberId]);
  await expect(give(gone.memberId, "checker")).rejects.toMatchObject({ code: "not_found" });
  const viewer = await aMember(desk, "viewer");
  await expect(give(viewer.memberId, "checker")).rejects.toMatchObject({ code: "part_role_wrong" });
  const checker = await aMember(desk, "checker");
  await expect(give(checker.memberId, "approver")).rejects.toMatchObject({ code: "part_role_wrong" });
  const self = { ...command(), memberId: checker.memberId, part: "checker" as const, assigned: true };
  await expect(assignPart(checker, id, self)).rejects.toMatchObject({ code: "not_allowed" });
});

test("lets nobody stop being the writer by their own hand", async () => {
  const { desk, head, id, give } = await aStory();
  await give(head.memberId, "writer");
  await expect(give(head.memberId, "writer", false)).rejects.toMatchObject({ code: "not_allowed" });
  const editor = await aMember(desk, "editor");
  const taken = { ...command(), memberId: head.memberId, part: "writer" as const, assigned: false };
  expect(await assignPart(editor, id, taken)).toMatchObject({ parts: [] });
});
