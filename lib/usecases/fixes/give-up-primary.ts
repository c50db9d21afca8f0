import type { Prisma } from "@/lib/db/client";
import { stands } from "@/lib/domain/claims/place";

/** Where a claim's main place is gone and another stands, that one speaks for it. */
export function giveUpPrimary(rows: Prisma.PlacementCreateManyInput[]): void {
  for (const row of rows) {
    if (!row.primary || row.state === "placed" || row.state === "moved" || row.state === "reworded") continue;
    const other = rows.find((each) => each.claimId === row.claimId && stands({ state: each.state ?? "placed" }));
    if (!other) continue;
    row.primary = false;
    other.primary = true;
  }
}
