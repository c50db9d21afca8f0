import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { makePrimary } from "./make-primary";

/** Makes the first of a claim's places in a version the primary one, if it has places there and none is primary. */
export async function ensurePrimary(tx: Tx, actor: Actor, claimId: string, versionId: string): Promise<void> {
  const there = { deskId: actor.deskId, claimId, versionId };
  if ((await tx.placement.count({ where: { ...there, primary: true } })) > 0) return;
  const first = await tx.placement.findFirst({ where: there, orderBy: [{ start: "asc" }, { end: "asc" }] });
  if (first) await makePrimary(tx, actor, first);
}
