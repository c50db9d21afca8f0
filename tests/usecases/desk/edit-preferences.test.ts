import { expect, test } from "vitest";
import { readDesk } from "@/lib/queries/read-desk";
import { editPreferences } from "@/lib/usecases/desk/edit-preferences";
import { asOwner } from "@/tests/support/database";
import { aDesk, aMember, command } from "@/tests/support/newsroom";

test("changes what one set for oneself, and nobody else's", async () => {
  const desk = await aDesk();
  const [ana, viewer] = [await aMember(desk, "checker"), await aMember(desk, "viewer")];
  const off = { ...command(), preferences: { singleKeys: false } };
  expect(await editPreferences(viewer, off)).toEqual({ preferences: { singleKeys: false } });
  expect((await readDesk(viewer)).me.preferences).toEqual({ singleKeys: false });
  expect((await readDesk(ana)).me.preferences).toEqual({ singleKeys: true });
});

test("reads what an older release stored as if it had been right", async () => {
  const ana = await aMember(await aDesk(), "checker");
  await asOwner(`UPDATE member SET preferences = '{"singleKeys": "yes", "theme": "sepia"}' WHERE id = $1`, [
    ana.memberId,
  ]);
  expect((await readDesk(ana)).me.preferences).toEqual({ singleKeys: true });
});
