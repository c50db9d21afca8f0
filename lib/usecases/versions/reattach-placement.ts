import type { Actor } from "@/lib/auth/actor";
import type { BodyOf } from "@/lib/contract/endpoint";
import type { reattachPlacement as endpoint } from "@/lib/contract/versions";
import { findArticleToChange, permit } from "@/lib/db/find-article";
import { findClaim, permitLive } from "@/lib/db/find-claim";
import { findVersionText } from "@/lib/db/find-version";
import { perform } from "@/lib/db/perform";
import { placeOf, stands } from "@/lib/domain/claims/place";
import { event } from "@/lib/domain/events";
import { refuse } from "@/lib/domain/refusal";
import { sameRange } from "@/lib/domain/text/ranges";
import { touchClaim } from "@/lib/usecases/claims/touch-claim";

/** Where a place is and of what. */
interface Where {
  articleId: string;
  claimId: string;
  placementId: string;
}

/** Puts a place that a new version lost on words that a person chose, be it the guess. On other words than before it is reworded. */
export function reattachPlacement(
  actor: Actor,
  { articleId, claimId, placementId }: Where,
  { commandId, versionId, range }: BodyOf<typeof endpoint>,
) {
  const request = { articleId, claimId, placementId, versionId, range };
  return perform(actor, { name: "reattachPlacement", commandId, request }, async (tx) => {
    const article = await findArticleToChange(tx, actor, articleId);
    const claim = await findClaim(tx, actor, articleId, claimId);

    permit("confirm_placement", article);
    permitLive(claim);

    if (versionId !== article.currentVersionId) refuse("version_outdated");
    const before = claim.placements.find((each) => each.id === placementId && each.versionId === versionId);
    if (!before) return refuse("not_found", { what: "placement" });
    if (stands(before)) refuse("place_not_lost", { number: claim.number });
    const place = placeOf(await findVersionText(tx, actor, articleId, versionId), range);
    const others = claim.placements.filter((each) => each.versionId === versionId && each.id !== placementId);
    if (others.some((other) => stands(other) && sameRange(other, place))) refuse("place_taken");

    const state = place.exact === before.exact ? ("placed" as const) : ("reworded" as const);
    await tx.placement.update({
      where: { deskId_id: { deskId: actor.deskId, id: placementId } },
      data: { ...place, state, score: 1, confirmedById: actor.memberId, guessStart: null, guessEnd: null },
    });
    const revision = await touchClaim(tx, actor, claimId);

    const told = event(
      { type: "article", id: articleId },
      "claim_place_reattached",
      { number: claim.number, placementId, from: before.exact, to: place.exact },
      [`claim:${claimId}`],
    );
    return { events: [told], result: { state, revision } };
  });
}
