import { expect, test } from "vitest";
import { editFix } from "@/lib/usecases/fixes/edit-fix";
import "@/tests/support/database";
import { asOwner } from "@/tests/support/database";
import { aMember, command, rangeOf } from "@/tests/support/newsroom";
import { aFixingDesk } from "./a-fixing-desk";

async function aStory() {
  const told = await aFixingDesk(["4,200 containers in May"]);
  const { article, claims, propose, editor } = told;
  const fixId = await propose(0, "4,200", "4,300");
  const edit = (fields: Parameters<typeof editFix>[4]["fields"], by = editor) =>
    editFix(by, article.id, claims[0]?.id ?? "", fixId, { ...command(), fields });
  const { start, end } = rangeOf(article, "4,200");
  const base = { start, end, replacement: "4,300" };
  return { ...told, fixId, edit, base };
}

test("its proposer and an editor change it, nobody else; an editor is no writer by that", async () => {
  const { desk, article, checker, editor, edit, base, read } = await aStory();
  const wider = { ...rangeOf(article, "4,200 containers in May"), replacement: "about 4,300 containers in May" };
  const { start, end, replacement } = wider;
  await edit({ words: { base, value: { start, end, replacement } } });
  expect((await read(0)).fixes).toMatchObject([{ exact: "4,200", replacement: "about 4,300", revision: 2 }]);
  await edit({ reason: { base: "The office says so", value: "Said twice" } }, checker);
  expect((await read(0)).fixes).toMatchObject([{ reason: "Said twice", proposedById: checker.memberId }]);
  const other = await aMember(desk, "checker");
  await expect(edit({ reason: { base: "Said twice", value: "x" } }, other)).rejects.toMatchObject({
    code: "not_allowed",
  });
  const parts = await asOwner("SELECT part FROM part WHERE member_id = $1", [editor.memberId]);
  expect(parts).toEqual([]);
});

test("what somebody else changed meanwhile is a conflict, what is so already is no change", async () => {
  const { edit } = await aStory();
  await edit({ errorKind: { base: "number", value: "imprecise" } });
  await expect(edit({ errorKind: { base: "number", value: "outdated" } })).rejects.toMatchObject({
    code: "field_conflict",
  });
  await expect(edit({ errorKind: { base: "number", value: "imprecise" } })).resolves.toMatchObject({ seq: 0 });
});

test("a decided fix is reopened first", async () => {
  const { edit, decide, fixId } = await aStory();
  await decide(0, fixId, "accepted");
  const fields = { errorKind: { base: "number", value: "imprecise" } } as const;
  await expect(edit(fields)).rejects.toMatchObject({ code: "fix_state_wrong", params: { state: "accepted" } });
  await decide(0, fixId, "proposed");
  await expect(edit(fields)).resolves.toMatchObject({ state: "proposed" });
});
