import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { shownSince } from "./shown-since";
import { toldAsWriter } from "./told-as-writer";

/** Who has been sent the first answer of a claim that nothing seals; ordered. */
export async function toldOfFirst(tx: Tx, actor: Actor, articleId: string, claimId: string): Promise<string[]> {
  const shown = await shownSince(tx, actor, articleId, claimId);
  if (!shown) return [];
  const read = await tx.articleReading.findMany({
    where: { deskId: actor.deskId, articleId, seq: { gte: shown.since } },
    select: { memberId: true },
  });
  const asked = await toldAsWriter(tx, actor, articleId, claimId, shown.given);
  return [...new Set([...read.map(({ memberId }) => memberId), ...asked])].sort();
}
