import { expect, test } from "vitest";
import { readSource } from "@/lib/queries/read-source";
import { createSource } from "@/lib/usecases/sources/create-source";
import { editSource } from "@/lib/usecases/sources/edit-source";
import "@/tests/support/database";
import { aDesk, aMember, command } from "@/tests/support/newsroom";
import { sourceBody } from "@/tests/support/source-body";

test("edits fields on the base the person saw, and shows both values where two met", async () => {
  const desk = await aDesk();
  const [ana, bo] = [await aMember(desk, "checker"), await aMember(desk, "editor")];
  const source = sourceBody();
  await createSource(ana, { ...command(), source });
  const to = (value: string) => ({ ...command(), fields: { author: { base: "", value } } });
  expect(await editSource(ana, source.id, to("M. Lund"))).toEqual({ revision: 2, seq: 2 });
  expect((await readSource(ana, source.id)).author).toBe("M. Lund");
  await expect(editSource(bo, source.id, to("Marit Lund"))).rejects.toMatchObject({
    code: "field_conflict",
    params: { conflicts: { author: { yours: "Marit Lund", theirs: "M. Lund" } } },
  });
  expect(await editSource(bo, source.id, to("M. Lund"))).toEqual({ revision: 2, seq: 0 });
});

test("is for the staff of the same desk", async () => {
  const desk = await aDesk();
  const sam = await aMember(desk, "contributor");
  const source = sourceBody();
  await createSource(sam, { ...command(), source });
  const edit = { ...command(), fields: { note: { base: "", value: "Ask again" } } };
  await expect(editSource(sam, source.id, edit)).rejects.toMatchObject({ code: "not_allowed" });
  const stranger = await aMember(await aDesk(), "owner");
  await expect(editSource(stranger, source.id, edit)).rejects.toMatchObject({ code: "not_found" });
});
