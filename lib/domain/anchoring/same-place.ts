import { cite } from "@/lib/domain/anchoring/cite";
import { locate } from "@/lib/domain/anchoring/locate";
import type { TextRange } from "@/lib/domain/text/ranges";

/** As many units of a sentence's beginning or end as tell it from others. */
const PIECE = 32;

/**
 * Where reading goes on in a text that replaces another (UTF-16 offset): at the same words, or where they changed at the first or the last of
 * them; else at the same offset. For the eye and the keyboard alone: nothing is anchored by it.
 */
export function samePlace(before: string, after: string, { start, end }: TextRange): number {
  const pieces = [
    { start, end },
    { start, end: Math.min(end, start + PIECE) },
    { start: Math.max(start, end - PIECE), end },
  ].filter((piece) => piece.start < piece.end);
  for (const piece of pieces) {
    const found = locate(after, cite(before, piece), start);
    if (found) return found.range.start;
  }
  return Math.min(start, after.length);
}
