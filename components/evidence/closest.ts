import type { EvidenceView } from "@/lib/contract/evidence";
import type { Tier } from "@/lib/domain/confidential/tier";

/** How close evidence is kept that this reader sees: by itself, or by its source. */
export function closest({ tier, source }: EvidenceView): Tier {
  return tier === "on_record" ? (source.tier ?? "on_record") : tier;
}
