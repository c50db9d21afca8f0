import { expect, test } from "vitest";
import { listPins } from "@/lib/queries/list-pins";
import { unpinSource } from "@/lib/usecases/asking/unpin-source";
import { aPin } from "@/tests/support/asking";
import { anAskingStory } from "@/tests/support/asking-story";
import { command, newId } from "@/tests/support/newsroom";

test("a pinned source is taken off by whoever pinned it or an editor", async () => {
  const { ana, eve, tom, article } = await anAskingStory();
  const pins = [await aPin(tom, article, "in 1974"), await aPin(tom, article, "in May")];
  const off = (by: typeof tom, pinId: string) => unpinSource(by, article.id, pinId, command());
  await expect(off(ana, pins[0] ?? "")).rejects.toMatchObject({ code: "not_allowed" });
  await off(tom, pins[0] ?? "");
  await off(eve, pins[1] ?? "");
  expect((await listPins(tom, article.id)).items).toEqual([]);
  await expect(off(tom, pins[0] ?? "")).rejects.toMatchObject({ code: "not_found" });
  await expect(off(tom, newId())).rejects.toMatchObject({ code: "not_found" });
});
