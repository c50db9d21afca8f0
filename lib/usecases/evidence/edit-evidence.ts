import type { Actor } from "@/lib/auth/actor";
import type { BodyOf } from "@/lib/contract/endpoint";
import type { editEvidence as endpoint } from "@/lib/contract/evidence";
import { findArticleToChange, permit } from "@/lib/db/find-article";
import { findClaim, permitLive } from "@/lib/db/find-claim";
import { findEvidence } from "@/lib/db/find-evidence";
import { requireFiles } from "@/lib/db/find-file";
import { perform } from "@/lib/db/perform";
import { requireEmbargoTime } from "@/lib/domain/confidential/keeping";
import { decideEdits } from "@/lib/domain/edits";
import { event } from "@/lib/domain/events";
import { evidenceFields, FILES_PER_EVIDENCE } from "@/lib/domain/evidence/evidence";
import { refuse } from "@/lib/domain/refusal";
import { touchClaim } from "@/lib/usecases/claims/touch-claim";
import { requireOrigin } from "./require-origin";

const editable = Object.keys(evidenceFields) as (keyof typeof evidenceFields)[];

/** The note and what decides who may see it. */
const NOTE_HANGS_ON = ["note", "noteTier", "readerIds", "embargoUntil"] as const;

/** Edits a piece of evidence, field by field, and adds or takes away files. */
export function editEvidence(
  actor: Actor,
  { articleId, claimId, evidenceId }: { articleId: string; claimId: string; evidenceId: string },
  { commandId, ...asked }: BodyOf<typeof endpoint>,
) {
  const request = { articleId, claimId, evidenceId, ...asked };
  return perform(actor, { name: "editEvidence", commandId, request }, async (tx) => {
    const article = await findArticleToChange(tx, actor, articleId);

    permit("edit_evidence", article);

    const claim = await findClaim(tx, actor, articleId, claimId);
    permitLive(claim);
    const evidence = await findEvidence(tx, actor, article, claimId, evidenceId);
    if (evidence.withdrawnAt) refuse("evidence_withdrawn");

    // What is kept from them they can neither change nor open, and a conflict must not tell it.
    const touchesNote = NOTE_HANGS_ON.some((name) => asked.fields?.[name]);
    if (touchesNote && !evidence.noteSeen) refuse("not_found", { what: "note" });
    if (asked.fields?.reliesOnId && !evidence.originSeen) refuse("not_found", { what: "source" });

    const current = Object.fromEntries(editable.map((name) => [name, evidence[name]]));
    const { values, changes } = decideEdits(current, asked.fields ?? {});
    const kept = { ...evidence, ...values };
    requireEmbargoTime([kept.tier, kept.noteTier], kept.embargoUntil);
    if ("reliesOnId" in values) {
      await requireOrigin(tx, actor, evidence.sourceId, (values.reliesOnId ?? null) as string | null);
    }
    const held = new Set(evidence.files.map((each) => each.fileId));
    const removed = [...new Set(asked.removeFileIds)].filter((each) => held.has(each));
    const added = [...new Set(asked.addFileIds)].filter((each) => !held.has(each));
    await requireFiles(tx, actor, article, added);
    if (held.size - removed.length + added.length > FILES_PER_EVIDENCE) {
      refuse("files_too_many", { most: FILES_PER_EVIDENCE });
    }
    if (Object.keys(changes).length + removed.length + added.length === 0) {
      return { events: [], result: { revision: evidence.revision } };
    }

    const deskId = actor.deskId;
    const revision = evidence.revision + 1;
    await tx.evidence.update({ where: { deskId_id: { deskId, id: evidenceId } }, data: { ...values, revision } });
    await touchClaim(tx, actor, claimId);
    await tx.evidenceFile.deleteMany({ where: { deskId, evidenceId, fileId: { in: removed } } });
    await tx.evidenceFile.createMany({ data: added.map((fileId) => ({ deskId, evidenceId, fileId })) });

    const { number } = claim;
    const told = event(
      { type: "article", id: articleId },
      "evidence_edited",
      { number, sourceId: evidence.sourceId, fields: changes, filesAdded: added, filesRemoved: removed },
      [`claim:${claimId}`, `evidence:${evidenceId}`],
    );
    return { events: [told], result: { revision } };
  });
}
