import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";

/** Makes the first of a claim's places in a version the primary one, if it has places there and none is primary. */
export async function ensurePrimary(tx: Tx, actor: Actor, claimId: string, versionId: string): Promise<void> {
  const there = { deskId: actor.deskId, claimId, versionId };
  if ((await tx.placement.count({ where: { ...there, primary: true } })) > 0) return;
  const first = await tx.placement.findFirst({ where: there, orderBy: [{ start: "asc" }, { end: "asc" }] });
  if (first) await makePrimary(tx, actor, first);
}

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
