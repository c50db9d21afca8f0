import type { Keeping } from "./keeping";

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
