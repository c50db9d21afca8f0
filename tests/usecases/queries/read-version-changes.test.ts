import { expect, test } from "vitest";
import { listVersions } from "@/lib/queries/list-versions";
import { readVersionChanges } from "@/lib/queries/read-version-changes";
import "@/tests/support/database";
import { aClaim, aDesk, aMember, anArticle } from "@/tests/support/newsroom";
import { BUSY, broughtNext, MOVED } from "../versions/a-second-text";

async function aStory() {
  const ana = await aMember(await aDesk(), "checker", "Ana");
  const article = await anArticle(ana);
  for (const words of ["4,200 containers", "never been busier", "3,900 containers"])
    await aClaim(ana, article, [words]);
  const second = await broughtNext(ana, article, [
    MOVED.replace("4,200", "4,250"),
    BUSY,
    "The quay was built in 1974.",
    "A new line.",
  ]);
  const third = await broughtNext(ana, second, [MOVED.replace("4,200", "4,250"), BUSY, "A new line."]);
  const changes = (to: string, from?: string) => readVersionChanges(ana, article.id, to, from ? { from } : {});
  return { ana, article, second, third, changes };
}

test("the versions are listed, the newest first, each with how it came about", async () => {
  const { ana, article, second, third } = await aStory();
  const { items } = await listVersions(ana, article.id);
  expect(items.map(({ id, number, origin, basedOnId, current }) => [id, number, origin, basedOnId, current])).toEqual([
    [third.versionId, 3, "next", second.versionId, true],
    [second.versionId, 2, "next", article.versionId, false],
    [article.versionId, 1, "import", null, false],
  ]);
});

test("what changed is told from the version before: by block, and by place that is not simply where it was", async () => {
  const { article, second, changes } = await aStory();
  const told = await changes(second.versionId);
  expect(told.from).toEqual({ id: article.versionId, number: 1 });
  expect(told.blocks.map(({ kind }) => kind)).toEqual(["equal", "changed", "equal", "changed", "added"]);
  expect(told.places.map(({ number, state, was, now }) => [number, state, was, now])).toEqual([
    [3, "orphaned", "3,900 containers", null],
    [1, "reworded", "4,200 containers", "4,250 containers"],
  ]);
  expect(told.places[1]?.segments.filter(({ kind }) => kind !== "same").map(({ text }) => text.trim())).toEqual([
    "4,200",
    "4,250",
  ]);
});

test("any two versions are compared; the first follows none", async () => {
  const { article, third, changes } = await aStory();
  const told = await changes(third.versionId, article.versionId);
  expect(told.blocks.map(({ kind }) => kind)).toEqual(["equal", "changed", "equal", "removed", "added"]);
  expect(told.places).toEqual([]);
  await expect(changes(article.versionId)).resolves.toMatchObject({ from: null, blocks: [], places: [] });
  await expect(changes(third.versionId, third.id)).rejects.toMatchObject({ code: "not_found" });
});
