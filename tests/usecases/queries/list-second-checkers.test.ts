import { expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { listSecondCheckers } from "@/lib/queries/list-second-checkers";
import { disableMember } from "@/lib/usecases/desk/disable-member";
import { aClaim, aDesk, aMember, anArticle, command, newId } from "@/tests/support/newsroom";
import { aNaming, anAnswer, aSecondCheck } from "@/tests/support/second-check";
import { fresh } from "@/tests/support/signing";

/** A claim with a first answer that is sealed, on an article with a writer, at a desk with a viewer and somebody who left. */
async function aSealedClaim() {
  const desk = await aDesk();
  const owner = await aMember(desk, "owner");
  const [dov, ria] = [await aMember(desk, "research_head"), await aMember(desk, "research_head")];
  const [ana, bo, writer] = [
    await aMember(desk, "checker"),
    await aMember(desk, "checker"),
    await aMember(desk, "checker"),
  ];
  const [viewer, gone] = [await aMember(desk, "viewer"), await aMember(desk, "checker")];
  const [helper, stranger] = [await aMember(desk, "contributor"), await aMember(desk, "contributor")];
  await disableMember(fresh(owner), gone.memberId, { ...command(), disabled: true, reason: "Left" });
  const article = await anArticle(ana, {
    parts: [
      [writer, "writer"],
      [helper, "checker"],
    ],
  });
  const { id: claimId } = await aClaim(ana, article, ["4,200 containers"]);
  const where = { articleId: article.id, claimId };
  const { id: checkId } = await aSecondCheck(dov, where);
  await anAnswer(ana, where);
  return { at: { ...where, checkId }, owner, dov, ria, ana, bo, writer, viewer, gone, helper, stranger };
}

const fitOf = async (by: Actor, at: Awaited<ReturnType<typeof aSealedClaim>>["at"]) =>
  new Map((await listSecondCheckers(by, at)).items.map(({ memberId, unfit }) => [memberId, unfit]));

test("whoever names is told whom they can name, as naming then decides", async () => {
  const { at, owner, dov, ria, ana, bo, writer, viewer, gone, helper, stranger } = await aSealedClaim();
  const fit = await fitOf(dov, at);
  const expected = [
    [owner, null],
    [dov, null],
    [ria, null],
    [bo, null],
    [helper, null],
    [ana, "first"],
    [writer, "writer"],
    [viewer, "right"],
    [stranger, "right"],
  ] as const;
  expect(fit).toEqual(new Map(expected.map(([{ memberId }, unfit]) => [memberId, unfit])));
  expect(fit.has(gone.memberId)).toBe(false);
  for (const [who, why] of expected) {
    const naming = aNaming(dov, at, who);
    if (why === null) await expect(naming).resolves.toBeTruthy();
    else await expect(naming).rejects.toMatchObject({ code: "second_checker_unfit", params: { why } });
  }
});

test("whoever is named and blind does not learn from it who answered first", async () => {
  const { at, dov, ria, ana, bo } = await aSealedClaim();
  expect((await fitOf(ria, at)).get(ana.memberId)).toBe("first");
  await aNaming(dov, at, ria);
  const blind = await fitOf(ria, at);
  expect([blind.get(ana.memberId), blind.get(bo.memberId)]).toEqual([null, null]);
  expect((await fitOf(dov, at)).get(ana.memberId)).toBe("first");
});

test("is for whoever names people, and of the check that is meant", async () => {
  const { at, ana, dov } = await aSealedClaim();
  await expect(listSecondCheckers(ana, at)).rejects.toMatchObject({ code: "not_allowed" });
  await expect(listSecondCheckers(dov, { ...at, checkId: newId() })).rejects.toMatchObject({ code: "not_found" });
  await expect(listSecondCheckers(dov, { ...at, claimId: newId() })).rejects.toMatchObject({ code: "not_found" });
});
