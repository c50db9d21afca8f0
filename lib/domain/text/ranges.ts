/** A half-open stretch of a canonical text, in UTF-16 code units. */
export type TextRange = { readonly start: number; readonly end: number };

/** Whether the two ranges share at least one unit. */
export function overlaps(a: TextRange, b: TextRange): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether the inner range lies wholly in the outer one. */
export function contains(outer: TextRange, inner: TextRange): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether both ends are the same. */
export function sameRange(a: TextRange, b: TextRange): boolean {
  return a.start === b.start && a.end === b.end;
}

/** The range with its ends in order and inside a text of this length. */
export function clampRange(range: TextRange, length: number): TextRange {
  const inside = (offset: number) => Math.max(0, Math.min(length, offset));
  const a = inside(range.start);
  const b = inside(range.end);
  return a <= b ? { start: a, end: b } : { start: b, end: a };
}

/**
 * The index of the last range that starts at or before the offset, or -1; the ranges are disjoint and sorted.
 * Binary search, so that a cursor or a click costs O(log n).
 */
export function indexAtOrBefore(ranges: readonly TextRange[], offset: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ranges[middle]?.start ?? Number.POSITIVE_INFINITY) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Boundaries as a version stores them (start, end, start, end …) as ranges. */
export function rangesFrom(boundaries: readonly number[]): TextRange[] {
  const ranges: TextRange[] = [];
  for (let at = 0; at + 1 < boundaries.length; at += 2) {
    ranges.push({ start: boundaries[at] ?? 0, end: boundaries[at + 1] ?? 0 });
  }
  return ranges;
}
