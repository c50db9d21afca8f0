import type { TextRange } from "../text/ranges";
import { guessClaim } from "./guess";
import { guessAbout } from "./guess-about";

interface Followed {
  /** The version's canonical text and sentences, and where the claim's words stand in it (UTF-16). */
  text: string;
  sentences: readonly TextRange[];
  range: TextRange;
  /** What the words were before, the latest first. */
  earlierWords: readonly string[];
  statement: string;
  speaker: string;
}

/**
 * What a claim's statement would be guessed as now, where it still is what was guessed from words that stood there before. Null where it
 * is anything else: somebody wrote it, or it is of the words that stand.
 */
export function followStatement({ text, sentences, range, earlierWords, statement, speaker }: Followed): string | null {
  if (statement === "" || earlierWords.length === 0) return null;
  const now = guesses(text, range, sentences, speaker);
  if (now.includes(statement)) return null;
  for (const words of earlierWords) {
    const { start, end } = range;
    const shift = words.length - (end - start);
    const moved = (at: number) => (at >= end ? at + shift : at);
    const before = text.slice(0, start) + words + text.slice(end);
    const sentencesBefore = sentences.map((each) => ({ start: moved(each.start), end: moved(each.end) }));
    const then = guesses(before, { start, end: start + words.length }, sentencesBefore, speaker);
    const guessed = now[then.indexOf(statement)];
    if (guessed !== undefined && guessed !== "") return guessed;
  }
  return null;
}

/** As a claim on its own words, and as one about a quote. */
function guesses(text: string, range: TextRange, sentences: readonly TextRange[], speaker: string): string[] {
  const own = guessClaim(text, range, sentences, speaker || null).statement;
  return [own, guessAbout(text, range, speaker).statement];
}
