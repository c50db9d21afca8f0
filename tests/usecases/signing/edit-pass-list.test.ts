import { expect, test } from "vitest";
import { readPassList } from "@/lib/queries/read-pass-list";
import { readSigning } from "@/lib/queries/read-signing";
import { editPassList } from "@/lib/usecases/signing/edit-pass-list";
import { aDesk, anArticle, command } from "@/tests/support/newsroom";
import { aCrew } from "@/tests/support/signing";

test("a desk writes its own passes and says whose signatures it wants", async () => {
  const crew = await aCrew(await aDesk());
  const { id } = await anArticle(crew.checker);
  const { passes, revision: base } = await readPassList(crew.editor);
  expect(passes).toHaveLength(7);
  const signatures = { own_copy: ["editor" as const, "legal" as const], published: ["editor" as const] };
  const own = { base, passes: [{ key: "sums", name: "Sums", about: "" }], signatures };
  await editPassList(crew.editor, { ...command(), ...own });
  const signing = await readSigning(crew.editor, id);
  expect(signing.passes.map(({ key }) => key)).toEqual(["sums"]);
  expect(signing.wanted).toEqual(["editor", "legal"]);

  await expect(editPassList(crew.editor, { ...command(), ...own, passes: [] })).rejects.toMatchObject({
    code: "pass_list_outdated",
  });
  expect(await editPassList(crew.editor, { ...command(), ...own })).toMatchObject({ revision: base + 1, seq: 0 });
  await expect(editPassList(crew.head, { ...command(), ...own })).rejects.toMatchObject({ code: "not_allowed" });
});
