import { graphemeEnd, graphemeStart } from "@/lib/domain/text/graphemes";
import type { TextRange } from "@/lib/domain/text/ranges";

/** How a place is quoted: its words and what stands around them (the shape of W3C's TextQuoteSelector). */
export type Citation = { readonly exact: string; readonly prefix: string; readonly suffix: string };

/** How many UTF-16 units of context a citation carries on each side. */
export const CONTEXT_LENGTH = 32;

/** Quotes a place: its exact words, with at most 32 units before and after that never cut a grapheme. */
export function cite(text: string, range: TextRange): Citation {
  const { start, end } = range;
  const from = graphemeEnd(text, Math.max(0, start - CONTEXT_LENGTH));
  const to = graphemeStart(text, Math.min(text.length, end + CONTEXT_LENGTH));
  return {
    exact: text.slice(start, end),
    prefix: text.slice(from, start),
    suffix: text.slice(end, to),
  };
}
