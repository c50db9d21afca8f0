import type { Actor } from "@/lib/auth/actor";
import type { BodyOf } from "@/lib/contract/endpoint";
import type { keepCopy as endpoint } from "@/lib/contract/evidence";
import { type Db, reading } from "@/lib/db/client";
import { whileDatabaseAnswers } from "@/lib/db/database-error";
import { type FoundArticle, findArticle, findArticleToChange, permit } from "@/lib/db/find-article";
import { findClaim, permitLive } from "@/lib/db/find-claim";
import { findEvidence } from "@/lib/db/find-evidence";
import { perform } from "@/lib/db/perform";
import { event } from "@/lib/domain/events";
import { FILES_PER_EVIDENCE } from "@/lib/domain/evidence/evidence";
import { FILE_BYTES } from "@/lib/domain/files/file";
import { refuse } from "@/lib/domain/refusal";
import { touchClaim } from "@/lib/usecases/claims/touch-claim";
import { keepBytes } from "@/lib/usecases/files/keep-bytes";
import { keepPage } from "@/lib/usecases/files/keep-page";
import { fetchForMember } from "@/lib/usecases/pages/fetch-for-member";
import { heldPage } from "@/lib/usecases/pages/held-page";

const PAGE_BYTES = 5_000_000;
const WANTED = {
  "text/html": PAGE_BYTES,
  "application/xhtml+xml": PAGE_BYTES,
  "text/plain": PAGE_BYTES,
  "application/pdf": FILE_BYTES,
};

interface Place {
  articleId: string;
  claimId: string;
  evidenceId: string;
}

/** Fetches the page of a piece of evidence's source and keeps it as it is now: bytes, hash, time and final address. */
export async function keepCopy(actor: Actor, place: Place, { commandId, fileId }: BodyOf<typeof endpoint>) {
  const { articleId, claimId, evidenceId } = place;
  const { url, there } = await whileDatabaseAnswers(async () => {
    const db = reading();
    const { evidence } = await findPlace(db, actor, place, await findArticle(db, actor, articleId));
    const key = { deskId: actor.deskId, id: fileId };
    return { url: evidence.source.url, there: await db.file.count({ where: key }) };
  });
  // Sent again, it fetches nothing again. No transaction waits for a page.
  const page = there > 0 ? null : heldPage(await fetchForMember(actor, url, WANTED));

  return perform(actor, { name: "keepCopy", commandId, request: { ...place, fileId } }, async (tx) => {
    if (page === null) return refuse("already_exists");
    await keepBytes(tx, actor, page.sha256, page.bytes); // before the article is locked
    const article = await findArticleToChange(tx, actor, articleId);
    const { claim, evidence } = await findPlace(tx, actor, place, article);
    if (evidence.files.length >= FILES_PER_EVIDENCE) refuse("files_too_many", { most: FILES_PER_EVIDENCE });

    const { view, told } = await keepPage(tx, actor, articleId, fileId, page);
    const { deskId } = actor;
    const revision = evidence.revision + 1;
    await tx.evidenceFile.createMany({ data: [{ deskId, evidenceId, fileId }] });
    await tx.evidence.update({ where: { deskId_id: { deskId, id: evidenceId } }, data: { revision } });
    await touchClaim(tx, actor, claimId);

    const about = { number: claim.number, sourceId: evidence.sourceId, sourceTitle: evidence.source.title };
    const subjects = [`claim:${claimId}`, `evidence:${evidenceId}`, `file:${fileId}`];
    const kept = event({ type: "article", id: articleId }, "copy_kept", { ...told, ...about }, subjects);
    return { events: [kept], result: { file: view, revision } };
  });
}

async function findPlace(db: Db, actor: Actor, { articleId, claimId, evidenceId }: Place, article: FoundArticle) {
  permit("edit_evidence", article);
  const claim = await findClaim(db, actor, articleId, claimId);
  permitLive(claim);
  const evidence = await findEvidence(db, actor, article, claimId, evidenceId);
  if (evidence.withdrawnAt) refuse("evidence_withdrawn");
  return { claim, evidence };
}
