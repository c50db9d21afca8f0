import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import type { NextWay } from "./compare-texts";

/** For each place of any earlier version the one it became in the next; `next`: the same for those of the version before. */
export async function placesNow(
  tx: Tx,
  { deskId }: Actor,
  { articleId, from, to }: NextWay,
  next: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, string>> {
  const earlier = await tx.placement.findMany({
    where: { deskId, articleId, versionId: { notIn: [from, to] } },
    select: { id: true, claimId: true },
  });
  if (earlier.length === 0) return next;
  const followed = await tx.placement.findMany({
    where: { deskId, articleId, fromId: { not: null } },
    select: { id: true, claimId: true, fromId: true },
  });
  // By claim as well: claims that were merged into another left copies of their places there.
  const became = new Map(followed.map(({ id, claimId, fromId }) => [`${claimId} ${fromId}`, id]));
  const now = new Map(next);
  for (const { id, claimId } of earlier) {
    let last: string | undefined = id;
    while (last !== undefined && !next.has(last)) last = became.get(`${claimId} ${last}`);
    const place = last === undefined ? undefined : next.get(last);
    if (place) now.set(id, place);
  }
  return now;
}
