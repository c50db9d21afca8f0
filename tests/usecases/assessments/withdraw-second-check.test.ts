import { expect, test } from "vitest";
import { readClaim } from "@/lib/queries/read-claims";
import { withdrawSecondCheck } from "@/lib/usecases/assessments/withdraw-second-check";
import { aClaim, aDesk, aMember, anArticle, command } from "@/tests/support/newsroom";
import { aNaming, anAnswer, aSecondCheck } from "@/tests/support/second-check";

async function aNewsroom() {
  const desk = await aDesk();
  const [ana, bo] = [await aMember(desk, "checker"), await aMember(desk, "checker")];
  const dov = await aMember(desk, "research_head");
  const article = await anArticle(ana);
  const claim = await aClaim(ana, article, ["4,200 containers"]);
  return { desk, ana, bo, dov, where: { articleId: article.id, claimId: claim.id } };
}

const reason = { reason: "The minister confirmed it" };

test("by whoever asked for it or names people, before its answer; then the first answer stands alone", async () => {
  const { ana, bo, dov, where } = await aNewsroom();
  const { id: checkId } = await aSecondCheck(ana, where);
  const check = { ...where, checkId };
  await anAnswer(ana, where);
  await expect(withdrawSecondCheck(bo, check, { ...command(), ...reason })).rejects.toMatchObject({
    code: "not_allowed",
  });
  await withdrawSecondCheck(ana, check, { ...command(), ...reason });
  const view = await readClaim(bo, where.articleId, where.claimId);
  expect(view).toMatchObject({ stage: "settled", sight: "all", secondCheck: null, finding: "supported" });
  await expect(withdrawSecondCheck(dov, check, { ...command(), ...reason })).rejects.toMatchObject({
    code: "second_check_over",
  });
});

test("not after its answer", async () => {
  const { ana, bo, dov, where } = await aNewsroom();
  const { id: checkId } = await aSecondCheck(ana, where);
  await aNaming(dov, { ...where, checkId }, bo);
  await anAnswer(ana, where);
  await anAnswer(bo, where);
  await expect(withdrawSecondCheck(dov, { ...where, checkId }, { ...command(), ...reason })).rejects.toMatchObject({
    code: "second_check_over",
  });
});
