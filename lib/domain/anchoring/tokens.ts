import { typographyKey } from "@/lib/domain/text/compare-words";
import { OBJECT } from "@/lib/domain/text/doc";
import type { TextRange } from "@/lib/domain/text/ranges";

/** A version's text as relocation reads it: its leaf blocks, disjoint and in order, tile it but for the line feeds between. */
export interface VersionText {
  readonly text: string;
  readonly blocks: readonly TextRange[];
  /** For an image or a rule, by its block's index, what tells it from another (its address): both are one same sign in the text. */
  readonly atoms?: ReadonlyMap<number, string>;
}

/** The words and marks of a text in order; before and after those of each block stands a token without length, its edge. */
export interface Tokens {
  readonly text: string;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** The same number is the same word, in both texts; kinds of quotation marks and dashes make no difference. */
  readonly ids: Int32Array;
  readonly blockOf: Int32Array;
  /** Index of the first token of each block, and at the end how many tokens there are. */
  readonly firstOf: Int32Array;
}

/** The numbers of the two edges of a block. */
export const BLOCK_START = 0;
export const BLOCK_END = 1;

const UNSPACED =
  "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}";
const LETTER = "[\\p{L}\\p{N}\\p{M}\\u200C\\u200D\\u00AD]";
/** A word with its inner marks ("14,200", "don’t"), one sign of a script that writes no spaces, or any other sign. */
const TOKEN = new RegExp(
  `[${UNSPACED}]\\p{M}*|(?:(?![${UNSPACED}])${LETTER})+(?:['’.,‑-](?:(?![${UNSPACED}])${LETTER})+)*|\\.{3}|[^\\s]`,
  "gu",
);

/** Numbers words: one for both texts that are compared. */
export class Vocabulary {
  readonly #known = new Map<string, number>();
  readonly #keys = new Map<string, number>();

  /** How many different words have been seen, the two edges included. */
  get size(): number {
    return this.#keys.size + 2;
  }

  idOf(word: string): number {
    const known = this.#known.get(word);
    if (known !== undefined) return known;
    const key = typographyKey(word.replaceAll("\u00AD", ""));
    const id = this.#keys.get(key) ?? this.size;
    this.#keys.set(key, id);
    this.#known.set(word, id);
    return id;
  }
}

/** Cuts a text into numbered tokens, block by block. */
export function tokensOf({ text, blocks, atoms }: VersionText, vocabulary: Vocabulary): Tokens {
  const [starts, ends, ids, blockOf, firstOf]: number[][] = [[], [], [], [], []];
  const add = (start: number, end: number, id: number, block: number) => {
    starts?.push(start);
    ends?.push(end);
    ids?.push(id);
    blockOf?.push(block);
  };
  for (const [block, range] of blocks.entries()) {
    firstOf?.push(starts?.length ?? 0);
    add(range.start, range.start, BLOCK_START, block);
    for (const { 0: word, index } of text.slice(range.start, range.end).matchAll(TOKEN)) {
      const name = word === OBJECT ? OBJECT + (atoms?.get(block) ?? "") : word;
      add(range.start + index, range.start + index + word.length, vocabulary.idOf(name), block);
    }
    add(range.end, range.end, BLOCK_END, block);
  }
  firstOf?.push(starts?.length ?? 0);
  const packed = (numbers: number[] | undefined) => Int32Array.from(numbers ?? []);
  return {
    text,
    starts: packed(starts),
    ends: packed(ends),
    ids: packed(ids),
    blockOf: packed(blockOf),
    firstOf: packed(firstOf),
  };
}

/**
 * The tokens a range touches, first and last; where it touches none, those around it, the last before the first. The edge of its
 * own block is beside a point at a block's end, not the next block.
 */
export function tokensIn({ starts, ends, ids }: Tokens, { start, end }: TextRange): { first: number; last: number } {
  let first = countWhere(ends, start, true);
  let last = countWhere(starts, end, false) - 1;
  if (start < end) return { first, last };
  if (ids[last + 1] === BLOCK_START && starts[last + 1] === start) last += 1;
  if (ids[first - 1] === BLOCK_END && ends[first - 1] === end) first -= 1;
  return { first, last };
}

/** How many of the ascending numbers are below the limit, or at it where that counts. */
function countWhere(sorted: Int32Array, limit: number, atLimit: boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const at = sorted[middle] as number;
    if (at < limit || (atLimit && at === limit)) low = middle + 1;
    else high = middle;
  }
  return low;
}
