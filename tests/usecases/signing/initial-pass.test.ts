import { beforeEach, expect, test } from "vitest";
import { readSigning } from "@/lib/queries/read-signing";
import { moveArticle } from "@/lib/usecases/articles/move-article";
import { initialPass } from "@/lib/usecases/signing/initial-pass";
import { aDesk, anArticle, command, newId, type TestArticle } from "@/tests/support/newsroom";
import { aCrew, aReadyArticle, type Crew, sign } from "@/tests/support/signing";

let crew: Crew;
let article: TestArticle;
beforeEach(async () => {
  crew = await aCrew(await aDesk());
  article = await anArticle(crew.checker);
  await moveArticle(crew.checker, article.id, { ...command(), to: "in_check" });
});

const initial = (by: Crew[keyof Crew], given: { initialled?: boolean; versionId?: string; key?: string } = {}) =>
  initialPass(by, article.id, given.key ?? "names", {
    ...{ ...command(), id: newId(), versionId: given.versionId ?? article.versionId },
    initialled: given.initialled ?? true,
  });
const initials = async () =>
  (await readSigning(crew.editor, article.id)).passes.flatMap(({ key, initialled }) => (initialled ? [key] : []));

test("an initial is put once, by name, and taken back by whoever put it or an editor", async () => {
  await initial(crew.head);
  expect(await initials()).toEqual(["names"]);
  await expect(initial(crew.checker)).rejects.toMatchObject({ code: "pass_initialled" });
  await expect(initial(crew.checker, { initialled: false })).rejects.toMatchObject({ code: "not_allowed" });
  await initial(crew.head, { initialled: false });
  await initial(crew.checker);
  await initial(crew.editor, { initialled: false });
  expect(await initials()).toEqual([]);
});

test("is of the words as they stand and of a pass on the list", async () => {
  await expect(initial(crew.head, { versionId: newId() })).rejects.toMatchObject({ code: "version_outdated" });
  await expect(initial(crew.head, { key: "horoscope" })).rejects.toMatchObject({ code: "pass_unknown" });
});

test("stays once the article is signed", async () => {
  article = await aReadyArticle(crew);
  await sign(crew.editor, article.id);
  await expect(initial(crew.head, { initialled: false })).rejects.toMatchObject({ code: "article_state_wrong" });
});
