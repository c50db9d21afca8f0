import { expect, test } from "vitest";
import { readSigning } from "@/lib/queries/read-signing";
import { archiveArticle } from "@/lib/usecases/articles/archive-article";
import { disableMember } from "@/lib/usecases/desk/disable-member";
import { overrideDuties } from "@/lib/usecases/signing/override-duties";
import { aClaim, aDesk, aMember, anArticle, command, newId } from "@/tests/support/newsroom";
import { aCrew, answer, aReadyArticle, fresh, makeReady, sign } from "@/tests/support/signing";

const reason = "One editor is on duty tonight";

test("an owner lets one person sign, and nothing else is lifted", async () => {
  const desk = await aDesk();
  const owner = await aMember(desk, "owner");
  const crew = await aCrew(desk);
  const { id: articleId } = await anArticle(crew.checker);
  const ask = (by: typeof owner, memberId: string) =>
    overrideDuties(by, articleId, { ...command(), id: newId(), memberId, reason });
  await expect(ask(crew.editor, crew.editor.memberId)).rejects.toMatchObject({ code: "not_allowed" });
  await expect(ask(owner, newId())).rejects.toMatchObject({ code: "not_found" });
  await ask(owner, crew.editor.memberId);
  await expect(sign(crew.editor, articleId)).rejects.toMatchObject({ code: "article_state_wrong" });

  const ready = await aReadyArticle(crew);
  await overrideDuties(owner, ready.id, { ...command(), id: newId(), memberId: crew.checker.memberId, reason });
  await expect(sign(crew.checker, ready.id)).rejects.toMatchObject({ code: "not_allowed" }); // a checker signs nothing
  await archiveArticle(owner, articleId, { ...command(), archived: true });
  await expect(ask(owner, crew.editor.memberId)).rejects.toMatchObject({ code: "article_state_wrong" });
});

test("an owner is told for whom it would do anything, and nobody else is", async () => {
  const desk = await aDesk();
  const owner = await aMember(desk, "owner");
  const crew = await aCrew(desk);
  const [writer, left, checkerWriter] = [
    await aMember(desk, "editor", "Wim"),
    await aMember(desk, "editor"),
    await aMember(desk, "checker"),
  ];
  const idle = await aMember(desk, "editor");
  const article = await anArticle(crew.checker, {
    parts: [
      [writer, "writer"],
      [left, "writer"],
      [checkerWriter, "writer"],
    ],
  });
  const { id: claimId } = await aClaim(crew.checker, article, ["4,200 containers"]);
  await makeReady(crew, article, [claimId]);
  await disableMember(fresh(owner), left.memberId, { ...command(), disabled: true, reason: "Left" });
  const hindered = async (by = owner) => (await readSigning(by, article.id)).hindered;
  expect(await hindered()).toEqual([writer.memberId]);
  expect(await hindered(writer)).toEqual([]);
  await answer(idle, article, claimId);
  expect(new Set(await hindered())).toEqual(new Set([writer.memberId, idle.memberId]));

  await overrideDuties(owner, article.id, { ...command(), id: newId(), memberId: writer.memberId, reason });
  expect(await hindered()).toEqual([idle.memberId]);
  await expect(sign(writer, article.id)).resolves.toBeTruthy();
});
