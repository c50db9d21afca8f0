import { beforeEach, describe, expect, test } from "vitest";
import { readCertificate } from "@/lib/queries/read-certificate";
import { readSigning } from "@/lib/queries/read-signing";
import { readVersion } from "@/lib/queries/read-version";
import { assignPart } from "@/lib/usecases/articles/assign-part";
import { editArticle } from "@/lib/usecases/articles/edit-article";
import { moveArticle } from "@/lib/usecases/articles/move-article";
import { editClaim } from "@/lib/usecases/claims/edit-claim";
import { recordClaim } from "@/lib/usecases/claims/record-claim";
import { retireClaim } from "@/lib/usecases/claims/retire-claim";
import { unwaveWords } from "@/lib/usecases/coverage/unwave-words";
import { withdrawEvidence } from "@/lib/usecases/evidence/withdraw-evidence";
import { overrideDuties } from "@/lib/usecases/signing/override-duties";
import { signOff } from "@/lib/usecases/signing/sign-off";
import { editSource } from "@/lib/usecases/sources/edit-source";
import { asOwner } from "@/tests/support/database";
import { aDesk, aMember, anArticle, command, newId, someEvidence, type TestDesk } from "@/tests/support/newsroom";
import { aCrew, answer, aReadyArticle, type Crew, fresh, sign } from "@/tests/support/signing";

let desk: TestDesk;
let crew: Crew;
beforeEach(async () => {
  desk = await aDesk();
  crew = await aCrew(desk);
});

const standingOf = (articleId: string) =>
  asOwner<{ state: string; signed: boolean; voidedBy: string | null }>(
    `SELECT a.state::text, s.completed_at IS NOT NULL AS signed, s.voided_by AS "voidedBy"
     FROM article a LEFT JOIN sign_off s ON s.article_id = a.id WHERE a.id = $1 ORDER BY s.created_at`,
    [articleId],
  );

describe("signing an article", () => {
  test("that is ready binds it to its text, its document and its findings", async () => {
    const article = await aReadyArticle(crew);
    expect((await readSigning(crew.editor, article.id)).missing).toEqual([]);
    const done = await sign(crew.editor, article.id);
    expect(done).toMatchObject({ complete: true, state: "signed_off" });
    const { textSha256, docSha256 } = await readVersion(crew.editor, article.id, article.versionId);
    const certificate = await readCertificate(crew.editor, article.id, done.signOffId);
    expect(certificate.signOff).toMatchObject({ textSha256, docSha256, voided: null });
    expect(certificate.text).toBe(article.text);
    expect(certificate.chain.head).toMatch(/^[0-9a-f]{64}$/);
    expect(certificate.passes).toHaveLength(7);
  });

  test("is refused while anything is missing, and says what", async () => {
    const article = await anArticle(crew.checker);
    await moveArticle(crew.checker, article.id, { ...command(), to: "in_check" });
    const { missing, now } = await readSigning(crew.editor, article.id);
    expect(missing.map(({ code }) => code)).toEqual([
      "sentences_untouched",
      "facts_open",
      ...Array(7).fill("pass_missing"),
    ]);
    const asked = { ...command(), id: newId(), digest: now.digest };
    await expect(signOff(fresh(crew.editor), article.id, asked)).rejects.toMatchObject({ code: "not_ready" });
  });

  test("asks for a fresh sign-in, for what was read, and for somebody who signs", async () => {
    const article = await aReadyArticle(crew);
    const { now } = await readSigning(crew.editor, article.id);
    const asked = () => ({ ...command(), id: newId(), digest: now.digest });
    await expect(signOff(crew.editor, article.id, asked())).rejects.toMatchObject({ code: "sign_in_again" });
    const other = { ...asked(), digest: "0".repeat(64) };
    await expect(signOff(fresh(crew.editor), article.id, other)).rejects.toMatchObject({ code: "sign_off_outdated" });
    await expect(signOff(fresh(crew.head), article.id, asked())).rejects.toMatchObject({ code: "not_allowed" });
    const asLegal = { ...asked(), role: "legal" as const };
    await expect(signOff(fresh(crew.editor), article.id, asLegal)).rejects.toMatchObject({ code: "role_signs_not" });
  });

  test("is for whoever has a part that signs, whatever they do on the desk, but a viewer", async () => {
    const article = await aReadyArticle(crew);
    const give = (memberId: string, part: "approver" | "legal") =>
      assignPart(crew.editor, article.id, { ...command(), memberId, part, assigned: true });
    await asOwner(`UPDATE desk SET signing = '{"own_copy": ["editor", "legal"]}' WHERE id = $1`, [desk.id]);
    const [lawyer, viewer] = [await aMember(desk, "checker"), await aMember(desk, "viewer")];
    await give(crew.head.memberId, "approver");
    await give(lawyer.memberId, "legal");
    await give(viewer.memberId, "legal");
    expect(await sign(crew.head, article.id)).toMatchObject({ complete: false });
    await expect(sign(viewer, article.id)).rejects.toMatchObject({ code: "not_allowed" });
    expect((await readSigning(lawyer, article.id)).mine).toEqual([
      { role: "legal", hindrances: [], overridden: false },
    ]);
    expect(await sign(lawyer, article.id)).toMatchObject({ complete: true, state: "signed_off" });
  });

  test("is not for who wrote, checks or assessed, until an owner lifts that by name", async () => {
    const owner = await aMember(desk, "owner");
    const article = await aReadyArticle({ ...crew, checker: crew.editor });
    await expect(sign(crew.editor, article.id)).rejects.toMatchObject({
      code: "duties_not_separate",
      params: { because: ["assessed"] },
    });
    const reason = "One editor is on duty tonight";
    await overrideDuties(owner, article.id, { ...command(), id: newId(), memberId: crew.editor.memberId, reason });
    const { signOffId } = await sign(crew.editor, article.id);
    const { signOff: signed } = await readCertificate(owner, article.id, signOffId);
    expect(signed.signatures[0]?.override).toEqual({ reason, grantedById: owner.memberId });
  });

  test("takes two people where the desk wants two signatures, on the same digest", async () => {
    await asOwner(`UPDATE desk SET signing = '{"own_copy": ["editor", "legal"]}' WHERE id = $1`, [desk.id]);
    const lawyer = await aMember(desk, "editor", "Lou");
    const article = await aReadyArticle(crew);
    await assignPart(crew.head, article.id, { ...command(), memberId: lawyer.memberId, part: "legal", assigned: true });
    expect(await sign(crew.editor, article.id)).toMatchObject({ complete: false, state: "in_check" });
    await expect(sign(crew.editor, article.id, "legal")).rejects.toMatchObject({ code: "role_signs_not" });
    await expect(sign(lawyer, article.id, "editor")).rejects.toMatchObject({ code: "signed_already" });
    expect(await sign(lawyer, article.id, "legal")).toMatchObject({ complete: true, state: "signed_off" });
  });

  test("half done is voided too", async () => {
    await asOwner(`UPDATE desk SET signing = '{"own_copy": ["editor", "legal"]}' WHERE id = $1`, [desk.id]);
    const article = await aReadyArticle(crew);
    await sign(crew.editor, article.id);
    await answer(crew.checker, article, article.claimId, { labelKey: "fix", finding: "refuted", disposition: "fix" });
    expect(await standingOf(article.id)).toEqual([
      { state: "in_check", signed: false, voidedBy: "assessment_submitted" },
    ]);
  });
});

describe("what was signed", () => {
  test("is voided by another finding, and can be signed again", async () => {
    const article = await aReadyArticle(crew);
    await sign(crew.editor, article.id);
    await answer(crew.checker, article, article.claimId, { labelKey: "fix", finding: "refuted", disposition: "fix" });
    expect(await standingOf(article.id)).toMatchObject([{ state: "in_check", voidedBy: "assessment_submitted" }]);
    await answer(crew.checker, article, article.claimId);
    await sign(crew.editor, article.id);
    expect(await standingOf(article.id)).toMatchObject([
      { state: "signed_off", voidedBy: "assessment_submitted" },
      { state: "signed_off", voidedBy: null },
    ]);
  });

  const changes: [string, string, (article: { id: string; claimId: string; versionId: string }) => Promise<unknown>][] =
    [
      [
        "a new claim",
        "claim_recorded",
        ({ id, versionId }) =>
          recordClaim(crew.checker, id, {
            ...command(),
            claim: {
              ...{ id: newId(), versionId, placements: [], statement: "It leaves out the strike", kind: "omission" },
              ...{ speaker: "", claimDate: "", priority: "must" },
            },
          }),
      ],
      [
        "another statement",
        "claim_edited",
        ({ id, claimId }) =>
          editClaim(crew.checker, id, claimId, {
            ...command(),
            fields: { statement: { base: "", value: "The port moved 4,200 containers" } },
          }),
      ],
      [
        "a retired claim",
        "claim_retired",
        ({ id, claimId }) => retireClaim(crew.checker, id, claimId, { ...command(), reason: "Said twice" }),
      ],
      [
        "a wave taken back",
        "words_unwaved",
        async ({ id }) => {
          const waves = await asOwner<{ id: string }>("SELECT id FROM wave WHERE article_id = $1", [id]);
          return unwaveWords(crew.checker, id, { ...command(), waveIds: waves.map((wave) => wave.id) });
        },
      ],
      [
        "evidence withdrawn on which the finding rests",
        "evidence_withdrawn",
        async ({ id, claimId }) => {
          const [row] = await asOwner<{ id: string }>("SELECT id FROM evidence WHERE claim_id = $1", [claimId]);
          const given = { ...command(), withdrawn: true, reason: "An old edition" };
          return withdrawEvidence(crew.checker, { articleId: id, claimId, evidenceId: row?.id ?? "" }, given);
        },
      ],
    ];
  test.each(changes)("is voided by %s", async (_, by, change) => {
    const article = await aReadyArticle(crew);
    await sign(crew.editor, article.id);
    await change(article);
    expect(await standingOf(article.id)).toMatchObject([{ state: "in_check", voidedBy: by }]);
  });

  test("stays signed when a detail, a source's spelling or more evidence is changed", async () => {
    const article = await aReadyArticle(crew);
    const { id: sourceId, revision } = (
      await asOwner<{ id: string; revision: number }>(
        "SELECT s.id, s.revision FROM source s JOIN evidence e ON e.source_id = s.id WHERE e.claim_id = $1",
        [article.claimId],
      )
    )[0] ?? { id: "", revision: 0 };
    expect(revision).toBe(1);
    await sign(crew.editor, article.id);
    await editArticle(crew.editor, article.id, { ...command(), fields: { byline: { base: "", value: "By Ana" } } });
    const title = { base: "Port statistics 2026", value: "Port Statistics 2026" };
    await editSource(crew.checker, sourceId, { ...command(), fields: { title } });
    await someEvidence(crew.checker, article, article.claimId);
    await editArticle(crew.editor, article.id, { ...command(), fields: { publisher: { base: "", value: "Harbour" } } });
    expect(await standingOf(article.id)).toMatchObject([{ state: "signed_off", voidedBy: null }]);
  });

  test("goes out, is corrected and signed again, each step by hand and none without a sign-off", async () => {
    const article = await aReadyArticle(crew);
    const move = (to: "published" | "correcting" | "corrected" | "in_check", reason?: string) =>
      moveArticle(crew.editor, article.id, { ...command(), to, ...(reason ? { reason } : {}) });
    await expect(move("published")).rejects.toMatchObject({ code: "article_state_wrong" });
    await sign(crew.editor, article.id);
    await move("published");
    await expect(move("correcting")).rejects.toMatchObject({ code: "reason_missing" });
    await move("correcting", "The harbour office corrected its figure");
    await answer(crew.checker, article, article.claimId, { labelKey: "fix", finding: "refuted", disposition: "fix" });
    expect(await standingOf(article.id)).toMatchObject([{ state: "correcting", voidedBy: "assessment_submitted" }]);
    await expect(move("corrected")).rejects.toMatchObject({ code: "sign_off_missing" });
    await answer(crew.checker, article, article.claimId);
    expect(await sign(crew.editor, article.id)).toMatchObject({ complete: true, state: "correcting" });
    await move("corrected");
    await move("in_check", "Looked at once more");
    expect((await standingOf(article.id)).at(-1)).toMatchObject({ state: "in_check", voidedBy: "article_moved" });
  });
});
