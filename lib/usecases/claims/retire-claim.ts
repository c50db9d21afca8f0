import type { Actor } from "@/lib/auth/actor";
import type { retireClaim as endpoint } from "@/lib/contract/claims";
import type { BodyOf } from "@/lib/contract/endpoint";
import { findArticleToChange, permit } from "@/lib/db/find-article";
import { findClaim, permitLive } from "@/lib/db/find-claim";
import { perform } from "@/lib/db/perform";
import { event } from "@/lib/domain/events";
import { touchClaim } from "./touch-claim";

/** Retires a claim with a reason. It keeps its number, places, evidence and answers. */
export function retireClaim(
  actor: Actor,
  articleId: string,
  claimId: string,
  { commandId, reason }: BodyOf<typeof endpoint>,
) {
  return perform(actor, { name: "retireClaim", commandId, request: { articleId, claimId, reason } }, async (tx) => {
    const article = await findArticleToChange(tx, actor, articleId);
    const claim = await findClaim(tx, actor, articleId, claimId);

    permit("retire_claim", article);
    permitLive(claim);

    const revision = await touchClaim(tx, actor, claimId, {
      retiredAt: actor.at,
      retiredById: actor.memberId,
      retiredReason: reason,
    });

    const told = event({ type: "article", id: articleId }, "claim_retired", { number: claim.number, reason }, [
      `claim:${claimId}`,
    ]);
    return { events: [told], result: { revision } };
  });
}
