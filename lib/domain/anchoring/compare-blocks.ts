import type { Comparison } from "@/lib/domain/anchoring/relocate";
import { BLOCK_END, type Tokens } from "@/lib/domain/anchoring/tokens";
import type { WordSegment } from "@/lib/domain/text/compare-words";

/** What became of a block between two versions, in the order of the newer one; what was taken out stands where it stood. */
export interface BlockChange {
  readonly kind: "equal" | "changed" | "moved" | "added" | "removed";
  /** Indexes of the block in the older and the newer version. */
  readonly before: number | null;
  readonly after: number | null;
  /** For a changed block, or a moved one whose words changed too; empty otherwise. */
  readonly segments: readonly WordSegment[];
}

/** Block by block what changed between two versions, word by word where it did. A block is moved when most of its words left the order of the rest. */
export function compareBlocks(comparison: Comparison): BlockChange[] {
  const { before, after, words } = comparison;
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
      changes.push({
        kind,
        before: was,
        after: block,
        segments: old === now ? [] : segmentsOf(comparison, was, block),
      });
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
    else {
      const list = removed.get(predecessor);
      if (list) list.push(a);
      else removed.set(predecessor, [a]);
    }
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

/** The words of two blocks that are one: what of the newer one was there, what came and what went. Without what went they are its text. */
function segmentsOf({ before, after, words }: Comparison, was: number, now: number): WordSegment[] {
  const segments: WordSegment[] = [];
  const tell = (kind: WordSegment["kind"], text: string) => {
    const last = segments.at(-1);
    if (text === "") return;
    if (last?.kind === kind) segments[segments.length - 1] = { kind, text: last.text + text };
    else segments.push({ kind, text });
  };
  const [first, end] = [before.firstOf[was] as number, before.firstOf[was + 1] as number];
  const [from, to] = [after.firstOf[now] as number, after.firstOf[now + 1] as number];
  let [oldAt, newAt, reached] = [before.starts[first] as number, after.starts[from] as number, from - 1];
  const upTo = (oldEnd: number, newEnd: number) => {
    const [gone, come] = [before.text.slice(oldAt, oldEnd), after.text.slice(newAt, newEnd)];
    if (gone.trim() === "" && come.trim() === "") tell("same", come);
    else {
      // The space before and after is the same as before.
      const lead = come.slice(0, come.length - come.trimStart().length);
      const opens = lead !== come && gone.startsWith(lead) ? lead : "";
      const tail = come.slice(come.trimEnd().length);
      const closes = tail !== come && gone.length > opens.length && gone.endsWith(tail) ? tail : "";
      tell("same", opens);
      if (gone.trim() !== "") tell("removed", gone.slice(opens.length, gone.length - closes.length));
      tell("added", come.slice(opens.length, come.length - closes.length));
      tell("same", closes);
    }
  };
  for (let token = first; token < end; token += 1) {
    const there = words.toAfter[token] as number;
    if (there <= reached || there < from || there >= to) continue;
    upTo(before.starts[token] as number, after.starts[there] as number);
    const [old, word] = [textAt(before, token), textAt(after, there)];
    if (old !== word) tell("removed", old);
    tell(old === word ? "same" : "added", word);
    [oldAt, newAt, reached] = [before.ends[token] as number, after.ends[there] as number, there];
  }
  upTo(before.ends[end - 1] as number, after.ends[to - 1] as number);
  return segments;
}

function textAt({ text, starts, ends }: Tokens, token: number): string {
  return text.slice(starts[token], ends[token]);
}
