import { expect, test, vi } from "vitest";
import { transact } from "@/lib/db/transact";
import { Refusal } from "@/lib/domain/refusal";
import { listArticles } from "@/lib/queries/list-articles";
import { readArticle } from "@/lib/queries/read-article";
import { readClaim } from "@/lib/queries/read-claims";
import { readSigning } from "@/lib/queries/read-signing";
import { verifyText } from "@/lib/queries/verify-text";
import { assignPart } from "@/lib/usecases/articles/assign-part";
import { moveArticle } from "@/lib/usecases/articles/move-article";
import { editClaim } from "@/lib/usecases/claims/edit-claim";
import { unwaveWords } from "@/lib/usecases/coverage/unwave-words";
import { withdrawEvidence } from "@/lib/usecases/evidence/withdraw-evidence";
import { applyAcceptedFixes } from "@/lib/usecases/fixes/apply-accepted-fixes";
import { decideFix } from "@/lib/usecases/fixes/decide-fix";
import { proposeFix } from "@/lib/usecases/fixes/propose-fix";
import { overrideDuties } from "@/lib/usecases/signing/override-duties";
import { signOff } from "@/lib/usecases/signing/sign-off";
import { retractSource } from "@/lib/usecases/sources/retract-source";
import { asOwner } from "@/tests/support/database";
import { brought, canonical, exported } from "@/tests/support/exchange";
import { aDesk, aMember, command, newId, rangeOf, someEvidence, type TestArticle } from "@/tests/support/newsroom";
import { anAnswer, confirmed, wrong } from "@/tests/support/second-check";
import { aCrew, answer, aReadyArticle, fresh, initialAll, sign, waveAll } from "@/tests/support/signing";
import { BUILT, BUSY, broughtNext } from "@/tests/usecases/versions/a-second-text";

/* Ways to a signature that lead round the book, each as somebody with the rights for every single step would go. */

async function aNewsroom() {
  const desk = await aDesk();
  const crew = await aCrew(desk);
  const owner = await aMember(desk, "owner", "Olga");
  const article = await aReadyArticle(crew);
  return { desk, ...crew, owner, article };
}

const stateOf = async (id: string) =>
  (await asOwner<{ state: string }>("SELECT state::text FROM article WHERE id = $1", [id]))[0]?.state;

test.each(["signed_off", "published", "correcting", "corrected"] as const)(
  "a file that says %s brings no signature with it: here the article is in check, and leaves again as it came",
  async (state) => {
    const { checker, article } = await aNewsroom();
    const file = await exported(checker, article.id);
    file.article.state = state;
    const cem = await aMember(await aDesk("Elsewhere"), "checker", "Cem");
    await brought(cem, file);
    expect(await stateOf(article.id)).toBeDefined();
    expect((await readArticle(cem, article.id)).state).toBe("in_check");
    const board = await listArticles(cem, { limit: 10, sort: "activity", archived: "false" });
    expect(board.items.map((row) => row.state)).toEqual(["in_check"]);
    expect(canonical(await exported(cem, article.id))).toBe(canonical(file));
  },
);

test("who was shut out, or lost the role, while their signature waited does not sign", async () => {
  for (const change of ["disabled_at = now()", "role = 'viewer'"]) {
    const { editor, article } = await aNewsroom();
    const { now } = await readSigning(editor, article.id);
    const body = { ...command(), id: newId(), digest: now.digest };
    let signing: Promise<unknown> = Promise.resolve();
    await transact(async (tx) => {
      await tx.$queryRaw`SELECT FROM article WHERE id = ${article.id}::uuid FOR UPDATE`;
      signing = signOff(fresh(editor), article.id, body).catch((error: unknown) => error);
      const waiting =
        "SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%FOR NO KEY UPDATE OF a%'";
      await vi.waitUntil(async () => (await asOwner(waiting)).length > 0, { interval: 10, timeout: 20_000 });
      await asOwner(`UPDATE member SET ${change} WHERE id = $1`, [editor.memberId]);
    });
    expect(await signing).toBeInstanceOf(Refusal);
    expect(await stateOf(article.id)).toBe("in_check");
  }
});

test("a fix that was made, or refused, before an answer asked for one does not count for it", async () => {
  for (const earlier of ["accepted", "refused"] as const) {
    const { checker, head, editor, article } = await aNewsroom();
    const where = { articleId: article.id, claimId: article.claimId };
    const [place] = (await readClaim(checker, article.id, article.claimId)).placements;
    const { start, end } = rangeOf(article, "4,200");
    const fix = { id: newId(), placementId: place?.id ?? "", start, end, replacement: "4,300", reason: "" };
    const versionId = article.versionId;
    await proposeFix(checker, article.id, article.claimId, {
      ...{ ...command(), versionId },
      fix: { ...fix, errorKind: "number" },
    });
    const decision = { ...command(), state: earlier, reason: "So it is" };
    await decideFix(editor, article.id, article.claimId, fix.id, decision);
    let now: TestArticle = article;
    if (earlier === "accepted") {
      const next = { ...command(), versionId: newId(), baseVersionId: versionId, fixIds: [fix.id] };
      await applyAcceptedFixes(editor, article.id, next);
      const text = article.text.replace("4,200", "4,300");
      now = { ...article, versionId: next.versionId, text };
    }
    await waveAll(checker, now);
    await initialAll(head, article.id);
    await someEvidence(checker, article, article.claimId, { stance: "contradicts" });
    await anAnswer(fresh(checker), where, wrong);
    const { missing } = await readSigning(editor, article.id);
    expect([earlier, missing.map(({ code }) => code)]).toEqual([earlier, ["fix_missing"]]);
    await expect(sign(editor, article.id)).rejects.toMatchObject({ code: "not_ready" });
  }
});

test("nobody becomes the writer of an article whose claims rest on their answers", async () => {
  const { checker, head, article } = await aNewsroom();
  const writer = { memberId: checker.memberId, part: "writer" as const, assigned: true };
  const give = () => assignPart(head, article.id, { ...command(), ...writer });
  await expect(give()).rejects.toMatchObject({ code: "writer_answered", params: { number: 1 } });
  await answer(head, article, article.claimId);
  await give();
  // Their waves count no more, and their answer is history.
  expect((await readSigning(head, article.id)).missing.map(({ code }) => code)).toContain("sentences_untouched");
});

test("who signed does not become the writer or a checker of it afterwards, while the signature stands", async () => {
  const { head, editor, article } = await aNewsroom();
  await sign(editor, article.id);
  for (const part of ["writer", "checker", "second_checker"] as const) {
    const given = { ...command(), memberId: editor.memberId, part, assigned: true };
    await expect(assignPart(head, article.id, given)).rejects.toMatchObject({ code: "part_excludes" });
  }
  await moveArticle(head, article.id, { ...command(), to: "in_check", reason: "She wrote it after all" });
  await assignPart(head, article.id, { ...command(), memberId: editor.memberId, part: "writer", assigned: true });
  await expect(sign(editor, article.id)).rejects.toMatchObject({ code: "duties_not_separate" });
});

test("nor do they answer its claims afterwards without undoing their signature, be the finding the same", async () => {
  const { head, editor, article } = await aNewsroom();
  await sign(editor, article.id);
  await answer(head, article, article.claimId);
  expect(await stateOf(article.id)).toBe("signed_off");
  await answer(editor, article, article.claimId);
  expect(await stateOf(article.id)).toBe("in_check");
  await expect(sign(editor, article.id)).rejects.toMatchObject({ code: "duties_not_separate" });
});

test("a stranger is told nothing of a correction that is signed and not out", async () => {
  const { checker, head, editor, article } = await aNewsroom();
  const move = (to: "published" | "correcting" | "corrected") =>
    moveArticle(editor, article.id, { ...command(), to, reason: "The office corrected its figure" });
  const ask = (content: string) => verifyText(null, { format: "text", content }, null);
  await sign(editor, article.id);
  await move("published");
  await move("correcting");
  expect((await ask(article.text)).answer).toBe("identical");
  const next = await broughtNext(checker, article, [
    "The port moved 4,200 secret crates in May, the harbour office said on Tuesday.",
    BUSY,
    BUILT,
  ]);
  await anAnswer(checker, { articleId: article.id, claimId: article.claimId }, confirmed);
  await waveAll(checker, next);
  await initialAll(head, article.id);
  await sign(editor, article.id);
  expect(await stateOf(article.id)).toBe("correcting");
  for (const text of [article.text, next.text, "Port moves more"]) {
    const told = await ask(text);
    expect(told.answer).toBe("unknown");
    expect(JSON.stringify(told)).not.toContain("crates");
  }
  await move("corrected");
  expect((await ask(next.text)).answer).toBe("identical");
});

test("of a change and a signature that race, the signature is given on what stands, or does not stand", async () => {
  const { desk, checker, head, editor, owner } = await aNewsroom();
  void desk;
  type Room = { article: TestArticle & { claimId: string } };
  const ways: [string, (room: Room) => Promise<unknown>][] = [
    [
      "answer",
      ({ article }) =>
        answer(checker, article, article.claimId, { labelKey: "fix", finding: "refuted", disposition: "fix" }),
    ],
    [
      "statement",
      ({ article }) =>
        editClaim(checker, article.id, article.claimId, {
          ...command(),
          fields: { statement: { base: "", value: "Other" } },
        }),
    ],
    [
      "unwave",
      async ({ article }) => {
        const waves = await asOwner<{ id: string }>("SELECT id FROM wave WHERE article_id = $1", [article.id]);
        return unwaveWords(checker, article.id, { ...command(), waveIds: waves.map(({ id }) => id) });
      },
    ],
    [
      "evidence",
      async ({ article }) => {
        const [row] = await asOwner<{ id: string }>("SELECT id FROM evidence WHERE claim_id = $1", [article.claimId]);
        const at = { articleId: article.id, claimId: article.claimId, evidenceId: row?.id ?? "" };
        return withdrawEvidence(checker, at, { ...command(), withdrawn: true, reason: "An old edition" });
      },
    ],
    [
      "source",
      async ({ article }) => {
        const [row] = await asOwner<{ id: string }>("SELECT source_id AS id FROM evidence WHERE claim_id = $1", [
          article.claimId,
        ]);
        return retractSource(head, row?.id ?? "", { ...command(), retracted: true, reason: "Taken back" });
      },
    ],
    [
      "version",
      ({ article }) => broughtNext(checker, article, ["The port moved 4,200 containers in June.", BUSY, BUILT]),
    ],
    [
      "writer",
      async ({ article }) => {
        // Whoever waved becomes the writer: their waves count no more.
        return assignPart(head, article.id, {
          ...command(),
          memberId: checker.memberId,
          part: "writer",
          assigned: true,
        });
      },
    ],
    [
      "override",
      ({ article }) =>
        overrideDuties(owner, article.id, { ...command(), id: newId(), memberId: head.memberId, reason: "Night" }),
    ],
  ];
  for (const [name, way] of ways) {
    for (let at = 0; at < 3; at += 1) {
      const article = await aReadyArticle({ checker, head, editor });
      const { now } = await readSigning(editor, article.id);
      const body = { ...command(), id: newId(), digest: now.digest };
      await Promise.allSettled(
        at % 2 === 0
          ? [signOff(fresh(editor), article.id, body), way({ article })]
          : [way({ article }), signOff(fresh(editor), article.id, body)],
      );
      const after = await readSigning(editor, article.id);
      const stands = after.signOff !== null && after.signOff.voided === null;
      expect([name, after.state], name).toEqual([name, stands ? "signed_off" : "in_check"]);
      if (!stands) continue;
      expect([name, after.now.digest]).toEqual([name, after.signOff?.digest]);
      expect([name, after.missing]).toEqual([name, []]);
    }
  }
}, 120_000);
