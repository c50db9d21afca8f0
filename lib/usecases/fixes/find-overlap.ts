import type { AcceptedFix } from "@/lib/db/find-fix";
import { overlap } from "@/lib/domain/fixes/fix";

/** The first two of the fixes, given in the order of the text, that can't both be made. */
export function findOverlap<F extends AcceptedFix>(fixes: readonly F[]): [F, F] | null {
  for (const [index, fix] of fixes.entries()) {
    const other = fixes.slice(0, index).find((each) => overlap(each, fix));
    if (other) return [other, fix];
  }
  return null;
}
