import type { Actor } from "@/lib/auth/actor";
import type { draftAssessment as endpoint } from "@/lib/contract/assessments";
import type { BodyOf } from "@/lib/contract/endpoint";
import { Prisma } from "@/lib/db/client";
import { findArticle, permit } from "@/lib/db/find-article";
import { findClaim, permitLive } from "@/lib/db/find-claim";
import { transact } from "@/lib/db/transact";

/**
 * Keeps the actor's unfinished answer on a claim in place of the one before; null throws it away. Nobody else sees it, so no event tells of
 * it, and it is checked against the scale only when it is submitted.
 */
export function draftAssessment(
  actor: Actor,
  articleId: string,
  claimId: string,
  { draft }: BodyOf<typeof endpoint>,
): Promise<{ updatedAt: string | null }> {
  const own = { deskId: actor.deskId, claimId, memberId: actor.memberId };
  return transact(async (tx) => {
    const article = await findArticle(tx, actor, articleId);
    const claim = await findClaim(tx, actor, articleId, claimId);

    permit("assess_claim", article);

    if (!draft) {
      await tx.assessmentDraft.deleteMany({ where: own });
      return { updatedAt: null };
    }
    permitLive(claim);
    const values = { ...draft, fix: draft.fix ?? Prisma.DbNull, tier: draft.tier ?? "on_record", updatedAt: actor.at };
    await tx.assessmentDraft.upsert({
      where: { deskId_claimId_memberId: own },
      create: { ...own, articleId, ...values },
      update: values,
    });
    return { updatedAt: actor.at.toISOString() };
  });
}
