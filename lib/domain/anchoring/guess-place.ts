import { type Tokens, tokensIn } from "@/lib/domain/anchoring/tokens";
import type { WordMap } from "@/lib/domain/anchoring/word-map";
import type { TextRange } from "@/lib/domain/text/ranges";

/** Words of the newer text that stand for no others are looked at this far around one that agrees. */
const REACH = 2;
/** Less than this of a place is no guess worth showing. */
const LEAST = 0.3;
/** Beyond so many steps the best that was found until then is the guess: where one word stands 10,000 times, any is as good. */
const MOST_STEPS = 10_000_000;

/**
 * The stretch of the newer text, among words that are nobody else's, that shares most words with a place that was lost; null when
 * none shares a third. The score is the share of words in common, 0 to 1.
 */
export function guessPlace(
  { before, after, words }: { before: Tokens; after: Tokens; words: WordMap },
  place: TextRange,
): { range: TextRange; score: number } | null {
  const { first, last } = tokensIn(before, place);
  if (first > last) return null;
  const wanted = new Map<number, number>();
  for (let token = first; token <= last; token += 1) {
    const id = before.ids[token] as number;
    wanted.set(id, (wanted.get(id) ?? 0) + 1);
  }
  const length = last - first + 1;
  let best: { from: number; to: number; score: number } | null = null;
  let steps = 0;
  for (let from = 0; from < after.ids.length && steps < MOST_STEPS; from += 1) {
    if (words.toBefore[from] !== -1 || !wanted.has(after.ids[from] as number)) continue;
    const left = new Map(wanted);
    let shared = 0;
    steps += wanted.size;
    for (let to = from; to < after.ids.length && to - from < length + REACH; to += 1) {
      steps += 1;
      if (words.toBefore[to] !== -1 || after.blockOf[to] !== after.blockOf[from]) break;
      const id = after.ids[to] as number;
      const stock = left.get(id) ?? 0;
      if (stock === 0) continue;
      left.set(id, stock - 1);
      shared += 1;
      const score = (2 * shared) / (length + to - from + 1);
      if (score >= LEAST && (best === null || score > best.score)) best = { from, to, score };
    }
  }
  if (best === null) return null;
  const range = { start: after.starts[best.from] as number, end: after.ends[best.to] as number };
  return { range, score: best.score };
}
