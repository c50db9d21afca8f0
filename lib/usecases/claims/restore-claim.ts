import type { Actor } from "@/lib/auth/actor";
import type { restoreClaim as endpoint } from "@/lib/contract/claims";
import type { BodyOf } from "@/lib/contract/endpoint";
import { findArticleToChange, permit } from "@/lib/db/find-article";
import { findClaim } from "@/lib/db/find-claim";
import { perform } from "@/lib/db/perform";
import { event } from "@/lib/domain/events";
import { refuse } from "@/lib/domain/refusal";
import { touchClaim } from "./touch-claim";

/**
 * Brings a retired claim back. One that was merged comes back with its own places, evidence and answers; what the other claim got by the
 * merge stays there as well.
 */
export function restoreClaim(actor: Actor, articleId: string, claimId: string, { commandId }: BodyOf<typeof endpoint>) {
  return perform(actor, { name: "restoreClaim", commandId, request: { articleId, claimId } }, async (tx) => {
    const article = await findArticleToChange(tx, actor, articleId);
    const claim = await findClaim(tx, actor, articleId, claimId);

    permit("retire_claim", article);

    if (!claim.retiredAt) refuse("claim_not_retired", { number: claim.number });

    const revision = await touchClaim(tx, actor, claimId, {
      retiredAt: null,
      retiredById: null,
      retiredReason: null,
      mergedIntoId: null,
    });

    const told = event({ type: "article", id: articleId }, "claim_restored", { number: claim.number }, [
      `claim:${claimId}`,
    ]);
    return { events: [told], result: { revision } };
  });
}
