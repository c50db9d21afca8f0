import type { TextRange } from "@/lib/domain/text/ranges";

/** Disjoint ranges in text order. */
export type Covered = readonly TextRange[];

/** The ranges as disjoint ones in text order; those that touch become one, those of no length go. */
export function union(ranges: readonly TextRange[]): TextRange[] {
  const joined: TextRange[] = [];
  const sorted = ranges.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start);
  for (const { start, end } of sorted) {
    const last = joined.at(-1);
    if (last && start <= last.end) joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else joined.push({ start, end });
  }
  return joined;
}

/** What of the range the covered stretches leave free, in text order. */
export function gapsIn(range: TextRange, covered: Covered): TextRange[] {
  const gaps: TextRange[] = [];
  let at = range.start;
  for (const { start, end } of covered) {
    if (end <= at) continue;
    if (start >= range.end) break;
    if (start > at) gaps.push({ start: at, end: start });
    at = end;
  }
  if (at < range.end) gaps.push({ start: at, end: range.end });
  return gaps;
}

/** The parts of disjoint stretches that lie in each of some disjoint ranges, both in text order; O(n). */
export function cutTo(ranges: readonly TextRange[], covered: Covered): TextRange[][] {
  let next = 0;
  return ranges.map((range) => {
    const own: TextRange[] = [];
    while ((covered[next]?.end ?? Number.POSITIVE_INFINITY) <= range.start) next += 1;
    for (let at = next; ; at += 1) {
      const each = covered[at];
      if (!each || each.start >= range.end) return own;
      own.push({ start: Math.max(each.start, range.start), end: Math.min(each.end, range.end) });
    }
  });
}
