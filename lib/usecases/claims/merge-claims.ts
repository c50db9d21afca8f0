import type { Actor } from "@/lib/auth/actor";
import type { mergeClaims as endpoint } from "@/lib/contract/claims";
import type { BodyOf } from "@/lib/contract/endpoint";
import { findArticleToChange, permit } from "@/lib/db/find-article";
import { findClaim, permitLive } from "@/lib/db/find-claim";
import { requireNoOpenCheck } from "@/lib/db/find-sight";
import { perform } from "@/lib/db/perform";
import { event } from "@/lib/domain/events";
import { refuse } from "@/lib/domain/refusal";
import { bringEvidence } from "./bring-evidence";
import { bringLinks } from "./bring-links";
import { bringPlaces } from "./bring-places";
import { touchClaim } from "./touch-claim";

/**
 * Merges claims into one: it gets copies of their places and evidence (what it has already is not doubled) and their links; they are
 * retired and point to it. Their answers stay theirs, since an answer judged one claim; restoring one brings it back whole.
 */
export function mergeClaims(
  actor: Actor,
  articleId: string,
  claimId: string,
  { commandId, fromIds }: BodyOf<typeof endpoint>,
) {
  return perform(actor, { name: "mergeClaims", commandId, request: { articleId, claimId, fromIds } }, async (tx) => {
    const article = await findArticleToChange(tx, actor, articleId);
    const claim = await findClaim(tx, actor, articleId, claimId);

    permit("edit_claim", article);
    permit("retire_claim", article);
    permitLive(claim);

    const merged = [];
    for (const fromId of new Set(fromIds)) {
      if (fromId === claimId) refuse("link_to_itself");
      const from = await findClaim(tx, actor, articleId, fromId);
      permitLive(from);
      merged.push(from);
    }
    await requireNoOpenCheck(tx, actor, [claim, ...merged]);
    const ids = merged.map((from) => from.id);

    await bringPlaces(tx, actor, claim, merged);
    await bringEvidence(tx, actor, articleId, claimId, ids);
    const linked = await bringLinks(tx, actor, claimId, ids);
    for (const id of ids) {
      await touchClaim(tx, actor, id, {
        retiredAt: actor.at,
        retiredById: actor.memberId,
        retiredReason: `Merged into claim ${claim.number}`,
        mergedIntoId: claimId,
      });
    }
    for (const id of linked) await touchClaim(tx, actor, id);
    const revision = await touchClaim(tx, actor, claimId);

    const told = event(
      { type: "article", id: articleId },
      "claims_merged",
      { number: claim.number, fromIds: ids, fromNumbers: merged.map((from) => from.number) },
      [claimId, ...ids, ...linked].map((id) => `claim:${id}`),
    );
    return { events: [told], result: { revision } };
  });
}
