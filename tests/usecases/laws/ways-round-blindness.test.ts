import { expect, test } from "vitest";
import { looksWritten } from "@/lib/db/note-looks";
import { listAsking } from "@/lib/queries/list-asking";
import { listThreads } from "@/lib/queries/list-threads";
import { readAsked } from "@/lib/queries/read-asked";
import { readClaim } from "@/lib/queries/read-claims";
import { readClaimHistory } from "@/lib/queries/read-history";
import { readSigning } from "@/lib/queries/read-signing";
import { readHandOver, readWork } from "@/lib/queries/read-work";
import { assignPart } from "@/lib/usecases/articles/assign-part";
import { moveArticle } from "@/lib/usecases/articles/move-article";
import { answerByLink } from "@/lib/usecases/asking/answer-by-link";
import { attachEvidence } from "@/lib/usecases/evidence/attach-evidence";
import { decideFix } from "@/lib/usecases/fixes/decide-fix";
import { proposeFix } from "@/lib/usecases/fixes/propose-fix";
import { openThread } from "@/lib/usecases/threads/open-thread";
import { aCall, aQuery, aWriterLink } from "@/tests/support/asking";
import { asOwner } from "@/tests/support/database";
import { evidenceBody } from "@/tests/support/evidence-body";
import { aClaim, aDesk, aMember, anArticle, command, newId, rangeOf } from "@/tests/support/newsroom";
import { aNaming, anAnswer, aSecondCheck, wrong } from "@/tests/support/second-check";
import { sourceBody } from "@/tests/support/source-body";
import { threadBody } from "@/tests/support/thread-body";
import { BUILT, BUSY, broughtNext } from "@/tests/usecases/versions/a-second-text";

/* Ways round a blind second check that go through something else: whoever is named tries them, each with every right of the desk. */

async function aNewsroom() {
  const desk = await aDesk();
  const ana = await aMember(desk, "checker", "Ana");
  const bo = await aMember(desk, "owner", "Bo");
  const dov = await aMember(desk, "research_head", "Dov");
  const eva = await aMember(desk, "editor", "Eva");
  const article = await anArticle(ana);
  await moveArticle(ana, article.id, { ...command(), to: "in_check" });
  const claim = await aClaim(ana, article, ["4,200 containers"]);
  const where = { articleId: article.id, claimId: claim.id };
  const propose = async (replacement: string, by = ana) => {
    const { start, end } = rangeOf(article, "4,200");
    const fix = { id: newId(), placementId: claim.placementIds[0] ?? "", start, end, replacement };
    await proposeFix(by, article.id, claim.id, {
      ...{ ...command(), versionId: article.versionId },
      fix: { ...fix, reason: "The table", errorKind: "number" },
    });
    return fix.id;
  };
  return { desk, ana, bo, dov, eva, article, claim, where, propose };
}

/** The same with Ana's answer in, and Bo named and blind to it. */
async function aBlindCheck() {
  const room = await aNewsroom();
  const { id: checkId } = await aSecondCheck(room.dov, room.where);
  await anAnswer(room.ana, room.where, wrong);
  await aNaming(room.dov, { ...room.where, checkId }, room.bo);
  return { ...room, checkId };
}

test("a writer's link that the second checker makes shows no question on the claim; one that somebody else made does", async () => {
  const { ana, bo, article, where } = await aBlindCheck();
  const question = "Where do 4,200 come from? The table says 3,100.";
  const about = await aQuery(ana, article, { claimId: where.claimId, question });
  const other = await aQuery(ana, article, { claimId: null, question: "Who wrote the headline?" });
  const mine = await aWriterLink(bo, article);
  const shown = async (token: string) => {
    const asked = await readAsked(token, new Date());
    return asked.state === "open" ? asked.queries.map(({ id }) => id) : asked.state;
  };
  expect(await shown(mine.token)).toEqual([other]);
  const answer = { ...command(), token: mine.token, queryId: about, answer: "From the office" };
  await expect(answerByLink({ at: new Date() }, answer)).rejects.toMatchObject({ code: "not_found" });
  expect(await shown((await aWriterLink(ana, article)).token)).toEqual(expect.arrayContaining([about, other]));
  await anAnswer(bo, where);
  expect(await shown(mine.token)).toHaveLength(2);
});

test("nor does the second checker read it by taking the writer's part", async () => {
  const { ana, bo, article, where } = await aBlindCheck();
  await aQuery(ana, article, { claimId: where.claimId, question: "The table says 3,100." });
  await assignPart(bo, article.id, { ...command(), memberId: bo.memberId, part: "writer", assigned: true });
  expect(JSON.stringify(await listAsking(bo, article.id))).not.toContain("3,100");
});

test("who was the writer while the first answer was sealed, and read what was asked of them, is not blind to it", async () => {
  const { ana, bo, dov, article, where } = await aNewsroom();
  const { id: checkId } = await aSecondCheck(dov, where);
  await anAnswer(ana, where, wrong);
  await aQuery(ana, article, { claimId: where.claimId, question: "The table says 3,100." });
  const part = { memberId: bo.memberId, part: "writer" as const };
  await assignPart(bo, article.id, { ...command(), ...part, assigned: true });
  expect(JSON.stringify(await listAsking(bo, article.id))).toContain("3,100");
  await assignPart(dov, article.id, { ...command(), ...part, assigned: false });
  expect(await aNaming(dov, { ...where, checkId }, bo)).toMatchObject({ blind: false });
});

test("the work board and the hand-over name nobody who is called about the claim", async () => {
  const { ana, bo, article, where } = await aBlindCheck();
  await aCall(ana, article, [where.claimId]);
  const since = "2020-01-01T00:00:00.000Z";
  const told = async (by: typeof bo) =>
    JSON.stringify([await readWork(by, { list: "waiting", limit: 50 }), await readHandOver(by, { since })]);
  expect(await told(bo)).not.toContain("Marit Lund");
  expect(await told(ana)).toContain("Marit Lund");
});

test("a next version tells nobody that it did what the first answer asked for", async () => {
  const states = [];
  for (const accepted of [true, false]) {
    const { ana, bo, dov, eva, article, where, propose } = await aNewsroom();
    await anAnswer(ana, where, wrong);
    const fixId = await propose("3,100");
    if (accepted) {
      await decideFix(eva, article.id, where.claimId, fixId, { ...command(), state: "accepted", reason: "" });
    }
    const { id: checkId } = await aSecondCheck(dov, where);
    await aNaming(dov, { ...where, checkId }, bo);
    // A guess: where it is the fix's own words, the place would be gone as asked.
    await broughtNext(bo, article, [
      "The port moved 3,100 containers in May, the harbour office said on Tuesday.",
      BUSY,
      BUILT,
    ]);
    states.push((await readClaim(bo, article.id, where.claimId)).placements.map(({ state }) => state));
  }
  expect(states[0]).toEqual(states[1]);
});

test("what would be signed tells nothing of a fix that was accepted on the claim", async () => {
  const { ana, bo, dov, eva, article, where, propose } = await aNewsroom();
  await anAnswer(ana, where, wrong);
  const fixId = await propose("3,100");
  const decide = (state: "accepted" | "refused") =>
    decideFix(eva, article.id, where.claimId, fixId, { ...command(), state, reason: "So it is" });
  await decide("accepted");
  const { id: checkId } = await aSecondCheck(dov, where);
  await aNaming(dov, { ...where, checkId }, bo);
  const digest = async (by: typeof bo) => (await readSigning(by, article.id)).now.digest;
  const [blind, seeing] = [await digest(bo), await digest(eva)];
  await decide("refused");
  expect(await digest(bo)).toBe(blind);
  expect(await digest(eva)).not.toBe(seeing);
});

test("how many fixes there are shows in no refusal", async () => {
  const refusedAt = [];
  for (const fixes of [0, 1]) {
    const { ana, bo, dov, where, propose } = await aNewsroom();
    await anAnswer(ana, where, wrong);
    for (let at = 0; at < fixes; at += 1) await propose("3,100");
    const { id: checkId } = await aSecondCheck(dov, where);
    await aNaming(dov, { ...where, checkId }, bo);
    let made = 0;
    try {
      for (; made < 200; made += 1) await propose(`${made} or so`, bo);
    } catch (error) {
      expect(error).toMatchObject({ code: "fixes_too_many" });
    }
    refusedAt.push(made);
  }
  expect(refusedAt[0]).toBe(refusedAt[1]);
}, 120_000);

test("why a claim was opened again is kept back with the rest", async () => {
  const { bo, article, where, ana } = await aBlindCheck();
  await asOwner("UPDATE claim SET reopened_at = now(), reopened_by_id = $2, reopened_reason = $3 WHERE id = $1", [
    where.claimId,
    ana.memberId,
    "The table says 3,100",
  ]);
  const { reopened } = await readClaim(bo, article.id, where.claimId);
  expect(reopened).toMatchObject({ byId: ana.memberId, reason: "" });
});

test("whoever read of a first answer in the history or the talk on its claim is not blind to it", async () => {
  const ways: [string, (room: Awaited<ReturnType<typeof aNewsroom>>) => Promise<unknown>][] = [
    ["history", ({ bo, article, where }) => readClaimHistory(bo, article.id, where.claimId, { limit: 1 })],
    ["talk", ({ bo, article }) => listThreads(bo, article.id)],
    ["questions", ({ bo, article }) => listAsking(bo, article.id)],
  ];
  for (const [name, way] of ways) {
    const room = await aNewsroom();
    const { ana, bo, dov, article, where } = room;
    await anAnswer(ana, where, wrong);
    const thread = threadBody({ claimId: where.claimId }, "Refuted: the table says 3,100");
    await openThread(ana, article.id, thread);
    await aQuery(ana, article, { claimId: where.claimId, question: "The table says 3,100." });
    await attachEvidence(
      ana,
      article.id,
      evidenceBody([where.claimId], sourceBody(), { stance: "contradicts", passage: "3,100" }),
    );
    await way(room);
    const { id: checkId } = await aSecondCheck(dov, where);
    expect([name, (await aNaming(dov, { ...where, checkId }, bo)).blind]).toEqual([name, false]);
  }
  await looksWritten();
});
