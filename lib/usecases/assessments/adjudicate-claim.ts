import type { Actor } from "@/lib/auth/actor";
import type { BodyOf } from "@/lib/contract/endpoint";
import type { adjudicateClaim as endpoint } from "@/lib/contract/second-checks";
import { findArticle, findArticleToChange, permit } from "@/lib/db/find-article";
import { findClaim, permitLive } from "@/lib/db/find-claim";
import { lastCheckOf } from "@/lib/db/find-sight";
import { findStage } from "@/lib/db/find-stage";
import { perform } from "@/lib/db/perform";
import { decisionRoundOf } from "@/lib/domain/assessments/round";
import { event } from "@/lib/domain/events";
import { writeAssessment } from "./write-assessment";

/** Decides between two answers that differ, with a reason. Whoever gave one of them leaves it to somebody else. */
export function adjudicateClaim(
  actor: Actor,
  articleId: string,
  claimId: string,
  { commandId, ...asked }: BodyOf<typeof endpoint>,
) {
  const request = { articleId, claimId, ...asked };
  return perform(actor, { name: "adjudicateClaim", commandId, request }, async (tx) => {
    await findArticleToChange(tx, actor, articleId);
    // Read again under the lock: whoever became the writer while we waited for it may not decide.
    const article = await findArticle(tx, actor, articleId);
    const claim = await findClaim(tx, actor, articleId, claimId);

    permit("adjudicate_claim", article);
    permitLive(claim);

    const { row, facts } = await findStage(tx, actor, article, claimId);
    const round = decisionRoundOf(facts, actor.memberId);
    const check = lastCheckOf(row);
    const turn = { round, check: check ? { id: check.id, blind: false } : null };
    const { number, told, subjects } = await writeAssessment(tx, actor, article, claim, asked, turn);

    const decided = event({ type: "article", id: articleId }, "claim_adjudicated", told, subjects);
    return { events: [decided], result: { id: asked.id, number } };
  });
}
