import type { Keeping } from "./keeping-fields";

/** The readers, and the one who names them. */
export const withMe = (readerIds: readonly string[], me: string): string[] => [...new Set([...readerIds, me])].sort();

/** An embargo whose time nobody has said: nothing may be stored so, least of all as if it were none. */
export const lacksTime = ({ tier, embargoUntil }: Keeping): boolean => tier === "embargoed" && embargoUntil === null;

/** What of how close something is kept is other than it stood, as edits that are compared field by field. */
export function keepingEdits(base: Keeping, value: Keeping) {
  return {
    ...(base.tier === value.tier ? {} : { tier: { base: base.tier, value: value.tier } }),
    ...(base.readerIds.join() === value.readerIds.join()
      ? {}
      : { readerIds: { base: base.readerIds, value: value.readerIds } }),
    ...(base.embargoUntil === value.embargoUntil
      ? {}
      : { embargoUntil: { base: base.embargoUntil, value: value.embargoUntil } }),
  };
}
