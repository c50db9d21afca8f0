import type { TextRange } from "../text/ranges";
import { overlap, type Patch } from "./fix";

/** Where everything goes when patches are made; each question costs O(log n). */
export interface TextMap<P extends Patch = Patch> {
  /** The patches, in the order of the text. */
  readonly patches: readonly P[];
  /** The text with the patches made: outside them it is unit by unit as it was. */
  apply(text: string): string;
  /** An offset of the text before, in the text after: before or after what is written or inserted there. */
  mapPosition(offset: number, side: "before" | "after"): number;
  /**
   * A range of the text before, in the text after. Words that are replaced over its edge are taken in whole; what is inserted at its
   * very edge is left out unless it is its own. Null when words stood there and none are left.
   */
  mapRange(range: TextRange, isOwn?: (insertion: P) => boolean): TextRange | null;
  /** Whether a patch changes words of the range or inserts within it. */
  touches(range: TextRange): boolean;
}

/** The map of patches no two of which overlap; the order they come in makes no difference. */
export function textMap<P extends Patch>(given: readonly P[]): TextMap<P> {
  const patches = given.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const shifts = [0];
  patches.forEach((patch, index) => {
    const next = patches[index + 1];
    if (next && overlap(patch, next)) throw new Error(`Patches overlap at ${next.start}.`);
    shifts.push((shifts[index] ?? 0) + patch.replacement.length - (patch.end - patch.start));
  });

  // The patches that lie before an edge are always the first few of the list.
  const startOf = (offset: number, isOwn: (insertion: P) => boolean) => {
    const count = countOf(patches, (patch) => {
      const { start, end } = patch;
      return end < offset || (end === offset && (start < end || !isOwn(patch)));
    });
    const next = patches[count];
    return (shifts[count] ?? 0) + (next && next.start < offset ? next.start : offset);
  };
  const endOf = (offset: number, isOwn: (insertion: P) => boolean) => {
    const count = countOf(patches, (patch) => patch.start < offset || (patch.end === offset && isOwn(patch)));
    return (shifts[count] ?? 0) + Math.max(offset, patches[count - 1]?.end ?? 0);
  };

  return {
    patches,
    apply: (text) => patched(text, patches),
    mapPosition: (offset, side) => (side === "before" ? startOf(offset, every) : endOf(offset, every)),
    mapRange: ({ start, end }, isOwn = none) => {
      if (start === end) {
        const point = startOf(start, every);
        const insertion = patches.find((patch) => patch.start === start && patch.end === start);
        return { start: point, end: point + (insertion && isOwn(insertion) ? insertion.replacement.length : 0) };
      }
      const mapped = { start: startOf(start, isOwn), end: endOf(end, isOwn) };
      return mapped.start === mapped.end ? null : mapped;
    },
    touches: (range) => {
      const first = countOf(patches, ({ end }) => end < range.start);
      for (const patch of patches.slice(first)) {
        if (patch.start > range.end) return false;
        if (overlap(patch, range)) return true;
      }
      return false;
    },
  };
}

const every = () => true;
const none = () => false;

function patched(text: string, patches: readonly Patch[]): string {
  let result = "";
  let at = 0;
  for (const { start, end, replacement } of patches) {
    result += text.slice(at, start) + replacement;
    at = end;
  }
  return result + text.slice(at);
}

/** How many patches at the front of the list it holds for, where it holds for none after the first that it does not hold for. */
function countOf<P extends Patch>(patches: readonly P[], holds: (patch: P) => boolean): number {
  let low = 0;
  let high = patches.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const patch = patches[middle];
    if (patch && holds(patch)) low = middle + 1;
    else high = middle;
  }
  return low;
}
