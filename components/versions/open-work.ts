import type { ClaimView, PlacementView } from "@/lib/contract/claims";
import type { FixView } from "@/lib/contract/fixes";
import { byPlace } from "@/lib/domain/claims/filter";

/** Something that a new version leaves to a person. */
export type WorkItem =
  | { kind: "moved" | "reworded" | "lost"; key: string; claim: ClaimView; place: PlacementView }
  | { kind: "fix"; key: string; claim: ClaimView; fix: FixView };

export type WorkKind = WorkItem["kind"];

/** In which order it is done: what goes quickest first. */
export const workKinds: readonly WorkKind[] = ["moved", "lost", "reworded", "fix"];

const KIND_OF = { moved: "moved", reworded: "reworded", orphaned: "lost" } as const;

/**
 * What asks for a person in the current version: places that moved, were reworded and not answered since, or are lost, and fixes that were
 * accepted before the version came and are not in it. Retired claims ask for nothing.
 */
export function openWork(claims: readonly ClaimView[], version: { id: string; createdAt: string }): WorkItem[] {
  const items: WorkItem[] = [];
  for (const claim of [...claims].sort(byPlace)) {
    if (claim.retired !== null) continue;
    const answered = claim.assessments.some(({ judged }) => judged.versionId === version.id);
    for (const place of claim.placements) {
      const kind = place.state in KIND_OF ? KIND_OF[place.state as keyof typeof KIND_OF] : null;
      if (!kind || (kind === "reworded" && answered)) continue;
      items.push({ kind, key: place.id, claim, place });
    }
    for (const fix of claim.fixes) {
      const isMissing = fix.state === "accepted" && fix.decided !== null && fix.decided.at < version.createdAt;
      if (isMissing) items.push({ kind: "fix", key: fix.id, claim, fix });
    }
  }
  return workKinds.flatMap((kind) => items.filter((item) => item.kind === kind));
}
