import type { Actor } from "@/lib/auth/actor";
import type { BodyOf } from "@/lib/contract/endpoint";
import type { withdrawRisk as endpoint } from "@/lib/contract/sourcing";
import { findArticle, findArticleToChange, permit } from "@/lib/db/find-article";
import { findClaim, permitLive } from "@/lib/db/find-claim";
import { perform } from "@/lib/db/perform";
import { event } from "@/lib/domain/events";
import { refuse } from "@/lib/domain/refusal";
import { touchClaim } from "@/lib/usecases/claims/touch-claim";

/** Takes an accepted risk back; the rules it covered are unmet again. */
export function withdrawRisk(
  actor: Actor,
  { articleId, claimId, riskId }: { articleId: string; claimId: string; riskId: string },
  { commandId }: BodyOf<typeof endpoint>,
) {
  const request = { articleId, claimId, riskId };
  return perform(actor, { name: "withdrawRisk", commandId, request }, async (tx) => {
    await findArticleToChange(tx, actor, articleId);
    // Read again under the lock: whoever became the writer while we waited for it is seen as that.
    const article = await findArticle(tx, actor, articleId);
    const claim = await findClaim(tx, actor, articleId, claimId);

    permit("accept_risk", article);
    permitLive(claim);

    const key = { deskId: actor.deskId, id: riskId };
    const risk = await tx.acceptedRisk.findFirst({ where: { ...key, claimId } });
    if (!risk) return refuse("not_found", { what: "risk" });
    if (risk.withdrawnAt) refuse("risk_withdrawn");

    await tx.acceptedRisk.updateMany({
      where: key,
      data: { withdrawnAt: actor.at, withdrawnById: actor.memberId },
    });
    await touchClaim(tx, actor, claimId);

    const told = event(
      { type: "article", id: articleId },
      "risk_withdrawn",
      { number: claim.number, riskId, ruleKeys: risk.ruleKeys },
      [`claim:${claimId}`, `risk:${riskId}`],
    );
    return { events: [told], result: {} };
  });
}
