import { expect, test } from "vitest";
import { readArticleHistory } from "@/lib/queries/read-history";
import { readSource } from "@/lib/queries/read-source";
import { retractSource } from "@/lib/usecases/sources/retract-source";
import "@/tests/support/database";
import { aClaim, aDesk, aMember, anArticle, aSource, command, someEvidence } from "@/tests/support/newsroom";

test("every article that uses the source is told, with its claims", async () => {
  const desk = await aDesk();
  const [ana, head] = [await aMember(desk, "checker"), await aMember(desk, "research_head")];
  const source = await aSource(ana, "Press release");
  const articles = [await anArticle(ana), await anArticle(ana), await anArticle(ana)];
  for (const article of articles.slice(0, 2)) {
    const claim = await aClaim(ana, article, ["4,200 containers"]);
    await someEvidence(ana, article, claim.id, { sourceId: source.id });
    await aClaim(ana, article, ["in May"]);
  }
  const body = { ...command(), retracted: true, reason: "The ministry took it back" };
  const done = await retractSource(head, source.id, body);
  expect(await retractSource(head, source.id, body)).toEqual(done);
  expect(await readSource(ana, source.id)).toMatchObject({
    revision: 2,
    retraction: { byId: head.memberId, reason: body.reason },
    can: { retract_source: false },
  });
  const told = await Promise.all(
    articles.map(async ({ id }) => (await readArticleHistory(ana, id, { limit: 10 })).items[0]),
  );
  expect(told.map((entry) => entry?.type)).toEqual(["source_retracted", "source_retracted", "article_created"]);
  expect(told[0]?.payload).toMatchObject({ sourceTitle: "Press release", reason: body.reason, numbers: [1] });
});
