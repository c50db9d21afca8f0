import type { Actor } from "@/lib/auth/actor";
import type { BodyOf } from "@/lib/contract/endpoint";
import type { requestSecondCheck as endpoint } from "@/lib/contract/second-checks";
import { findArticleToChange, permit } from "@/lib/db/find-article";
import { findClaim, permitLive } from "@/lib/db/find-claim";
import { findStage } from "@/lib/db/find-stage";
import { perform } from "@/lib/db/perform";
import { currentCycle } from "@/lib/domain/assessments/cycle";
import { refuse } from "@/lib/domain/refusal";
import { touchClaim } from "@/lib/usecases/claims/touch-claim";
import { openSecondCheck } from "./open-second-check";
import { toldOfFirst } from "./told-of-first";

/** Asks for a second look at a claim, with a reason. From here on its first answer, if there is one, is sealed. */
export function requestSecondCheck(
  actor: Actor,
  articleId: string,
  claimId: string,
  { commandId, id, reason }: BodyOf<typeof endpoint>,
) {
  const request = { articleId, claimId, id, reason };
  return perform(actor, { name: "requestSecondCheck", commandId, request }, async (tx) => {
    const article = await findArticleToChange(tx, actor, articleId);
    const claim = await findClaim(tx, actor, articleId, claimId);

    permit("request_second_check", article);
    permitLive(claim);

    const { row, openCheck } = await findStage(tx, actor, article, claimId);
    if (openCheck) refuse("second_check_open");
    const cycle = currentCycle(row.assessments);
    if (cycle?.second) refuse("second_check_over");
    const wanted = { id, byPolicy: false, requestedById: actor.memberId, reason };
    const told = await toldOfFirst(tx, actor, articleId, claimId);
    const first = { firstById: cycle?.first.memberId ?? null, told };
    const { events, checkerId } = await openSecondCheck(tx, actor, article, claim, wanted, first);
    await touchClaim(tx, actor, claimId);
    return { events, result: { id, checkerId } };
  });
}
