import { wordsIn } from "../text/words";

/** From how many words in a row on a question reads a quote back. */
export const READ_BACK_WORDS = 4;

/**
 * The longest run of words that a question repeats from a quote, in the question's own spelling, or null: nobody who is called is
 * read their quote, since most say yes to what they hear. Case, signs and spaces between words make no difference.
 */
export function readsBack(question: string, quote: string, language: string | null = null): string | null {
  const [asked, said] = [wordsOf(question, language), wordsOf(quote, language)];
  let best = { length: 0, end: 0 };
  // Lengths of common runs that end at each word of the quote: one row of the table is kept.
  let before: number[] = [];
  for (const [at, word] of asked.entries()) {
    const row = said.map((other, index) => (other.key === word.key ? (before[index - 1] ?? 0) + 1 : 0));
    const length = Math.max(0, ...row);
    if (length > best.length) best = { length, end: at };
    before = row;
  }
  if (best.length < READ_BACK_WORDS) return null;
  const [first, last] = [asked[best.end - best.length + 1], asked[best.end]];
  return first && last ? question.slice(first.start, last.end) : null;
}

function wordsOf(text: string, language: string | null) {
  return wordsIn(text, { start: 0, end: text.length }, language).map(({ start, end }) => ({
    start,
    end,
    key: text.slice(start, end).normalize("NFKC").toLowerCase(),
  }));
}
