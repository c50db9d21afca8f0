import { expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { readClaim } from "@/lib/queries/read-claims";
import { withdrawSecondCheck } from "@/lib/usecases/assessments/withdraw-second-check";
import { aClaim, aDesk, aMember, anArticle, command } from "@/tests/support/newsroom";
import { aNaming, anAnswer, aSecondCheck } from "@/tests/support/second-check";

async function aNewsroom() {
  const desk = await aDesk();
  const [ana, bo, cem] = [
    await aMember(desk, "checker"),
    await aMember(desk, "checker"),
    await aMember(desk, "checker"),
  ];
  const dov = await aMember(desk, "research_head");
  const writer = await aMember(desk, "checker");
  const article = await anArticle(ana, { parts: [[writer, "writer"]] });
  const claim = await aClaim(ana, article, ["4,200 containers"]);
  const where = { articleId: article.id, claimId: claim.id };
  const read = (by: Actor) => readClaim(by, article.id, claim.id);
  return { desk, ana, bo, cem, dov, writer, where, read };
}

test("never the writer, who gave the first answer, or somebody who may not answer", async () => {
  const { desk, ana, dov, writer, where } = await aNewsroom();
  const { id: checkId } = await aSecondCheck(dov, where);
  await anAnswer(ana, where);
  const name = async (who: Actor) => aNaming(dov, { ...where, checkId }, who);
  await expect(name(writer)).rejects.toMatchObject({ params: { why: "writer" } });
  await expect(name(ana)).rejects.toMatchObject({ params: { why: "first" } });
  await expect(name(await aMember(desk, "viewer"))).rejects.toMatchObject({ params: { why: "right" } });
  await expect(aNaming(ana, { ...where, checkId }, ana)).rejects.toMatchObject({ code: "not_allowed" });
});

test("whoever was sent the first answer before it was sealed is not blind, and it says so", async () => {
  const { ana, bo, cem, dov, where, read } = await aNewsroom();
  await anAnswer(ana, where);
  await read(bo);
  const { id: checkId } = await aSecondCheck(dov, where);
  // Reading what is sealed tells nobody anything.
  await read(cem);
  expect((await aNaming(dov, { ...where, checkId }, cem)).blind).toBe(true);
  expect((await aNaming(dov, { ...where, checkId }, bo)).blind).toBe(false);
  expect((await read(bo)).secondCheck).toMatchObject({ checkerId: bo.memberId, blind: false });
});

test("whoever saw it while somebody else was named, or after it was called off, is not blind either", async () => {
  const { ana, bo, cem, dov, where, read } = await aNewsroom();
  const { id: checkId } = await aSecondCheck(dov, where);
  await anAnswer(ana, where);
  await aNaming(dov, { ...where, checkId }, bo);
  await read(cem);
  expect((await aNaming(dov, { ...where, checkId }, cem)).blind).toBe(false);

  const other = await aNewsroom();
  const check = await aSecondCheck(other.dov, other.where);
  await anAnswer(other.ana, other.where);
  await other.read(other.bo);
  await withdrawSecondCheck(other.dov, { ...other.where, checkId: check.id }, { ...command(), reason: "By mistake" });
  await other.read(other.cem);
  const again = await aSecondCheck(other.dov, other.where);
  const name = (who: Actor) => aNaming(other.dov, { ...other.where, checkId: again.id }, who);
  expect((await name(other.bo)).blind).toBe(true);
  expect((await name(other.cem)).blind).toBe(false);
});

test("is not named anew once it was answered", async () => {
  const { ana, bo, cem, dov, where } = await aNewsroom();
  const { id: checkId } = await aSecondCheck(dov, where);
  await aNaming(dov, { ...where, checkId }, bo);
  await expect(anAnswer(bo, where)).rejects.toMatchObject({ code: "second_check_first" });
  await anAnswer(ana, where);
  await anAnswer(bo, where);
  await expect(aNaming(dov, { ...where, checkId }, cem)).rejects.toMatchObject({ code: "second_check_over" });
});
