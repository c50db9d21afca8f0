import type { TextRange } from "@/lib/domain/text/ranges";

/**
 * The waves of a version as they stand in the next one. The mapping gives the new range of words that are wholly unchanged,
 * or null; a wave over changed words goes, since somebody has to look again.
 */
export function carryWaves<Wave extends TextRange>(
  waves: readonly Wave[],
  mapping: (range: TextRange) => TextRange | null,
): Wave[] {
  return waves.flatMap((wave) => {
    const carried = mapping({ start: wave.start, end: wave.end });
    return carried ? [{ ...wave, start: carried.start, end: carried.end }] : [];
  });
}
