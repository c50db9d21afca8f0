import { expect, test } from "vitest";
import { archiveArticle } from "@/lib/usecases/articles/archive-article";
import { overrideDuties } from "@/lib/usecases/signing/override-duties";
import { aDesk, aMember, anArticle, command, newId } from "@/tests/support/newsroom";
import { aCrew, aReadyArticle, sign } from "@/tests/support/signing";

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
