import type { TextRange } from "@/lib/domain/text/ranges";

/** Converts offsets between UTF-16 units (inside) and Unicode code points (exchange formats), O(log n) each. */
export type CodePointIndex = {
  toCodePoints(range: TextRange): TextRange;
  toUtf16(range: TextRange): TextRange;
};

/** The conversion table of one text; an offset inside a surrogate pair counts as the pair's start. */
export function codePointIndex(text: string): CodePointIndex {
  const pairs = pairStarts(text);
  const toPoint = (unit: number) => unit - countBelow(pairs, unit);
  const toUnit = (point: number) => {
    // The pair at index n starts n code points earlier than its unit offset says.
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((pairs[middle] ?? 0) - middle < point) low = middle + 1;
      else high = middle;
    }
    return point + low;
  };
  return {
    toCodePoints: ({ start, end }) => ({ start: toPoint(start), end: toPoint(end) }),
    toUtf16: ({ start, end }) => ({ start: toUnit(start), end: toUnit(end) }),
  };
}

/** One range in code points; for many ranges of one text, make a codePointIndex. */
export function toCodePoints(text: string, range: TextRange): TextRange {
  return codePointIndex(text).toCodePoints(range);
}

/** One range of code points in UTF-16 units; for many ranges of one text, make a codePointIndex. */
export function toUtf16(text: string, range: TextRange): TextRange {
  return codePointIndex(text).toUtf16(range);
}

function pairStarts(text: string): number[] {
  const pairs: number[] = [];
  for (const match of text.matchAll(/[\u{10000}-\u{10FFFF}]/gu)) pairs.push(match.index);
  return pairs;
}

function countBelow(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
