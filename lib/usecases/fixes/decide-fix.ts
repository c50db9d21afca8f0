import type { Actor } from "@/lib/auth/actor";
import type { BodyOf } from "@/lib/contract/endpoint";
import type { decideFix as endpoint } from "@/lib/contract/fixes";
import type { Tx } from "@/lib/db/client";
import { type FoundArticle, findArticle, findArticleToChange, permit } from "@/lib/db/find-article";
import { type FoundClaim, findClaim, permitLive } from "@/lib/db/find-claim";
import { type FoundFix, findAcceptedFixes, findFix, requireNoSecondCheck } from "@/lib/db/find-fix";
import { perform } from "@/lib/db/perform";
import { event } from "@/lib/domain/events";
import { type FixStep, overlap, takeStep } from "@/lib/domain/fixes/fix";
import { refuse } from "@/lib/domain/refusal";
import { touchClaim } from "@/lib/usecases/claims/touch-claim";

const STEPS = { accepted: "accept", refused: "refuse", proposed: "reopen" } as const satisfies Record<string, FixStep>;

/** Accepts a fix, refuses it with a reason, or takes that back. No two accepted fixes of a version change the same words. */
export function decideFix(
  actor: Actor,
  articleId: string,
  claimId: string,
  fixId: string,
  { commandId, state, reason }: BodyOf<typeof endpoint>,
) {
  const request = { articleId, claimId, fixId, state, reason };
  return perform(actor, { name: "decideFix", commandId, request }, async (tx) => {
    await findArticleToChange(tx, actor, articleId);
    // Read again under the lock: whoever became the writer while we waited for it is seen as that.
    const article = await findArticle(tx, actor, articleId);
    const claim = await findClaim(tx, actor, articleId, claimId);
    const fix = await findFix(tx, actor, articleId, claimId, fixId);

    permit("decide_fix", article);
    permitLive(claim);
    // A withdrawn fix is its proposer's to renew.
    if (fix.state === "withdrawn") refuse("fix_state_wrong", { state: fix.state });
    takeStep(fix, STEPS[state]);
    if (state === "refused" && reason.trim() === "") refuse("reason_missing");
    if (state === "accepted") await requireAcceptable(tx, actor, article, claim, fix);

    const decided = state === "proposed" ? null : { byId: actor.memberId, at: actor.at, reason };
    const { revision } = await tx.fix.update({
      where: { deskId_id: { deskId: actor.deskId, id: fixId } },
      data: {
        state,
        decidedById: decided?.byId ?? null,
        decidedAt: decided?.at ?? null,
        decidedReason: decided?.reason ?? "",
        revision: { increment: 1 },
      },
      select: { revision: true },
    });
    await touchClaim(tx, actor, claimId);

    const told = event(
      { type: "article", id: articleId },
      "fix_decided",
      { number: claim.number, fixId, state, reason },
      [`claim:${claimId}`, `fix:${fixId}`],
    );
    return { events: [told], result: { state, revision } };
  });
}

async function requireAcceptable(
  tx: Tx,
  actor: Actor,
  article: FoundArticle,
  claim: FoundClaim,
  fix: FoundFix,
): Promise<void> {
  if (fix.versionId !== article.currentVersionId) refuse("fix_words_gone");
  await requireNoSecondCheck(tx, actor, claim);
  const accepted = await findAcceptedFixes(tx, actor, article.id, fix.versionId);
  const other = accepted.find((each) => overlap(each, fix));
  if (other) {
    const words = other.replacement === "" ? other.exact : other.replacement;
    refuse("fixes_overlap", { fixId: other.id, claimId: other.claimId, number: other.claim.number, words });
  }
}
