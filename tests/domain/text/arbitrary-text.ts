import fc from "fast-check";
import type { TextRange } from "@/lib/domain/text/ranges";

/** Bits of text that break naive arithmetic: astral, combining, joined, right-to-left, without spaces, full of stops. */
const bits = [
  "a",
  "The ",
  "minister ",
  "said. ",
  "Mr. Day ",
  "3.5 ",
  "“yes,” ",
  "e\u0301",
  "👩‍👩‍👧",
  "🇫🇮",
  "𝒳",
  "نص ",
  "字。",
  "? ",
  "… ",
  " ",
  "\u00a0",
  "aa",
  "\u2028",
  "\u200d",
  "\u0301",
];

/** One line of such text, possibly empty. */
export const arbitraryLine = fc.array(fc.constantFrom(...bits), { maxLength: 10 }).map((parts) => parts.join(""));

/** Several lines, as a canonical text has them. */
export const arbitraryText = fc.array(arbitraryLine, { minLength: 1, maxLength: 4 }).map((lines) => lines.join("\n"));

/** A text and any range in it. */
export const textWithRange = arbitraryText.chain((text) => fc.tuple(fc.constant(text), rangeWithin(text.length)));

/** Any range within a length. */
function rangeWithin(length: number): fc.Arbitrary<TextRange> {
  const offset = fc.integer({ min: 0, max: length });
  return fc.tuple(offset, offset).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
}
