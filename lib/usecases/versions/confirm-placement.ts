import type { Actor } from "@/lib/auth/actor";
import type { BodyOf } from "@/lib/contract/endpoint";
import type { confirmPlacement as endpoint } from "@/lib/contract/versions";
import { findArticleToChange, permit } from "@/lib/db/find-article";
import { perform } from "@/lib/db/perform";
import { event } from "@/lib/domain/events";
import { refuse } from "@/lib/domain/refusal";

/** Confirms places that moved with their words, one or all of them. What somebody else has confirmed meanwhile is passed over. */
export function confirmPlacement(
  actor: Actor,
  articleId: string,
  { commandId, versionId, placementIds }: BodyOf<typeof endpoint>,
) {
  const request = { articleId, versionId, placementIds };
  return perform(actor, { name: "confirmPlacement", commandId, request }, async (tx) => {
    const article = await findArticleToChange(tx, actor, articleId);

    permit("confirm_placement", article);
    if (versionId !== article.currentVersionId) refuse("version_outdated");

    const { deskId, memberId } = actor;
    const ids = [...new Set(placementIds)];
    const places = await tx.placement.findMany({
      where: { deskId, articleId, versionId, id: { in: ids } },
      include: { claim: { select: { number: true } } },
      orderBy: [{ start: "asc" }, { id: "asc" }],
    });
    if (places.length < ids.length) refuse("not_found", { what: "placement" });
    const other = places.find(({ state }) => state !== "moved" && state !== "placed");
    if (other) refuse("place_not_moved", { number: other.claim.number, state: other.state });
    const moved = places.filter(({ state }) => state === "moved");
    if (moved.length === 0) return { events: [], result: { confirmed: 0 } };

    await tx.placement.updateMany({
      where: { deskId, id: { in: moved.map(({ id }) => id) } },
      data: { state: "placed", confirmedById: memberId },
    });
    const claimIds = [...new Set(moved.map(({ claimId }) => claimId))];
    await tx.claim.updateMany({
      where: { deskId, articleId, id: { in: claimIds } },
      data: { revision: { increment: 1 } },
    });

    const told = event(
      { type: "article", id: articleId },
      "placements_confirmed",
      { numbers: [...new Set(moved.map(({ claim }) => claim.number))], placementIds: moved.map(({ id }) => id) },
      claimIds.map((id) => `claim:${id}`),
    );
    return { events: [told], result: { confirmed: moved.length } };
  });
}
