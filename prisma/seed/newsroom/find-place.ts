import type { TextRange } from "@/lib/domain/text/ranges";
import type { SeedPlace } from "@/prisma/seed/newsroom/newsroom";

/** Starts of all occurrences of some words, overlapping ones included. */
function startsOf(text: string, words: string): number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) starts.push(at);
  return starts;
}

/** The UTF-16 range of a place in a canonical text; throws when the words do not stand there as often as the place says. */
export function findPlace(text: string, given: string | SeedPlace): TextRange {
  const place = typeof given === "string" ? { quote: given } : given;
  const { quote, endQuote, occurrence = 1, times = 1 } = place;
  const starts = startsOf(text, quote);
  const start = starts[occurrence - 1];
  if (starts.length !== times || start === undefined) {
    throw new Error(`“${quote}” stands ${starts.length} times in the text, not ${times}`);
  }
  const quoteEnd = start + quote.length;
  if (endQuote === undefined) return { start, end: quoteEnd };
  const endStart = text.indexOf(endQuote, quoteEnd);
  if (endStart === -1) throw new Error(`“${endQuote}” does not follow “${quote}”`);
  return { start, end: endStart + endQuote.length };
}
