import { aim, table, times } from "../tell";
import type { CoverageFigures } from "./measure";

/** A frame at 60 a second, in milliseconds. */
const FRAME = 16;

/** Prints what the coverage ledger costs, and its ratio to a frame. */
export function tellCoverage({
  words,
  claims,
  sentences,
  facts,
  finding,
  full,
  change,
  slowest,
}: CoverageFigures): void {
  console.log(`\nCoverage: ${words} words, ${sentences} sentences, ${facts} facts, ${claims} claims; medians in ms`);
  const ms = (value: number) => value.toFixed(1);
  table([
    ["", "ms", "of a frame"],
    ...[
      ["facts found (once per version)", finding] as const,
      ["ledger from nothing", full] as const,
      ["ledger after one change", change] as const,
      ["the slowest change", slowest] as const,
    ].map(([name, value]) => [name, ms(value), times(value / FRAME)]),
  ]);
  aim(`a change within a frame of ${FRAME} ms: ${ms(change)} ms, ${times(change / FRAME)}`, change <= FRAME);
}
