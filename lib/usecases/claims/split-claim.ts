import type { Actor } from "@/lib/auth/actor";
import type { splitClaim as endpoint } from "@/lib/contract/claims";
import type { BodyOf } from "@/lib/contract/endpoint";
import type { Tx } from "@/lib/db/client";
import { findArticleToChange, permit } from "@/lib/db/find-article";
import { type FoundClaim, findClaim, permitLive } from "@/lib/db/find-claim";
import { requireNoOpenCheck } from "@/lib/db/find-sight";
import { perform } from "@/lib/db/perform";
import { PLACEMENTS_PER_CLAIM } from "@/lib/domain/claims/claim";
import { event } from "@/lib/domain/events";
import { refuse } from "@/lib/domain/refusal";
import { sameRange, type TextRange } from "@/lib/domain/text/ranges";
import { copyEvidence } from "./copy-evidence";
import { ensurePrimary } from "./ensure-primary";
import { touchClaim } from "./touch-claim";
import { writeClaim } from "./write-claim";

/**
 * Splits a claim in two: the new one takes over some of its places, may have places of its own (they come first), and gets copies of the
 * evidence named. Answers and history stay with the old one.
 */
export function splitClaim(
  actor: Actor,
  articleId: string,
  claimId: string,
  { commandId, claim: fresh, movePlacementIds, copyEvidence: copies }: BodyOf<typeof endpoint>,
) {
  const request = { articleId, claimId, claim: fresh, movePlacementIds, copyEvidence: copies };
  return perform(actor, { name: "splitClaim", commandId, request }, async (tx) => {
    const article = await findArticleToChange(tx, actor, articleId);
    const claim = await findClaim(tx, actor, articleId, claimId);

    permit("edit_claim", article);
    permit("record_claim", article);
    permitLive(claim);

    if (copies.length > 0) await requireNoOpenCheck(tx, actor, [claim]);

    const moved = placesToMove(claim, fresh.versionId, movePlacementIds);
    await requireEvidence(tx, actor, claimId, copies);
    const { number, places } = await writeClaim(tx, actor, article, fresh);
    requireRoom(places, moved);

    await tx.placement.updateMany({
      where: { deskId: actor.deskId, id: { in: moved.map((place) => place.id) } },
      data: { claimId: fresh.id, primary: false },
    });
    await ensurePrimary(tx, actor, claimId, fresh.versionId);
    await ensurePrimary(tx, actor, fresh.id, fresh.versionId);
    await copyEvidence(tx, actor, articleId, copies, fresh.id);
    await touchClaim(tx, actor, claimId);

    const told = event(
      { type: "article", id: articleId },
      "claim_split",
      {
        number: claim.number,
        newClaimId: fresh.id,
        newNumber: number,
        exact: [...places, ...moved].map((place) => place.exact),
      },
      [`claim:${claimId}`, `claim:${fresh.id}`],
    );
    return { events: [told], result: { id: fresh.id, number } };
  });
}

function placesToMove(claim: FoundClaim, versionId: string, ids: readonly string[]): FoundClaim["placements"] {
  const wanted = new Set(ids);
  const moved = claim.placements.filter((place) => place.versionId === versionId && wanted.has(place.id));
  if (moved.length < wanted.size) refuse("not_found", { what: "placement" });
  return moved;
}

function requireRoom(places: readonly TextRange[], moved: readonly TextRange[]): void {
  if (places.length + moved.length > PLACEMENTS_PER_CLAIM)
    refuse("placements_too_many", { most: PLACEMENTS_PER_CLAIM });
  if (places.some((place) => moved.some((other) => sameRange(place, other)))) refuse("place_taken");
}

async function requireEvidence(tx: Tx, actor: Actor, claimId: string, copies: readonly { from: string }[]) {
  const from = new Set(copies.map((copy) => copy.from));
  const found = await tx.evidence.findMany({
    where: { deskId: actor.deskId, claimId, id: { in: [...from] } },
    select: { withdrawnAt: true },
  });
  if (found.length < from.size) refuse("not_found", { what: "evidence" });
  if (found.some((each) => each.withdrawnAt)) refuse("evidence_withdrawn");
}
