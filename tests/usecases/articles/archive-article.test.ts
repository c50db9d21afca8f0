import { expect, test } from "vitest";
import { listArticles } from "@/lib/queries/list-articles";
import { readArticle } from "@/lib/queries/read-article";
import { archiveArticle } from "@/lib/usecases/articles/archive-article";
import "@/tests/support/database";
import { aDesk, aMember, anArticle, command } from "@/tests/support/newsroom";

test("leaves the board and comes back, and stays readable", async () => {
  const desk = await aDesk();
  const ana = await aMember(desk, "checker");
  const { id } = await anArticle(ana);
  const board = async (archived: "true" | "false") =>
    (await listArticles(ana, { limit: 10, sort: "activity", archived })).items.map((row) => row.id);

  expect(await archiveArticle(ana, id, { ...command(), archived: true })).toEqual({ archived: true, seq: 2 });
  expect([await board("false"), await board("true")]).toEqual([[], [id]]);
  expect((await readArticle(ana, id)).archivedAt).not.toBeNull();
  expect(await archiveArticle(ana, id, { ...command(), archived: true })).toEqual({ archived: true, seq: 0 });

  await archiveArticle(ana, id, { ...command(), archived: false });
  expect([await board("false"), await board("true")]).toEqual([[id], []]);
  const viewer = await aMember(desk, "viewer");
  await expect(archiveArticle(viewer, id, { ...command(), archived: true })).rejects.toMatchObject({
    code: "not_allowed",
  });
});
