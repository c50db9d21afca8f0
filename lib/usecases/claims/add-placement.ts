import type { Actor } from "@/lib/auth/actor";
import type { addPlacement as endpoint } from "@/lib/contract/claims";
import type { BodyOf } from "@/lib/contract/endpoint";
import { findArticleToChange, permit } from "@/lib/db/find-article";
import { findClaim, permitLive } from "@/lib/db/find-claim";
import { findVersionText } from "@/lib/db/find-version";
import { perform } from "@/lib/db/perform";
import { PLACEMENTS_PER_CLAIM } from "@/lib/domain/claims/claim";
import { placeOf } from "@/lib/domain/claims/place";
import { event } from "@/lib/domain/events";
import { refuse } from "@/lib/domain/refusal";
import { sameRange } from "@/lib/domain/text/ranges";
import { touchClaim } from "./touch-claim";

/** Adds a place in the current version to a claim; the first place of a claim is its primary one. */
export function addPlacement(
  actor: Actor,
  articleId: string,
  claimId: string,
  { commandId, versionId, placement }: BodyOf<typeof endpoint>,
) {
  const request = { articleId, claimId, versionId, placement };
  return perform(actor, { name: "addPlacement", commandId, request }, async (tx) => {
    const article = await findArticleToChange(tx, actor, articleId);
    const claim = await findClaim(tx, actor, articleId, claimId);

    permit("edit_claim", article);
    permitLive(claim);

    if (versionId !== article.currentVersionId) refuse("version_outdated");
    const place = placeOf(await findVersionText(tx, actor, articleId, versionId), placement.range);
    const others = claim.placements.filter((other) => other.versionId === versionId);
    if (others.length >= PLACEMENTS_PER_CLAIM) refuse("placements_too_many", { most: PLACEMENTS_PER_CLAIM });
    if (others.some((other) => sameRange(other, place))) refuse("place_taken");

    const { deskId, at: createdAt } = actor;
    const primary = others.length === 0;
    await tx.placement.create({
      data: { ...place, deskId, id: placement.id, articleId, claimId, versionId, primary, createdAt },
    });
    const revision = await touchClaim(tx, actor, claimId);

    const told = event(
      { type: "article", id: articleId },
      "claim_placed",
      { number: claim.number, placementId: placement.id, exact: place.exact },
      [`claim:${claimId}`],
    );
    return { events: [told], result: { revision } };
  });
}
