import type { Actor } from "@/lib/auth/actor";
import type { Prisma, Tx } from "@/lib/db/client";

/** Writes fields of a claim, if any, and counts its revision up: every change a reader of the claim can see goes through here. */
export async function touchClaim(
  tx: Tx,
  actor: Actor,
  claimId: string,
  data: Prisma.ClaimUncheckedUpdateInput = {},
): Promise<number> {
  const { revision } = await tx.claim.update({
    where: { deskId_id: { deskId: actor.deskId, id: claimId } },
    data: { ...data, revision: { increment: 1 } },
    select: { revision: true },
  });
  return revision;
}
