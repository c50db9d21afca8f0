import { snapToGraphemes } from "@/lib/domain/text/graphemes";
import type { TextRange } from "@/lib/domain/text/ranges";

const SPACE = /\s/;

/**
 * The range a claim takes from a selection: whole graphemes, without white space at its ends. A selection of nothing but
 * white space stays as it is, for a claim never loses all its words.
 */
export function trimRange(text: string, range: TextRange): TextRange {
  const snapped = snapToGraphemes(text, range);
  let { start, end } = snapped;
  while (start < end && SPACE.test(text.charAt(start))) start += 1;
  while (end > start && SPACE.test(text.charAt(end - 1))) end -= 1;
  return start === end ? snapped : snapToGraphemes(text, { start, end });
}
