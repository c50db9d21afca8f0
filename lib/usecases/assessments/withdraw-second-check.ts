import type { Actor } from "@/lib/auth/actor";
import type { BodyOf } from "@/lib/contract/endpoint";
import type { withdrawSecondCheck as endpoint } from "@/lib/contract/second-checks";
import { findArticleToChange, requireState } from "@/lib/db/find-article";
import { findClaim, permitLive } from "@/lib/db/find-claim";
import { findStage } from "@/lib/db/find-stage";
import { perform } from "@/lib/db/perform";
import { event } from "@/lib/domain/events";
import { refuse } from "@/lib/domain/refusal";
import { mayWithdraw } from "@/lib/queries/second-check-view";
import { touchClaim } from "@/lib/usecases/claims/touch-claim";

/** Calls a second check off before its answer, with a reason: by whoever asked for it, or who names people for it; never while the policy asks for it. */
export function withdrawSecondCheck(
  actor: Actor,
  { articleId, claimId, checkId }: { articleId: string; claimId: string; checkId: string },
  { commandId, reason }: BodyOf<typeof endpoint>,
) {
  const request = { articleId, claimId, checkId, reason };
  return perform(actor, { name: "withdrawSecondCheck", commandId, request }, async (tx) => {
    const article = await findArticleToChange(tx, actor, articleId);
    const claim = await findClaim(tx, actor, articleId, claimId);
    const { openCheck, byPolicy } = await findStage(tx, actor, article, claimId);
    const key = { deskId: actor.deskId, id: checkId };
    const check = await tx.secondCheck.findFirst({ where: { ...key, claimId } });
    if (!check) return refuse("not_found", { what: "second_check" });

    if (!mayWithdraw(check, actor, article)) refuse("not_allowed", { action: "name_second_checker" });
    requireState("name_second_checker", article);
    permitLive(claim);
    if (openCheck?.id !== checkId) refuse("second_check_over");
    if (byPolicy) refuse("second_check_by_policy");

    await tx.secondCheck.update({
      where: { deskId_id: key },
      data: { withdrawnAt: actor.at, withdrawnById: actor.memberId, withdrawnReason: reason },
    });
    const revision = await touchClaim(tx, actor, claimId);
    const told = event(
      { type: "article", id: articleId },
      "second_check_withdrawn",
      { number: claim.number, secondCheckId: checkId, reason },
      [`claim:${claimId}`, `second_check:${checkId}`],
    );
    return { events: [told], result: { revision } };
  });
}
