import type { Actor } from "@/lib/auth/actor";
import type { BodyOf } from "@/lib/contract/endpoint";
import type { withdrawFix as endpoint } from "@/lib/contract/fixes";
import { findArticleToChange, permit } from "@/lib/db/find-article";
import { findClaim, permitLive } from "@/lib/db/find-claim";
import { findFix } from "@/lib/db/find-fix";
import { perform } from "@/lib/db/perform";
import { event } from "@/lib/domain/events";
import { takeStep } from "@/lib/domain/fixes/fix";
import { refuse } from "@/lib/domain/refusal";
import { touchClaim } from "@/lib/usecases/claims/touch-claim";

/** Withdraws one's own fix while nobody decided on it, or proposes it again. */
export function withdrawFix(
  actor: Actor,
  articleId: string,
  claimId: string,
  fixId: string,
  { commandId, withdrawn }: BodyOf<typeof endpoint>,
) {
  const request = { articleId, claimId, fixId, withdrawn };
  return perform(actor, { name: "withdrawFix", commandId, request }, async (tx) => {
    const article = await findArticleToChange(tx, actor, articleId);
    const claim = await findClaim(tx, actor, articleId, claimId);
    const fix = await findFix(tx, actor, articleId, claimId, fixId);

    permit("propose_fix", article);
    if (fix.proposedById !== actor.memberId) refuse("not_allowed", { action: "propose_fix" });
    permitLive(claim);
    // What an editor refused is the editor's to reopen.
    if (!withdrawn && fix.state !== "withdrawn") refuse("fix_state_wrong", { state: fix.state });
    const state = takeStep(fix, withdrawn ? "withdraw" : "reopen");

    const { revision } = await tx.fix.update({
      where: { deskId_id: { deskId: actor.deskId, id: fixId } },
      data: { state, revision: { increment: 1 } },
      select: { revision: true },
    });
    await touchClaim(tx, actor, claimId);

    const told = event(
      { type: "article", id: articleId },
      "fix_withdrawn",
      { number: claim.number, fixId, withdrawn },
      [`claim:${claimId}`, `fix:${fixId}`],
    );
    return { events: [told], result: { state, revision } };
  });
}
