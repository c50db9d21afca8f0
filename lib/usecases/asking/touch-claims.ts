import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";

/** Counts the revisions of claims up: what runs about them shows on each. Returns the subjects that name them. */
export async function touchClaims(tx: Tx, actor: Actor, claimIds: readonly (string | null)[]): Promise<string[]> {
  const ids = [...new Set(claimIds.filter((id) => id !== null))];
  if (ids.length === 0) return [];
  await tx.claim.updateMany({
    where: { deskId: actor.deskId, id: { in: ids } },
    data: { revision: { increment: 1 } },
  });
  return ids.map((id) => `claim:${id}`);
}
