import type { Tier } from "../sources/source";

/** From the most open to the closest. */
const order: readonly Tier[] = ["on_record", "background", "embargoed", "named_persons_only", "off_record"];

/** A tier as it stands: an embargo that is over holds nothing back. */
export interface TierOf {
  tier: Tier;
  embargoUntil: Date | null;
}

/**
 * The stricter of the tiers of a piece of evidence and of its source, as they stand at a moment (ms). What is embargoed supports a claim
 * before its time, though it is shown to as few as what is off the record.
 */
export function strictestTier(tiers: readonly TierOf[], at: number): Tier {
  return tiers
    .map(({ tier, embargoUntil }) =>
      tier === "embargoed" && embargoUntil !== null && embargoUntil.getTime() <= at ? "on_record" : tier,
    )
    .reduce((strictest, tier) => (order.indexOf(tier) > order.indexOf(strictest) ? tier : strictest), "on_record");
}
