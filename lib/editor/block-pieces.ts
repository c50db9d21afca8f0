import type { Node } from "@tiptap/pm/model";
import type { Decoration, EditorView } from "@tiptap/pm/view";

/** One thing to draw. `look` holds all that its element depends on besides its place. */
export type Piece = {
  readonly from: number;
  readonly to: number;
  readonly look: string;
  decoration(): Decoration;
};

const NONE: readonly Piece[] = [];

/** Pieces sorted into the outermost blocks they stand in, which are drawn one by one. */
export class BlockPieces {
  readonly doc: Node;
  readonly #starts: number[] = [];
  readonly #pieces = new Map<number, Piece[]>();

  constructor(doc: Node, pieces: readonly Piece[]) {
    this.doc = doc;
    doc.forEach((_block, start) => {
      this.#starts.push(start);
    });
    for (const piece of pieces) {
      const block = this.#blockAt(piece.from);
      const list = this.#pieces.get(block);
      if (list) list.push(piece);
      else this.#pieces.set(block, [piece]);
    }
  }

  of(block: number): readonly Piece[] {
    return this.#pieces.get(block) ?? NONE;
  }

  countIn(block: number): number {
    return this.of(block).length;
  }

  /** The blocks to be drawn, again or for the first time, where the others are drawn but for some blocks of them. */
  differingFrom(drawn: BlockPieces | undefined, undrawn: ReadonlySet<number>): number[] {
    const differing: number[] = [];
    for (let block = 0; block < this.#starts.length; block += 1) {
      const before = drawn?.of(block) ?? NONE;
      if (undrawn.has(block) || !same(before, this.of(block))) differing.push(block);
    }
    return differing;
  }

  /** Those of the blocks that are on the screen or within half its height of it. */
  seenOf(blocks: readonly number[], view: EditorView): number[] {
    const { first, last } = this.#seen(view, window.innerHeight / 2);
    return blocks.filter((block) => first <= block && block <= last);
  }

  /** Of the blocks the ones nearest to what is on the screen, with about so many pieces. */
  nearestOf(blocks: ReadonlySet<number>, view: EditorView, pieces: number): number[] {
    const { first, last } = this.#seen(view, 0);
    const distance = (block: number) => Math.max(first - block, block - last, 0);
    const nearest: number[] = [];
    let count = 0;
    for (const block of [...blocks].sort((a, b) => distance(a) - distance(b))) {
      if (count >= pieces) break;
      nearest.push(block);
      count += this.countIn(block);
    }
    return nearest;
  }

  #seen(view: EditorView, margin: number): { first: number; last: number } {
    const count = this.#starts.length;
    const box = (block: number) => {
      const element = view.nodeDOM(this.#starts[block] ?? 0);
      return element instanceof Element ? element.getBoundingClientRect() : undefined;
    };
    const first = firstOf(count, (block) => (box(block)?.bottom ?? 0) >= -margin);
    const behind = firstOf(count, (block) => (box(block)?.top ?? 0) > window.innerHeight + margin);
    return { first, last: behind - 1 };
  }

  #blockAt(position: number): number {
    return firstOf(this.#starts.length, (block) => (this.#starts[block] ?? 0) > position) - 1;
  }
}

/** The first index for which it is so, where it stays so for all after it; `count` when for none. */
function firstOf(count: number, isSo: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isSo(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function same(a: readonly Piece[], b: readonly Piece[]): boolean {
  return (
    a.length === b.length &&
    a.every((piece, index) => {
      const other = b[index];
      return other && piece.from === other.from && piece.to === other.to && piece.look === other.look;
    })
  );
}
