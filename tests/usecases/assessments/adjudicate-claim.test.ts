import { expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { listDifferences } from "@/lib/queries/list-differences";
import { readClaim } from "@/lib/queries/read-claims";
import { adjudicateClaim } from "@/lib/usecases/assessments/adjudicate-claim";
import { aClaim, aDesk, aMember, anArticle, command, newId } from "@/tests/support/newsroom";
import { aNaming, anAnswer, aSecondCheck, confirmed, wrong } from "@/tests/support/second-check";

async function aDispute(second: typeof wrong = wrong) {
  const desk = await aDesk();
  const ana = await aMember(desk, "checker");
  const eli = await aMember(desk, "editor");
  const dov = await aMember(desk, "research_head");
  const article = await anArticle(ana);
  const claim = await aClaim(ana, article, ["4,200 containers"]);
  const where = { articleId: article.id, claimId: claim.id };
  const { id: checkId } = await aSecondCheck(dov, where);
  await aNaming(dov, { ...where, checkId }, eli);
  const { judged } = await anAnswer(ana, where);
  await anAnswer(eli, where, second);
  const decide = (by: Actor, answer = wrong) =>
    adjudicateClaim(by, article.id, claim.id, { ...command(), id: newId(), answer, judged });
  return { desk, ana, eli, dov, where, decide };
}

test("an editor or the head of research decides who gave neither answer, and the claim is settled", async () => {
  const { ana, eli, dov, where, decide } = await aDispute();
  await expect(decide(ana)).rejects.toMatchObject({ code: "not_allowed" });
  await expect(decide(eli)).rejects.toMatchObject({ code: "adjudicator_answered" });
  expect((await readClaim(dov, where.articleId, where.claimId)).can.adjudicate_claim).toBe(true);
  await decide(dov);
  const view = await readClaim(dov, where.articleId, where.claimId);
  expect(view).toMatchObject({ stage: "settled", finding: "refuted", can: { adjudicate_claim: false } });
  expect(view.assessments.map(({ round }) => round)).toEqual([1, 2, 3]);
  await expect(decide(dov)).rejects.toMatchObject({ code: "claim_not_disputed" });
});

test("where two agree there is nothing to decide", async () => {
  const { dov, decide } = await aDispute(confirmed);
  await expect(decide(dov)).rejects.toMatchObject({ code: "claim_not_disputed" });
});

test("the page of differences tells both answers, the decision, and how far people agree", async () => {
  const { desk, ana, dov, decide, where } = await aDispute();
  const open = await listDifferences(dov, { limit: 50 });
  expect(open.items).toMatchObject([{ claimId: where.claimId, differs: ["finding", "disposition"], decision: null }]);
  await decide(dov);
  const decided = await listDifferences(dov, { limit: 50 });
  expect(decided.items[0]?.decision).toMatchObject({ finding: "refuted", memberId: dov.memberId });
  expect(decided.figures).toMatchObject({ pairs: 1, agreed: 0, notBlind: 0, kappa: { value: 0, pairs: 1 } });

  // Whoever is kept from the answers of a new round is kept from those before as well.
  await anAnswer(ana, where);
  expect((await listDifferences(await aMember(desk, "checker"), { limit: 50 })).items).toEqual([]);
});
