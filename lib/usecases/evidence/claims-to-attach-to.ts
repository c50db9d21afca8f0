import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { permitLive } from "@/lib/db/find-claim";
import { EVIDENCE_PER_CLAIM } from "@/lib/domain/evidence/evidence";
import { refuse } from "@/lib/domain/refusal";

/** The claims that shall get a piece of evidence each, by number: all of this article, alive, and with room for one more. */
export async function claimsToAttachTo(
  tx: Tx,
  actor: Actor,
  articleId: string,
  to: readonly { claimId: string; evidenceId: string }[],
) {
  const wanted = new Map<string, number>();
  for (const { claimId } of to) wanted.set(claimId, (wanted.get(claimId) ?? 0) + 1);
  const ids = [...wanted.keys()];
  const claims = await tx.claim.findMany({
    where: { deskId: actor.deskId, articleId, id: { in: ids } },
    select: { id: true, number: true, retiredAt: true, _count: { select: { evidence: true } } },
    orderBy: { number: "asc" },
  });
  if (claims.length < ids.length) refuse("not_found", { what: "claim" });
  for (const claim of claims) {
    permitLive(claim);
    const then = claim._count.evidence + (wanted.get(claim.id) ?? 0);
    if (then > EVIDENCE_PER_CLAIM) refuse("evidence_too_many", { most: EVIDENCE_PER_CLAIM, number: claim.number });
  }
  return claims;
}
