import type { Tier } from "@/lib/domain/confidential/tier";

/** How close something is kept. */
export interface Keeping {
  tier: Tier;
  readerIds: string[];
  embargoUntil: string | null;
}

/** The readers, and the one who names them. */
export const withMe = (readerIds: readonly string[], me: string): string[] => [...new Set([...readerIds, me])].sort();

/** An embargo whose time nobody has said: nothing may be stored so, least of all as if it were none. */
export const lacksTime = ({ tier, embargoUntil }: Keeping): boolean => tier === "embargoed" && embargoUntil === null;
