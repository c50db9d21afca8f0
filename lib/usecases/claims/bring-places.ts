import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import type { FoundClaim } from "@/lib/db/find-claim";
import { PLACEMENTS_PER_CLAIM } from "@/lib/domain/claims/claim";
import { refuse } from "@/lib/domain/refusal";
import { ensurePrimary } from "./ensure-primary";

/** Copies the places of claims to be merged onto a claim; one it has already (the same range of the same version) is not doubled. */
export async function bringPlaces(tx: Tx, actor: Actor, claim: FoundClaim, merged: FoundClaim[]): Promise<void> {
  const keyOf = (place: { versionId: string; start: number; end: number }) =>
    `${place.versionId} ${place.start} ${place.end}`;
  const known = new Set(claim.placements.map(keyOf));
  const coming = merged
    .flatMap((from) => from.placements)
    .filter((place) => !known.has(keyOf(place)) && known.add(keyOf(place)));
  const perVersion = Map.groupBy([...claim.placements, ...coming], (place) => place.versionId);
  if ([...perVersion.values()].some((places) => places.length > PLACEMENTS_PER_CLAIM)) {
    refuse("placements_too_many", { most: PLACEMENTS_PER_CLAIM });
  }
  await tx.placement.createMany({
    data: coming.map((place) => ({
      ...place,
      id: randomUUID(),
      claimId: claim.id,
      primary: false,
      createdAt: actor.at,
    })),
  });
  for (const versionId of perVersion.keys()) await ensurePrimary(tx, actor, claim.id, versionId);
}
