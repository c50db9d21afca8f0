import { expect, test } from "vitest";
import { reading } from "@/lib/db/client";
import { transact } from "@/lib/db/transact";
import { verifyChain } from "@/lib/db/verify-chain";
import { sweep } from "@/lib/jobs/sweep";
import { readArticleHistory } from "@/lib/queries/read-history";
import { sha256Hex } from "@/lib/runtime/digest";
import { draftAssessment } from "@/lib/usecases/assessments/draft-assessment";
import { acceptInvitation } from "@/lib/usecases/desk/accept-invitation";
import { editDesk } from "@/lib/usecases/desk/edit-desk";
import { revokeInvitation } from "@/lib/usecases/desk/revoke-invitation";
import { withdrawEvidence } from "@/lib/usecases/evidence/withdraw-evidence";
import { asOwner } from "@/tests/support/database";
import { aClaim, aDesk, aMember, anArticle, command, newId, someEvidence } from "@/tests/support/newsroom";
import { anInvitation, aUser } from "@/tests/support/people";

const DAY_MS = 24 * 60 * 60_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS);
const deskEvents = (deskId: string) =>
  asOwner<{ type: string; actorId: string; data: Record<string, unknown> }>(
    `SELECT e.type, e.actor_id AS "actorId", p.payload::jsonb -> 'data' AS data
     FROM event e JOIN event_payload p USING (desk_id, stream_type, stream_id, seq)
     WHERE e.desk_id = $1 AND e.stream_type = 'desk' ORDER BY e.seq`,
    [deskId],
  );

/** A file on a piece of evidence, as people keep one. */
async function aFile(deskId: string, articleId: string, memberId: string, evidenceIds: string[], words: string) {
  const id = newId();
  const bytes = Buffer.from(words);
  const sha256 = sha256Hex(bytes);
  await transact(async (tx) => {
    await tx.fileContent.createMany({ data: { deskId, sha256, bytes }, skipDuplicates: true });
    const what = { name: `${words}.txt`, mediaType: "text/plain", size: bytes.length, sha256 };
    await tx.file.create({ data: { deskId, id, articleId, ...what, createdById: memberId, createdAt: new Date() } });
    await tx.evidenceFile.createMany({ data: evidenceIds.map((evidenceId) => ({ deskId, evidenceId, fileId: id })) });
  });
  return id;
}

test("invitations, tokens and answers go when the desk says, counted in its record in the name of who said so", async () => {
  const desk = await aDesk();
  const [founder, owner] = [await aMember(desk, "owner"), await aMember(desk, "owner")];
  const [used, revoked] = [await anInvitation(owner), await anInvitation(owner)];
  await anInvitation(owner, "checker", { days: 30 });
  await acceptInvitation(await aUser(), { ...command(), token: used.token, shownAs: "account" });
  await revokeInvitation(owner, revoked.id, command());
  const token = { deskId: desk.id, id: newId(), memberId: owner.memberId, name: "old", tokenHash: newId(), prefix: "" };
  await transact((tx) =>
    tx.accessToken.create({ data: { ...token, scopes: ["read"], createdAt: new Date(), expiresAt: inDays(1) } }),
  );
  const fields = { keepTraces: { base: 90, value: 10 }, keepAnswers: { base: 30, value: 20 } };
  await editDesk(owner, { ...command(), fields });

  expect(await sweep(inDays(9))).toEqual({});
  expect(await sweep(inDays(12))).toEqual({ invitations: 2, tokens: 1 });
  expect(await sweep(inDays(12))).toEqual({});
  const after = await sweep(inDays(21));
  expect(Object.keys(after)).toEqual(["answers"]);
  const told = (await deskEvents(desk.id)).filter(({ type }) => type === "retention_swept");
  expect(told.map(({ data }) => data.counts)).toEqual([{ invitations: 2, tokens: 1 }, after]);
  expect(told.map(({ actorId }) => actorId)).toEqual([owner.memberId, owner.memberId]);
  expect(founder.memberId).not.toBe(owner.memberId);
  const stream = { deskId: desk.id, streamType: "desk" as const, streamId: desk.id };
  expect((await verifyChain(reading(), stream)).broken).toBe(null);
  expect(await asOwner("SELECT FROM invitation WHERE desk_id = $1", [desk.id])).toHaveLength(1);
});

test("unfinished answers and withdrawn files are kept for ever, unless the desk says otherwise", async () => {
  const desk = await aDesk();
  const owner = await aMember(desk, "owner");
  const article = await anArticle(owner);
  const claim = await aClaim(owner, article, ["4,200 containers"]);
  const draft = { labelKey: null, finding: null, disposition: null, qualifiers: [], rationale: "Hm" };
  await draftAssessment(owner, article.id, claim.id, { ...command(), draft });
  const [kept, gone] = [await someEvidence(owner, article, claim.id), await someEvidence(owner, article, claim.id)];
  const file = (evidenceIds: string[], words: string) => aFile(desk.id, article.id, owner.memberId, evidenceIds, words);
  const [shared, alone] = [await file([kept.id, gone.id], "both"), await file([gone.id], "one")];
  const twin = await file([kept.id], "one");
  await withdrawEvidence(
    owner,
    { articleId: article.id, claimId: claim.id, evidenceId: gone.id },
    { ...command(), withdrawn: true, reason: "Old" },
  );

  const usual = await sweep(inDays(400));
  expect([usual.drafts, usual.files]).toEqual([undefined, undefined]);
  const fields = { keepDrafts: { base: null, value: 14 }, keepWithdrawnFiles: { base: null, value: 30 } };
  await editDesk(owner, { ...command(), fields });
  expect(await sweep(inDays(20))).toMatchObject({ drafts: 1 });
  expect(await sweep(inDays(31))).toMatchObject({ files: 1 });
  const left = await asOwner<{ id: string }>("SELECT id FROM file WHERE desk_id = $1", [desk.id]);
  expect(new Set(left.map(({ id }) => id))).toEqual(new Set([shared, twin]));
  // Its bytes are those of another file too.
  expect(await asOwner("SELECT FROM file_content WHERE desk_id = $1", [desk.id])).toHaveLength(2);
  const { items } = await readArticleHistory(owner, article.id, { limit: 50 });
  expect(items.find(({ type }) => type === "files_swept")?.payload).toMatchObject({ files: [{ id: alone }] });
});

test("sessions that ended go after the most patient of the person's desks, and fetched pages after a day", async () => {
  const [patient, quick] = [await aDesk(), await aDesk()];
  const owner = await aMember(patient, "owner");
  await editDesk(await aMember(quick, "owner"), {
    ...command(),
    fields: { keepTraces: { base: 90, value: 1 } },
  });
  const at = new Date();
  const member = { deskId: quick.id, id: newId(), userId: owner.userId, name: "Ana", role: "checker" as const };
  await transact(async (tx) => {
    await tx.member.create({ data: { ...member, createdAt: at } });
    const session = { userAgent: "", createdAt: at, lastSeenAt: at, expiresAt: inDays(14) };
    await tx.session.create({ data: { ...session, idHash: newId(), userId: owner.userId, revokedAt: at } });
    await tx.session.create({ data: { ...session, idHash: newId(), userId: owner.userId } });
    const reset = { tokenHash: newId(), userId: owner.userId, createdAt: at, expiresAt: at };
    await tx.passwordReset.create({ data: reset });
    const bytes = Buffer.from("<p>");
    const page = { requestedUrl: "", finalUrl: "", mediaType: "text/html", sha256: sha256Hex(bytes), bytes };
    await tx.fetchedPage.create({
      data: { ...page, deskId: patient.id, id: newId(), memberId: owner.memberId, fetchedAt: at },
    });
  });
  expect(await sweep(inDays(2))).toMatchObject({ fetchedPages: 1 });
  expect((await sweep(inDays(89))).sessions).toBe(undefined);
  expect(await sweep(inDays(91))).toMatchObject({ sessions: 1, passwordResets: 1 });
  expect(await sweep(inDays(94))).toMatchObject({ sessions: 1 });
});
