import type { Actor } from "@/lib/auth/actor";
import type { submitAssessment as endpoint } from "@/lib/contract/assessments";
import type { BodyOf } from "@/lib/contract/endpoint";
import { findArticle, findArticleToChange, permit } from "@/lib/db/find-article";
import { findClaim, permitLive } from "@/lib/db/find-claim";
import { findStage } from "@/lib/db/find-stage";
import { perform } from "@/lib/db/perform";
import { SECOND } from "@/lib/domain/assessments/cycle";
import { roundOf } from "@/lib/domain/assessments/round";
import { event } from "@/lib/domain/events";
import { sealFirstAnswer } from "./seal-first-answer";
import { writeAssessment } from "./write-assessment";

/**
 * Submits an answer on a claim: a first one, or, by whoever was named for it, the second. It names what it judged and is never changed. A first answer
 * begins anew; where a second one is wanted it is sealed until that is in.
 */
export function submitAssessment(
  actor: Actor,
  articleId: string,
  claimId: string,
  { commandId, ...asked }: BodyOf<typeof endpoint>,
) {
  const request = { articleId, claimId, ...asked };
  return perform(actor, { name: "submitAssessment", commandId, request }, async (tx) => {
    await findArticleToChange(tx, actor, articleId);
    // Read again under the lock: whoever became the writer while we waited for it may not assess.
    const article = await findArticle(tx, actor, articleId);
    const claim = await findClaim(tx, actor, articleId, claimId);

    permit("assess_claim", article);
    permitLive(claim);

    const staged = await findStage(tx, actor, article, claimId);
    const round = roundOf(staged.facts, staged.openCheck, actor.memberId);
    const check = round === SECOND ? staged.openCheck : null;
    const { number, told, subjects } = await writeAssessment(tx, actor, article, claim, asked, { round, check });

    const events = [event({ type: "article", id: articleId }, "assessment_submitted", told, subjects)];
    if (check) {
      const key = { deskId: actor.deskId, id: check.id };
      await tx.secondCheck.update({ where: { deskId_id: key }, data: { answeredAt: actor.at } });
    } else {
      events.push(...(await sealFirstAnswer(tx, actor, article, claim, staged)));
    }
    return { events, result: { id: asked.id, number } };
  });
}
