import fc from "fast-check";
import { overlap, type Patch } from "@/lib/domain/fixes/fix";
import { arbitraryLine } from "../text/arbitrary-text";

/** Patches of a text of this length, no two of which overlap, in any order. */
export function patchesOf(length: number): fc.Arbitrary<Patch[]> {
  const offset = fc.integer({ min: 0, max: length });
  const patch = fc
    .tuple(offset, offset, arbitraryLine)
    .map(([a, b, replacement]): Patch => ({ start: Math.min(a, b), end: Math.max(a, b), replacement }));
  return fc.array(patch, { maxLength: 6 }).map((found) => {
    const kept: Patch[] = [];
    for (const each of found) if (!kept.some((other) => overlap(each, other))) kept.push(each);
    return kept;
  });
}
