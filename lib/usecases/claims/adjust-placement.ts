import type { Actor } from "@/lib/auth/actor";
import type { adjustPlacement as endpoint } from "@/lib/contract/claims";
import type { BodyOf } from "@/lib/contract/endpoint";
import { findArticleToChange, permit } from "@/lib/db/find-article";
import { type FoundClaim, findClaim, permitLive } from "@/lib/db/find-claim";
import { findVersionText } from "@/lib/db/find-version";
import { perform } from "@/lib/db/perform";
import { type Place, placeOf } from "@/lib/domain/claims/place";
import { decideEdits } from "@/lib/domain/edits";
import { event } from "@/lib/domain/events";
import { refuse } from "@/lib/domain/refusal";
import { sameRange, type TextRange } from "@/lib/domain/text/ranges";
import { makePrimary } from "./make-primary";
import { touchClaim } from "./touch-claim";

/** Moves the edges of a place, compared with those the person saw, or makes it the primary one, or both. */
export function adjustPlacement(
  actor: Actor,
  articleId: string,
  claimId: string,
  placementId: string,
  { commandId, range, primary }: BodyOf<typeof endpoint>,
) {
  const request = { articleId, claimId, placementId, range: range ?? null, primary: primary ?? false };
  return perform(actor, { name: "adjustPlacement", commandId, request }, async (tx) => {
    const article = await findArticleToChange(tx, actor, articleId);
    const claim = await findClaim(tx, actor, articleId, claimId);

    permit("edit_claim", article);
    permitLive(claim);

    const before = claim.placements.find((each) => each.id === placementId);
    if (!before) return refuse("not_found", { what: "placement" });
    if (before.versionId !== article.currentVersionId) refuse("version_outdated");
    const text = await findVersionText(tx, actor, articleId, before.versionId);
    const moved = range ? decideMove(claim, before, range.base, placeOf(text, range.value)) : null;
    const raised = primary === true && !before.primary;
    if (!moved && !raised) return { events: [], result: { revision: claim.revision } };

    if (moved) {
      await tx.placement.update({
        where: { deskId_id: { deskId: actor.deskId, id: placementId } },
        data: { ...moved, state: "placed", score: 1 },
      });
    }
    if (raised) await makePrimary(tx, actor, before);
    const revision = await touchClaim(tx, actor, claimId);

    const told = event(
      { type: "article", id: articleId },
      "claim_place_adjusted",
      {
        number: claim.number,
        placementId,
        from: before.exact,
        to: moved?.exact ?? before.exact,
        primary: raised,
      },
      [`claim:${claimId}`],
    );
    return { events: [told], result: { revision } };
  });
}

type FoundPlacement = FoundClaim["placements"][number];

/** The new place; null when it is there already. Edges moved meanwhile by another are a conflict. */
function decideMove(claim: FoundClaim, before: FoundPlacement, base: TextRange, place: Place): Place | null {
  const edges = ({ start, end }: TextRange) => ({ unit: "utf16", start, end });
  const { values } = decideEdits({ range: edges(before) }, { range: { base: edges(base), value: edges(place) } });
  if (!values.range) return null;
  const others = claim.placements.filter((each) => each.id !== before.id && each.versionId === before.versionId);
  if (others.some((other) => sameRange(other, place))) refuse("place_taken");
  return place;
}
