import type { Actor } from "@/lib/auth/actor";
import type { Prisma, Tx } from "@/lib/db/client";
import { stands } from "@/lib/domain/claims/place";
import { contains, type TextRange } from "@/lib/domain/text/ranges";

interface DraftedFix {
  placementId: string;
  start: number;
  end: number;
}

interface Way {
  articleId: string;
  /** Where a range of the version before stands in the next one; null where its words are others. */
  mapRange: (range: TextRange) => TextRange | null;
  /** For each place of the version before the one it became. */
  placementIds: ReadonlyMap<string, string>;
}

/**
 * The fix in somebody's unfinished answer goes along with its words and its place. Where they are gone it stays as it was written, and its
 * author is told so: it names a place of an earlier version.
 */
export async function carryDrafts(
  tx: Tx,
  { deskId }: Actor,
  { articleId, mapRange, placementIds }: Way,
): Promise<void> {
  const drafts = await tx.assessmentDraft.findMany({ where: { deskId, articleId } });
  for (const { claimId, memberId, fix } of drafts) {
    if (!fix) continue;
    const drafted = fix as unknown as DraftedFix;
    const range = mapRange(drafted);
    const placementId = placementIds.get(drafted.placementId);
    if (!range || !placementId) continue;
    const place = await tx.placement.findUniqueOrThrow({ where: { deskId_id: { deskId, id: placementId } } });
    if (!stands(place) || !contains(place, range)) continue;
    await tx.assessmentDraft.update({
      where: { deskId_claimId_memberId: { deskId, claimId, memberId } },
      data: { fix: { ...drafted, placementId, ...range } as unknown as Prisma.InputJsonValue },
    });
  }
}
