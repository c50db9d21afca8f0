import type { Actor } from "@/lib/auth/actor";
import type { BodyOf } from "@/lib/contract/endpoint";
import type { nameSecondChecker as endpoint } from "@/lib/contract/second-checks";
import { findArticleToChange, permit } from "@/lib/db/find-article";
import { findClaim, permitLive } from "@/lib/db/find-claim";
import { findStage } from "@/lib/db/find-stage";
import { perform } from "@/lib/db/perform";
import { currentCycle } from "@/lib/domain/assessments/cycle";
import { event } from "@/lib/domain/events";
import { refuse } from "@/lib/domain/refusal";
import { touchClaim } from "@/lib/usecases/claims/touch-claim";
import { requireFit } from "./require-fit";
import { wasTold } from "./was-told";

/** Names who gives the second answer, in place of whoever was named before. Whether they had been sent the first one is written down with it. */
export function nameSecondChecker(
  actor: Actor,
  { articleId, claimId, checkId }: { articleId: string; claimId: string; checkId: string },
  { commandId, memberId }: BodyOf<typeof endpoint>,
) {
  const request = { articleId, claimId, checkId, memberId };
  return perform(actor, { name: "nameSecondChecker", commandId, request }, async (tx) => {
    const article = await findArticleToChange(tx, actor, articleId);
    const claim = await findClaim(tx, actor, articleId, claimId);
    const { row, openCheck } = await findStage(tx, actor, article, claimId);
    const key = { deskId: actor.deskId, id: checkId };
    if (!(await tx.secondCheck.findFirst({ where: { ...key, claimId } })))
      refuse("not_found", { what: "second_check" });

    permit("name_second_checker", article);
    permitLive(claim);
    if (openCheck?.id !== checkId) return refuse("second_check_over");
    if (openCheck.checkerId === memberId) {
      return { events: [], result: { revision: claim.revision, blind: openCheck.blind } };
    }
    const first = currentCycle(row.assessments)?.first.memberId ?? null;
    await requireFit(tx, actor, articleId, memberId, first);
    const blind = !(await wasTold(tx, actor, articleId, claimId, { checkId, memberId }));

    await tx.secondCheck.update({
      where: { deskId_id: key },
      data: { checkerId: memberId, namedById: actor.memberId, namedAt: actor.at, blind },
    });
    const revision = await touchClaim(tx, actor, claimId);
    const told = event(
      { type: "article", id: articleId },
      "second_check_named",
      { number: claim.number, secondCheckId: checkId, memberId, blind },
      [`claim:${claimId}`, `second_check:${checkId}`],
    );
    return { events: [told], result: { revision, blind } };
  });
}
