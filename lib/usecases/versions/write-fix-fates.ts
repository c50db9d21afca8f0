import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { cite } from "@/lib/domain/anchoring/cite";
import { fixAfter } from "@/lib/domain/fixes/fix";
import type { NextWay } from "./compare-texts";
import type { FixFates } from "./fate-of-fixes";

/** Writes the fates of fixes in the next version; `placementIds`: for each place of earlier versions the one it became. Returns whose rows changed. */
export async function writeFixFates(
  tx: Tx,
  { deskId }: Actor,
  { to, texts }: NextWay,
  { changed }: FixFates,
  placementIds: ReadonlyMap<string, string>,
): Promise<string[]> {
  const newer = texts.base.comparison.after.text;
  for (const { fix, fate, range } of changed) {
    const where = { deskId_id: { deskId, id: fix.id } };
    const revision = { increment: 1 };
    if (fate === "applied" || range === null) {
      const state = fixAfter(fix.state, fix.state === "accepted" ? "apply" : "fulfil") ?? fix.state;
      await tx.fix.update({ where, data: { state, appliedVersionId: to, revision } });
      continue;
    }
    const place = { versionId: to, ...range, ...cite(newer, range), revision };
    const back = fate === "undone" ? { state: "accepted" as const, appliedVersionId: null } : {};
    const placementId = placementIds.get(fix.placementId) ?? fix.placementId;
    await tx.fix.update({ where, data: { ...place, ...back, placementId } });
  }
  return changed.map(({ fix }) => fix.id);
}
