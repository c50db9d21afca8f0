import { expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import type { PartName } from "@/lib/domain/articles/article";
import { readClaim } from "@/lib/queries/read-claims";
import { attachEvidence } from "@/lib/usecases/evidence/attach-evidence";
import { editEvidence } from "@/lib/usecases/evidence/edit-evidence";
import { asOwner } from "@/tests/support/database";
import { evidenceBody } from "@/tests/support/evidence-body";
import { aClaim, aDesk, aMember, anArticle, aSource, command } from "@/tests/support/newsroom";
import { aNaming, anAnswer, aSecondCheck, confirmed, wrong } from "@/tests/support/second-check";

/* A claim looked at twice: asked for, sealed, named, answered, decided. */

async function aNewsroom(
  parts: (people: Record<"ana" | "bo" | "cem" | "dov", Actor>) => [Actor, PartName][] = () => [],
) {
  const desk = await aDesk();
  const ana = await aMember(desk, "checker", "Ana");
  const bo = await aMember(desk, "checker", "Bo");
  const cem = await aMember(desk, "checker", "Cem");
  const dov = await aMember(desk, "research_head", "Dov");
  const article = await anArticle(ana, { parts: parts({ ana, bo, cem, dov }) });
  const claim = await aClaim(ana, article, ["4,200 containers"]);
  const where = { articleId: article.id, claimId: claim.id };
  const read = (by: Actor) => readClaim(by, article.id, claim.id);
  return { desk, ana, bo, cem, dov, article, claim, where, read };
}

test("a first answer that waits for somebody to be named is shown to nobody but who gave it", async () => {
  const { ana, bo, dov, where, read } = await aNewsroom();
  await aSecondCheck(dov, where);
  const { id: sourceId } = await aSource(ana);
  await attachEvidence(ana, where.articleId, evidenceBody([where.claimId], { id: sourceId }));
  expect((await read(bo)).sight).toBe("all");
  await anAnswer(ana, where, wrong);
  expect(await read(ana)).toMatchObject({ sight: "all", finding: "refuted", stage: "needs_second" });
  for (const other of [bo, dov]) {
    const view = await read(other);
    expect(view).toMatchObject({
      sight: "sealed",
      stage: "needs_second",
      finding: null,
      assessments: [],
      sourcing: null,
    });
    expect(view.evidence).toEqual([]);
    expect(view.sources?.map(({ id }) => id)).toEqual([sourceId]);
  }
});

test("whoever is named stays blind until they have answered, while others see; then everybody does", async () => {
  const { ana, bo, cem, dov, where, read } = await aNewsroom();
  const { id: checkId } = await aSecondCheck(cem, where, "She is not sure of the figure");
  await anAnswer(ana, where, wrong);
  expect(await aNaming(dov, { ...where, checkId }, bo)).toMatchObject({ blind: true });
  expect((await read(dov)).assessments).toHaveLength(1);
  expect(await read(bo)).toMatchObject({ sight: "blind", stage: "needs_second", finding: null, assessments: [] });
  expect((await read(bo)).secondCheck?.reason).toBe("");
  await anAnswer(bo, where, wrong);
  const view = await read(bo);
  expect(view).toMatchObject({ sight: "all", stage: "settled", finding: "refuted", differs: [] });
  expect(view.assessments.map(({ round, blind, secondCheckId }) => [round, blind, secondCheckId])).toEqual([
    [1, false, null],
    [2, true, checkId],
  ]);
});

test("a sealed answer can't be given anew, nor does anybody answer second who was not named, until the words change", async () => {
  const { ana, bo, cem, dov, where } = await aNewsroom();
  const { id: checkId } = await aSecondCheck(dov, where);
  await anAnswer(ana, where);
  await expect(anAnswer(ana, where, wrong)).rejects.toMatchObject({ code: "answer_sealed" });
  await aNaming(dov, { ...where, checkId }, bo);
  await expect(anAnswer(cem, where)).rejects.toMatchObject({ code: "answer_sealed" });
  await asOwner("UPDATE claim SET statement = 'It moved 4,200' WHERE id = $1", [where.claimId]);
  await expect(anAnswer(bo, where)).rejects.toMatchObject({ code: "second_check_first" });
  await anAnswer(cem, where, wrong);
  await anAnswer(bo, where, wrong);
});

test("two answers that differ wait for somebody who gave neither, and no first answer gets around it", async () => {
  const { ana, bo, dov, where, read } = await aNewsroom();
  const { id: checkId } = await aSecondCheck(dov, where);
  await aNaming(dov, { ...where, checkId }, bo);
  await anAnswer(ana, where);
  await anAnswer(bo, where, wrong);
  expect(await read(dov)).toMatchObject({ stage: "disputed", finding: null, differs: ["finding", "disposition"] });
  await expect(anAnswer(ana, where, wrong)).rejects.toMatchObject({ code: "claim_disputed" });
});

test("one that was looked at twice is again when somebody answers it anew", async () => {
  const { ana, bo, dov, where, read } = await aNewsroom();
  const { id: checkId } = await aSecondCheck(dov, where);
  await aNaming(dov, { ...where, checkId }, bo);
  await anAnswer(ana, where);
  await anAnswer(bo, where);
  expect((await read(dov)).stage).toBe("settled");
  await anAnswer(bo, where, wrong);
  const view = await read(dov);
  expect(view).toMatchObject({ stage: "needs_second", sight: "sealed" });
  expect(view.secondCheck?.id).not.toBe(checkId);
});

test("the one second checker of an article is named at once, unless they gave the first answer or were sent it", async () => {
  const alone = await aNewsroom(({ bo }) => [[bo, "second_checker"]]);
  expect(await aSecondCheck(alone.dov, alone.where)).toMatchObject({ checkerId: alone.bo.memberId });
  const first = await aNewsroom(({ bo }) => [[bo, "second_checker"]]);
  await anAnswer(first.bo, first.where);
  expect(await aSecondCheck(first.dov, first.where)).toMatchObject({ checkerId: null });
  const told = await aNewsroom(({ bo }) => [[bo, "second_checker"]]);
  await anAnswer(told.ana, told.where);
  await told.read(told.bo);
  expect(await aSecondCheck(told.dov, told.where)).toMatchObject({ checkerId: null });
});

test("a policy that asks for two looks seals the first answer by itself", async () => {
  const { ana, dov, desk, where, read } = await aNewsroom();
  await asOwner(
    `INSERT INTO sourcing_policy (desk_id, id, purpose, version, name, rules, created_at)
     SELECT $1, gen_random_uuid(), 'own_copy', 1, 'Twice', $2::jsonb, now()`,
    [
      desk.id,
      JSON.stringify([
        {
          ...{ key: "twice", kinds: ["other"], priorities: ["must"], asks: [], severity: "blocks", needsSecond: true },
          ...{
            sameOrigin: "once",
            derivedFrom: "once",
            confidentialAlone: false,
            oldestDays: null,
            noteYounger: false,
          },
        },
      ]),
    ],
  );
  await anAnswer(ana, where);
  expect(await read(dov)).toMatchObject({ stage: "needs_second", sight: "sealed", secondCheck: { byPolicy: true } });
});

test("is asked for once at a time, and not after its answer", async () => {
  const { ana, bo, dov, where } = await aNewsroom();
  const { id: checkId } = await aSecondCheck(ana, where);
  await expect(aSecondCheck(dov, where)).rejects.toMatchObject({ code: "second_check_open" });
  await aNaming(dov, { ...where, checkId }, bo);
  await anAnswer(ana, where);
  await anAnswer(bo, where);
  await expect(aSecondCheck(dov, where)).rejects.toMatchObject({ code: "second_check_over" });
});

test("a blind checker finds no evidence of others by its id, and their own stays theirs", async () => {
  const { ana, bo, dov, where, read } = await aNewsroom();
  const { evidenceIds } = await attachEvidence(ana, where.articleId, evidenceBody([where.claimId], await aSource(ana)));
  const own = await attachEvidence(bo, where.articleId, evidenceBody([where.claimId], await aSource(bo, "Own notes")));
  const { id: checkId } = await aSecondCheck(dov, where);
  await aNaming(dov, { ...where, checkId }, bo);
  const edit = (evidenceId = "") =>
    editEvidence(
      bo,
      { ...where, evidenceId },
      { ...command(), fields: { note: { base: "guessed", value: "x" } }, addFileIds: [], removeFileIds: [] },
    );
  await expect(edit(evidenceIds[0])).rejects.toMatchObject({ code: "not_found" });
  await expect(edit(own.evidenceIds[0])).rejects.toMatchObject({ code: "field_conflict" });
  expect((await read(bo)).evidence.map((each) => each.id)).toEqual(own.evidenceIds);
  expect(confirmed.rationale).toBe("");
});
