import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";

/** Makes a place the primary one of its claim in its version, and no other. */
export async function makePrimary(
  tx: Tx,
  actor: Actor,
  place: { id: string; claimId: string; versionId: string },
): Promise<void> {
  const { deskId } = actor;
  const { id, claimId, versionId } = place;
  await tx.placement.updateMany({ where: { deskId, claimId, versionId, primary: true }, data: { primary: false } });
  await tx.placement.update({ where: { deskId_id: { deskId, id } }, data: { primary: true } });
}
