import type { Actor } from "@/lib/auth/actor";
import type { BodyOf } from "@/lib/contract/endpoint";
import type { withdrawEvidence as endpoint } from "@/lib/contract/evidence";
import { findArticleToChange, permit } from "@/lib/db/find-article";
import { findClaim, permitLive } from "@/lib/db/find-claim";
import { findEvidence } from "@/lib/db/find-evidence";
import { perform } from "@/lib/db/perform";
import { event } from "@/lib/domain/events";
import { refuse } from "@/lib/domain/refusal";
import { touchClaim } from "@/lib/usecases/claims/touch-claim";

/** Withdraws a piece of evidence with a reason, or brings it back. It stays on the claim and says so. */
export function withdrawEvidence(
  actor: Actor,
  { articleId, claimId, evidenceId }: { articleId: string; claimId: string; evidenceId: string },
  { commandId, withdrawn, reason }: BodyOf<typeof endpoint>,
) {
  const request = { articleId, claimId, evidenceId, withdrawn, reason };
  return perform(actor, { name: "withdrawEvidence", commandId, request }, async (tx) => {
    const article = await findArticleToChange(tx, actor, articleId);

    permit("edit_evidence", article);

    const claim = await findClaim(tx, actor, articleId, claimId);
    permitLive(claim);
    const evidence = await findEvidence(tx, actor, article, claimId, evidenceId);
    if (withdrawn && evidence.withdrawnAt) refuse("evidence_withdrawn");
    if (!withdrawn && !evidence.withdrawnAt) refuse("evidence_not_withdrawn");
    if (withdrawn && !reason) refuse("reason_missing");

    const revision = evidence.revision + 1;
    await tx.evidence.update({
      where: { deskId_id: { deskId: actor.deskId, id: evidenceId } },
      data: {
        withdrawnAt: withdrawn ? actor.at : null,
        withdrawnById: withdrawn ? actor.memberId : null,
        withdrawnReason: withdrawn ? (reason ?? "") : null,
        revision,
      },
    });

    await touchClaim(tx, actor, claimId);

    const stream = { type: "article" as const, id: articleId };
    const about = { number: claim.number, sourceId: evidence.sourceId, sourceTitle: evidence.source.title };
    const subjects = [`claim:${claimId}`, `evidence:${evidenceId}`];
    const told = withdrawn
      ? event(stream, "evidence_withdrawn", { ...about, reason: reason ?? "" }, subjects)
      : event(stream, "evidence_restored", about, subjects);
    return { events: [told], result: { revision } };
  });
}
