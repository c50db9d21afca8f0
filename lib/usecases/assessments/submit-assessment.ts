import type { Actor } from "@/lib/auth/actor";
import type { submitAssessment as endpoint } from "@/lib/contract/assessments";
import type { BodyOf } from "@/lib/contract/endpoint";
import type { Tx } from "@/lib/db/client";
import { findArticle, findArticleToChange, permit } from "@/lib/db/find-article";
import { findClaim, permitLive } from "@/lib/db/find-claim";
import { findScale } from "@/lib/db/find-scale";
import { perform } from "@/lib/db/perform";
import { ANSWERS_PER_CLAIM } from "@/lib/domain/assessments/assessment";
import { requireJudged, requireLabel } from "@/lib/domain/assessments/judge";
import { primaryText } from "@/lib/domain/claims/place";
import { event } from "@/lib/domain/events";
import { refuse } from "@/lib/domain/refusal";
import { touchClaim } from "@/lib/usecases/claims/touch-claim";

/** Submits an answer on a claim. It names what it judged and is never changed; the person's draft is gone with it. */
export function submitAssessment(
  actor: Actor,
  articleId: string,
  claimId: string,
  { commandId, id, answer, judged }: BodyOf<typeof endpoint>,
) {
  const request = { articleId, claimId, id, answer, judged };
  return perform(actor, { name: "submitAssessment", commandId, request }, async (tx) => {
    await findArticleToChange(tx, actor, articleId);
    // Read again under the lock: whoever became the writer while we waited for it may not assess.
    const article = await findArticle(tx, actor, articleId);
    const claim = await findClaim(tx, actor, articleId, claimId);

    permit("assess_claim", article);
    permitLive(claim);

    const scale = await findScale(tx, actor, article.purpose);
    requireLabel(scale.labels, article.purpose, answer);
    const versionId = article.currentVersionId;
    const { statement } = claim;
    const placementText = primaryText(claim.placements, versionId);
    requireJudged(judged, { versionId, statement, placementText });

    const number = 1 + (await tx.assessment.count({ where: { deskId: actor.deskId, claimId } }));
    if (number > ANSWERS_PER_CLAIM) refuse("answers_too_many", { most: ANSWERS_PER_CLAIM });
    const evidence = await evidenceOf(tx, actor, claimId);
    await tx.assessment.create({
      data: {
        ...answer,
        deskId: actor.deskId,
        id,
        articleId,
        claimId,
        number,
        memberId: actor.memberId,
        round: 1,
        blind: false,
        versionId,
        placementText,
        statement,
        evidenceIds: evidence.map((each) => each.id),
        evidenceStances: evidence.map((each) => each.stance),
        scaleId: scale.id,
        submittedAt: actor.at,
      },
    });
    await tx.assessmentDraft.deleteMany({ where: { deskId: actor.deskId, claimId, memberId: actor.memberId } });
    await touchClaim(tx, actor, claimId);

    const told = event(
      { type: "article", id: articleId },
      "assessment_submitted",
      {
        number: claim.number,
        assessmentId: id,
        assessmentNumber: number,
        finding: answer.finding,
        disposition: answer.disposition,
        labelKey: answer.labelKey,
        scaleId: scale.id,
      },
      [`claim:${claimId}`],
    );
    return { events: [told], result: { id, number } };
  });
}

/** The evidence an answer rests on: all that is not withdrawn, oldest first. */
function evidenceOf(tx: Tx, actor: Actor, claimId: string) {
  return tx.evidence.findMany({
    where: { deskId: actor.deskId, claimId, withdrawnAt: null },
    select: { id: true, stance: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
}
