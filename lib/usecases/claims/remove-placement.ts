import type { Actor } from "@/lib/auth/actor";
import type { removePlacement as endpoint } from "@/lib/contract/claims";
import type { BodyOf } from "@/lib/contract/endpoint";
import { findArticleToChange, permit } from "@/lib/db/find-article";
import { findClaim, permitLive } from "@/lib/db/find-claim";
import { perform } from "@/lib/db/perform";
import { event } from "@/lib/domain/events";
import { refuse } from "@/lib/domain/refusal";
import { ensurePrimary } from "./ensure-primary";
import { touchClaim } from "./touch-claim";

/** Takes a place away from a claim. The first place left becomes the primary one; a claim may be left with none. */
export function removePlacement(
  actor: Actor,
  articleId: string,
  claimId: string,
  placementId: string,
  { commandId }: BodyOf<typeof endpoint>,
) {
  const request = { articleId, claimId, placementId };
  return perform(actor, { name: "removePlacement", commandId, request }, async (tx) => {
    const article = await findArticleToChange(tx, actor, articleId);
    const claim = await findClaim(tx, actor, articleId, claimId);

    permit("edit_claim", article);
    permitLive(claim);

    const place = claim.placements.find((each) => each.id === placementId);
    if (!place) return refuse("not_found", { what: "placement" });
    if (place.versionId !== article.currentVersionId) refuse("version_outdated");

    await tx.placement.delete({ where: { deskId_id: { deskId: actor.deskId, id: placementId } } });
    await ensurePrimary(tx, actor, claimId, place.versionId);
    const revision = await touchClaim(tx, actor, claimId);

    const told = event(
      { type: "article", id: articleId },
      "claim_place_removed",
      { number: claim.number, placementId, exact: place.exact },
      [`claim:${claimId}`],
    );
    return { events: [told], result: { revision } };
  });
}
