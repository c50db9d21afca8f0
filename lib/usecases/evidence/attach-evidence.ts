import type { Actor } from "@/lib/auth/actor";
import type { BodyOf } from "@/lib/contract/endpoint";
import type { attachEvidence as endpoint } from "@/lib/contract/evidence";
import { findArticleToChange, permit } from "@/lib/db/find-article";
import { requireFiles } from "@/lib/db/find-file";
import { findSource } from "@/lib/db/find-source";
import { perform } from "@/lib/db/perform";
import { keptAs } from "@/lib/domain/confidential/keeping";
import { event } from "@/lib/domain/events";
import { writeSource } from "@/lib/usecases/sources/write-source";
import { claimsToAttachTo } from "./claims-to-attach-to";
import { requireEvidenceRoom } from "./require-evidence-room";
import { requireOrigin } from "./require-origin";

/** Puts one source, of the desk or made on the spot, on one or several claims of the article: all of them or none. */
export function attachEvidence(actor: Actor, articleId: string, { commandId, ...given }: BodyOf<typeof endpoint>) {
  return perform(actor, { name: "attachEvidence", commandId, request: { articleId, ...given } }, async (tx) => {
    const article = await findArticleToChange(tx, actor, articleId);

    permit("attach_evidence", article);

    const { to, source } = given;
    const { fileIds, ...fields } = given.evidence;
    const kept = keptAs(fields);
    const claims = await claimsToAttachTo(tx, actor, articleId, to);
    await requireEvidenceRoom(tx, actor, articleId, to.length);
    await requireFiles(tx, actor, article, fileIds);
    const created = "kind" in source ? [await writeSource(tx, actor, source)] : [];
    const { title } = "kind" in source ? source : await findSource(tx, actor, source.id);
    await requireOrigin(tx, actor, source.id, fields.reliesOnId);

    const deskId = actor.deskId;
    await tx.evidence.createMany({
      data: to.map(({ claimId, evidenceId }) => ({
        deskId,
        articleId,
        claimId,
        id: evidenceId,
        sourceId: source.id,
        createdById: actor.memberId,
        createdAt: actor.at,
        ...fields,
        ...kept,
      })),
    });
    await tx.claim.updateMany({
      where: { deskId, id: { in: claims.map((claim) => claim.id) } },
      data: { revision: { increment: 1 } }, // what touchClaim does, for all at once
    });
    const filesKept = [...new Set(fileIds)];
    await tx.evidenceFile.createMany({
      data: to.flatMap(({ evidenceId }) => filesKept.map((fileId) => ({ deskId, evidenceId, fileId }))),
    });

    const told = event(
      { type: "article", id: articleId },
      "evidence_attached",
      {
        numbers: claims.map((claim) => claim.number),
        sourceId: source.id,
        sourceTitle: title,
        stance: fields.stance,
        basis: fields.basis,
        passage: fields.passage,
      },
      [
        ...to.flatMap(({ claimId, evidenceId }) => [`claim:${claimId}`, `evidence:${evidenceId}`]),
        `source:${source.id}`,
      ],
    );
    const evidenceIds = to.map((each) => each.evidenceId);
    return { events: [...created, told], result: { evidenceIds, sourceId: source.id } };
  });
}
