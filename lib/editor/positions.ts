import type { Node } from "@tiptap/pm/model";
import type { TextRange } from "@/lib/domain/text/ranges";

/** A stretch of an editor's document, in ProseMirror positions. */
export type EditorRange = { readonly from: number; readonly to: number };

/**
 * The one conversion between offsets of the canonical text and positions of the editor, O(log n) each way. A range comes
 * back as it went, but for a line feed at its edge between two atoms in a row, where the editor has one position for both
 * sides of it; no claim begins or ends on a line feed.
 */
export type PositionMap = {
  /** Length of the canonical text in UTF-16 units. */
  readonly textLength: number;
  toEditor(range: TextRange): EditorRange;
  /** A position outside every leaf block counts as the nearest block edge inside the range. */
  toText(range: EditorRange): TextRange;
};

// In a leaf block every unit of text is one position, so that a block is its two starts and its length.
type Blocks = { from: number[]; to: number[]; start: number[] };

const made = new WeakMap<Node, PositionMap>();

/** The position map of a document, built once per document in one pass over its blocks. */
export function positionMap(node: Node): PositionMap {
  const known = made.get(node);
  if (known) return known;
  const fresh = mapOf(blocksOf(node));
  made.set(node, fresh);
  return fresh;
}

function mapOf(blocks: Blocks): PositionMap {
  const { from, to, start } = blocks;
  const last = from.length - 1;
  const at = (list: readonly number[], index: number) => list[index] ?? 0;
  const startOfText = (position: number) => {
    const index = lastNotAbove(from, position);
    if (index >= 0 && position <= at(to, index)) return at(start, index) + position - at(from, index);
    const next = Math.min(index + 1, last);
    return at(start, next) + (index === last ? at(to, last) - at(from, last) : 0);
  };
  const endOfText = (position: number) => {
    const index = lastNotAbove(from, position);
    if (index < 0) return 0;
    // Between two atoms in a row a range that ends there ends with the first.
    if (index > 0 && at(from, index) === position && at(to, index - 1) === position) return at(start, index) - 1;
    return at(start, index) + Math.min(position, at(to, index)) - at(from, index);
  };
  const toPosition = (offset: number) => {
    const index = Math.max(0, lastNotAbove(start, offset));
    return at(from, index) + Math.max(0, Math.min(offset - at(start, index), at(to, index) - at(from, index)));
  };
  return {
    textLength: last < 0 ? 0 : at(start, last) + at(to, last) - at(from, last),
    toEditor: (range) => ({ from: toPosition(range.start), to: toPosition(range.end) }),
    toText: (range) => {
      const first = startOfText(Math.min(range.from, range.to));
      return { start: first, end: Math.max(first, endOfText(Math.max(range.from, range.to))) };
    },
  };
}

function blocksOf(doc: Node): Blocks {
  const blocks: Blocks = { from: [], to: [], start: [] };
  let offset = 0;
  doc.descendants((node, position) => {
    if (!node.isTextblock && !(node.isAtom && node.isBlock)) return true;
    // A textblock's words begin after its opening token; an atom is itself its one unit.
    const from = node.isTextblock ? position + 1 : position;
    const length = node.isTextblock ? node.content.size : 1;
    blocks.from.push(from);
    blocks.to.push(from + length);
    blocks.start.push(offset);
    offset += length + 1;
    return false;
  });
  return blocks;
}

function lastNotAbove(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? Number.POSITIVE_INFINITY) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
