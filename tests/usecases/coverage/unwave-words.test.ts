import { expect, test } from "vitest";
import { listWaves } from "@/lib/queries/list-waves";
import { unwaveWords } from "@/lib/usecases/coverage/unwave-words";
import { waveWords } from "@/lib/usecases/coverage/wave-words";
import "@/tests/support/database";
import { aDesk, aMember, anArticle, command, newId, rangeOf } from "@/tests/support/newsroom";

test("waves are taken back, one's own and another's; what is gone is passed over and tells nothing", async () => {
  const desk = await aDesk();
  const [ana, bo] = [await aMember(desk, "checker"), await aMember(desk, "editor")];
  const article = await anArticle(ana);
  const waves = ["in May", "1974"].map((words) => ({ id: newId(), range: rangeOf(article, words) }));
  const [first, second] = waves.map(({ id }) => id);
  await waveWords(ana, article.id, { ...command(), versionId: article.versionId, waves });
  const unwave = (...waveIds: string[]) => unwaveWords(bo, article.id, { ...command(), waveIds });
  expect(await unwave(first ?? "", newId())).toMatchObject({ removed: 1 });
  expect((await listWaves(ana, article.id)).items.map(({ id }) => id)).toEqual([second]);
  expect(await unwave(first ?? "")).toEqual({ removed: 0, seq: 0 });
});

test("a viewer takes nothing back", async () => {
  const desk = await aDesk();
  const ana = await aMember(desk, "checker");
  const article = await anArticle(ana);
  const removal = { ...command(), waveIds: [newId()] };
  await expect(unwaveWords(await aMember(desk, "viewer"), article.id, removal)).rejects.toMatchObject({
    code: "not_allowed",
  });
});
