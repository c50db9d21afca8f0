import type { TextRange } from "@/lib/domain/text/ranges";

/** A version's sentence boundaries (start, end, start, end …) as ranges. */
export function sentencesOf(boundaries: readonly number[]): TextRange[] {
  const sentences: TextRange[] = [];
  for (let at = 0; at + 1 < boundaries.length; at += 2) {
    sentences.push({ start: boundaries[at] ?? 0, end: boundaries[at + 1] ?? 0 });
  }
  return sentences;
}
