import type { Comparison } from "@/lib/domain/anchoring/relocate";
import { BLOCK_END, type Tokens } from "@/lib/domain/anchoring/tokens";
import { compareWords, type WordSegment } from "@/lib/domain/text/compare-words";

/** What became of a block between two versions, in the order of the newer one; what was taken out stands where it stood. */
export interface BlockChange {
  readonly kind: "equal" | "changed" | "moved" | "added" | "removed";
  /** Indexes of the block in the older and the newer version. */
  readonly before: number | null;
  readonly after: number | null;
  /** For a changed block, or a moved one whose words changed too; empty otherwise. */
  readonly segments: readonly WordSegment[];
}

/** Block by block what changed between two versions. A block is moved when most of its words left the order of the rest. */
export function compareBlocks({ before, after, words }: Comparison): BlockChange[] {
  const { pairs } = words;
  const toBefore = new Map<number, number>();
  for (const [a, b] of pairs.entries()) if (b !== -1) toBefore.set(b, a);
  const changes: BlockChange[] = [];
  const removedAfter = removedByPredecessor(pairs);
  const tellRemoved = (predecessor: number) => {
    for (const block of removedAfter.get(predecessor) ?? []) {
      changes.push({ kind: "removed", before: block, after: null, segments: [] });
    }
  };
  tellRemoved(-1);
  for (let block = 0; block + 1 < after.firstOf.length; block += 1) {
    const was = toBefore.get(block);
    if (was === undefined) changes.push({ kind: "added", before: null, after: block, segments: [] });
    else {
      const [old, now] = [blockText(before, was), blockText(after, block)];
      const moved = isMoved(before, was, words.moved);
      const kind = moved ? "moved" : old === now ? "equal" : "changed";
      changes.push({ kind, before: was, after: block, segments: old === now ? [] : compareWords(old, now).segments });
      tellRemoved(was);
    }
  }
  return changes;
}

/** Blocks that are no more, by the last block before them that still is. */
function removedByPredecessor(pairs: Int32Array): Map<number, number[]> {
  const removed = new Map<number, number[]>();
  let predecessor = -1;
  for (const [a, b] of pairs.entries()) {
    if (b !== -1) predecessor = a;
    else removed.set(predecessor, [...(removed.get(predecessor) ?? []), a]);
  }
  return removed;
}

function blockText({ text, starts, firstOf }: Tokens, block: number): string {
  return text.slice(starts[firstOf[block] as number], starts[(firstOf[block + 1] as number) - 1]);
}

function isMoved({ ids, firstOf }: Tokens, block: number, moved: Uint8Array): boolean {
  let [count, left] = [0, 0];
  for (let token = firstOf[block] as number; token < (firstOf[block + 1] as number); token += 1) {
    if ((ids[token] as number) <= BLOCK_END) continue;
    count += 1;
    left += moved[token] as number;
  }
  return 2 * left > count;
}
