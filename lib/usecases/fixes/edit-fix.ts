import type { Actor } from "@/lib/auth/actor";
import type { BodyOf } from "@/lib/contract/endpoint";
import type { editFix as endpoint } from "@/lib/contract/fixes";
import { findArticle, findArticleToChange, permit, requireState } from "@/lib/db/find-article";
import { findClaim, permitLive } from "@/lib/db/find-claim";
import { findFix } from "@/lib/db/find-fix";
import { perform } from "@/lib/db/perform";
import { decideEdits } from "@/lib/domain/edits";
import { event } from "@/lib/domain/events";
import { takeStep } from "@/lib/domain/fixes/fix";
import { may } from "@/lib/domain/policy";
import { touchClaim } from "@/lib/usecases/claims/touch-claim";
import { wordsOfFix } from "./words-of-fix";

/** Changes a fix that is not decided. Its proposer may, and whoever decides on fixes: that makes nobody a writer. */
export function editFix(
  actor: Actor,
  articleId: string,
  claimId: string,
  fixId: string,
  { commandId, fields }: BodyOf<typeof endpoint>,
) {
  const request = { articleId, claimId, fixId, fields };
  return perform(actor, { name: "editFix", commandId, request }, async (tx) => {
    await findArticleToChange(tx, actor, articleId);
    // Read again under the lock: whoever became the writer while we waited for it is seen as that.
    const article = await findArticle(tx, actor, articleId);
    const claim = await findClaim(tx, actor, articleId, claimId);
    const fix = await findFix(tx, actor, articleId, claimId, fixId);

    const isOwn = fix.proposedById === actor.memberId && may("propose_fix", article.standing);
    if (!isOwn) permit("decide_fix", { standing: article.standing });
    requireState("propose_fix", article);
    permitLive(claim);
    const state = takeStep(fix, "edit");
    const { start, end, replacement, reason, errorKind } = fix;
    const now = { words: { start, end, replacement }, reason, errorKind };
    const { values, changes } = decideEdits<Record<string, unknown>>(now, fields);
    if (Object.keys(changes).length === 0) {
      return { events: [], result: { state, revision: fix.revision } };
    }
    const { words, ...rest } = values as Partial<Omit<typeof now, "words">> & { words?: (typeof now)["words"] };
    const { placementId } = fix;
    const placed = words ? await wordsOfFix(tx, actor, article, claim, { placementId, ...words }) : {};

    const { revision } = await tx.fix.update({
      where: { deskId_id: { deskId: actor.deskId, id: fixId } },
      data: { ...rest, ...placed, revision: { increment: 1 } },
      select: { revision: true },
    });
    await touchClaim(tx, actor, claimId);

    const told = event(
      { type: "article", id: articleId },
      "fix_edited",
      { number: claim.number, fixId, fields: changes },
      [`claim:${claimId}`, `fix:${fixId}`],
    );
    return { events: [told], result: { state, revision } };
  });
}
