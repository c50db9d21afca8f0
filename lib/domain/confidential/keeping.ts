import { z } from "zod";
import { id, moment } from "../fields";
import { refuse } from "../refusal";
import { type Tier, tier } from "./tier";

const READERS = 50;

/** What a person can say of how close something is kept. */
export const keepingFields = {
  tier,
  /** Who else may see it, for named_persons_only: ids of members, each once. */
  readerIds: z
    .array(id)
    .max(READERS)
    .transform((ids) => [...new Set(ids)].sort()),
  /** Until when it is kept back, for embargoed. */
  embargoUntil: moment.nullable(),
};

/** The same, all left out meaning on the record. */
export const keeping = {
  tier: keepingFields.tier.default("on_record"),
  readerIds: keepingFields.readerIds.default([]),
  embargoUntil: keepingFields.embargoUntil.default(null),
};

/** The same with the tier of a note, as it is given with something new: what is left out is on the record. */
export const newKeeping = {
  tier: tier.optional(),
  readerIds: keepingFields.readerIds.optional(),
  embargoUntil: keepingFields.embargoUntil.optional(),
  noteTier: tier.optional(),
};

interface GivenKeeping {
  tier?: Tier | undefined;
  readerIds?: string[] | undefined;
  embargoUntil?: string | null | undefined;
  noteTier?: Tier | undefined;
}

/** How close something new is kept, from what was said of it; refuses (`embargo_needs_time`) an embargo without a time. */
export function keptAs({
  tier = "on_record",
  readerIds = [],
  embargoUntil = null,
  noteTier = "on_record",
}: GivenKeeping) {
  requireEmbargoTime([tier, noteTier], embargoUntil);
  return { tier, readerIds, embargoUntil, noteTier };
}

/** Refuses (`embargo_needs_time`) what is embargoed without a time: nobody could tell when it opens. */
export function requireEmbargoTime(tiers: readonly Tier[], embargoUntil: Date | string | null): void {
  if (tiers.includes("embargoed") && embargoUntil === null) refuse("embargo_needs_time");
}
