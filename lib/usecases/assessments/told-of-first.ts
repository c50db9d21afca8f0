import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { shownSince } from "./shown-since";

/** Who has been sent the first answer of a claim that nothing seals; ordered. */
export async function toldOfFirst(tx: Tx, actor: Actor, articleId: string, claimId: string): Promise<string[]> {
  const shown = await shownSince(tx, actor, articleId, claimId);
  if (!shown) return [];
  const read = await tx.articleReading.findMany({
    where: { deskId: actor.deskId, articleId, seq: { gte: shown.since } },
    select: { memberId: true },
    orderBy: { memberId: "asc" },
  });
  return read.map(({ memberId }) => memberId);
}
