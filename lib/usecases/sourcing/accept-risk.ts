import type { Actor } from "@/lib/auth/actor";
import type { BodyOf } from "@/lib/contract/endpoint";
import type { acceptRisk as endpoint } from "@/lib/contract/sourcing";
import { findArticle, findArticleToChange, permit } from "@/lib/db/find-article";
import { findClaim, permitLive } from "@/lib/db/find-claim";
import { keepSourcingPolicy } from "@/lib/db/find-sourcing-policy";
import { perform } from "@/lib/db/perform";
import { event } from "@/lib/domain/events";
import { refuse } from "@/lib/domain/refusal";
import { sourcedClaim } from "@/lib/queries/read-claim-sourcing";
import { touchClaim } from "@/lib/usecases/claims/touch-claim";

/**
 * Accepts by name, with a reason, that a claim rests on less than its policy asks. It holds for the answer that stands and falls away
 * with the next. Refuses `risk_needs_answer`, and `risk_not_acceptable` for a rule that is not unmet or leaves no risk to take.
 */
export function acceptRisk(
  actor: Actor,
  articleId: string,
  claimId: string,
  { commandId, id, ruleKeys, reason }: BodyOf<typeof endpoint>,
) {
  const request = { articleId, claimId, id, ruleKeys, reason };
  return perform(actor, { name: "acceptRisk", commandId, request }, async (tx) => {
    await findArticleToChange(tx, actor, articleId);
    // Read again under the lock, with the rights and the answers of now.
    const article = await findArticle(tx, actor, articleId);
    const claim = await findClaim(tx, actor, articleId, claimId);

    permit("accept_risk", article);
    permitLive(claim);

    const policy = await keepSourcingPolicy(tx, actor, article.purpose);
    const { sourcing, assessments } = await sourcedClaim(tx, actor, article, claimId);
    const answer = assessments.at(-1) ?? refuse("risk_needs_answer");
    const keys = [...new Set(ruleKeys)];
    for (const key of keys) {
      const rule = policy.rules.find((each) => each.key === key);
      const verdict = sourcing.verdict.rules.find((each) => each.ruleKey === key);
      const acceptable = rule?.asks.some((ask) => ask.type === "risk") && verdict?.state === "unmet";
      if (!acceptable) refuse("risk_not_acceptable", { ruleKey: key });
    }

    await tx.acceptedRisk.createMany({
      data: {
        ...{ deskId: actor.deskId, id, articleId, claimId, assessmentId: answer.id, policyId: policy.id },
        ...{ ruleKeys: keys, reason, acceptedById: actor.memberId, acceptedAt: actor.at },
      },
    });
    await touchClaim(tx, actor, claimId);

    const told = event(
      { type: "article", id: articleId },
      "risk_accepted",
      { number: claim.number, riskId: id, ruleKeys: keys, reason },
      [`claim:${claimId}`, `risk:${id}`],
    );
    return { events: [told], result: { id } };
  });
}
