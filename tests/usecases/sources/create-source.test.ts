import { expect, test } from "vitest";
import { readSource } from "@/lib/queries/read-source";
import { createSource } from "@/lib/usecases/sources/create-source";
import { asOwner } from "@/tests/support/database";
import { aDesk, aMember, command } from "@/tests/support/newsroom";
import { sourceBody } from "@/tests/support/source-body";

test("adds a source to the desk, with its own history", async () => {
  const desk = await aDesk();
  const sam = await aMember(desk, "contributor");
  const source = sourceBody();
  expect(await createSource(sam, { ...command(), source })).toEqual({ id: source.id, seq: 1 });
  const view = await readSource(await aMember(desk, "viewer"), source.id);
  expect(view).toMatchObject({ ...source, revision: 1, uses: 0, tier: "on_record", can: { edit_source: false } });
  const told = await asOwner("SELECT stream_type::text, type, subjects FROM event WHERE stream_id = $1", [source.id]);
  expect(told).toEqual([{ stream_type: "source", type: "source_created", subjects: [`source:${source.id}`] }]);
});

test("is not for viewers, and not visible on another desk", async () => {
  const desk = await aDesk();
  const source = sourceBody();
  const viewer = await aMember(desk, "viewer");
  await expect(createSource(viewer, { ...command(), source })).rejects.toMatchObject({ code: "not_allowed" });
  await createSource(await aMember(desk, "checker"), { ...command(), source });
  const stranger = await aMember(await aDesk(), "owner");
  await expect(readSource(stranger, source.id)).rejects.toMatchObject({ code: "not_found" });
});
