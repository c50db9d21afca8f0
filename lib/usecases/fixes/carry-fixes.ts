import type { Actor } from "@/lib/auth/actor";
import type { Prisma, Tx } from "@/lib/db/client";
import { cite } from "@/lib/domain/anchoring/cite";
import { carryFix } from "@/lib/domain/fixes/carry";
import { carryDrafts } from "./carry-drafts";
import type { Way } from "./make-version";

/**
 * Marks the fixes that were made as applied, and carries over what is still open: to where its words stand now, or, where another fix did
 * the same, to applied as well. One whose words are gone stays in its version, to be refused or withdrawn. Returns whose rows changed.
 */
export async function carryFixes(tx: Tx, actor: Actor, way: Way, placementIds: ReadonlyMap<string, string>) {
  const { deskId } = actor;
  const { articleId, from, to, fixes, made } = way;
  const applied = { state: "applied", appliedVersionId: to, revision: { increment: 1 } } as const;
  const ids = fixes.map(({ id }) => id);
  await tx.fix.updateMany({ where: { deskId, id: { in: ids } }, data: applied });

  // Those of retired claims too, whatever was decided: the claim may be restored.
  const open = await tx.fix.findMany({
    where: { deskId, articleId, versionId: from, state: { in: ["proposed", "accepted", "refused", "withdrawn"] } },
  });
  const changed = [...ids];
  for (const fix of open) {
    const carried = carryFix(made.before, fix, fixes, made);
    const isOpen = fix.state === "proposed" || fix.state === "accepted";
    let data: Prisma.FixUncheckedUpdateInput | null = null;
    if (carried.outcome === "carried") {
      const placementId = placementIds.get(fix.placementId) ?? fix.placementId;
      const { range } = carried;
      data = { versionId: to, placementId, ...range, ...cite(made.text, range), revision: { increment: 1 } };
    } else if (carried.outcome === "done" && isOpen) {
      data = applied;
    }
    if (!data) continue;
    await tx.fix.update({ where: { deskId_id: { deskId, id: fix.id } }, data });
    changed.push(fix.id);
  }
  await carryDrafts(tx, actor, { articleId, mapRange: (range) => made.map.mapRange(range), placementIds });
  return changed;
}
