import type { Tokens } from "@/lib/domain/anchoring/tokens";

/** For each block of the older text the block of the newer one that continues it, or -1. */
export type BlockPairs = Int32Array;

/** How alike two blocks must be to be one: where they stand between the same neighbours, and elsewhere. */
const ALIKE_IN_PLACE = 0.2;
const ALIKE_ELSEWHERE = 0.45;
/** What standing between the same neighbours is worth when two blocks are equally alike to a third. */
const PLACE_COUNTS = 0.1;
/** A word in more blocks than this tells none of them apart. */
const COMMON = 60;

/**
 * Pairs the blocks of two versions one to one: first those whose words stand once in each and are the same, then their equal
 * neighbours outwards (P. Heckel 1978), then the most alike, wherever they stand, then neighbours again. Equal blocks that
 * stand several times and have no paired neighbour are paired in order only where there are as many of them in both.
 */
export function pairBlocks(before: Tokens, after: Tokens): BlockPairs {
  const sides = [sideOf(before), sideOf(after)] as const;
  const keys = new Map<string, number>();
  const [left, right] = sides.map((side) => side.words.map((words) => numbered(words.join(" "), keys))) as [
    number[],
    number[],
  ];
  const pairing = new Pairing(left, right);
  pairing.pairEqual(1);
  pairing.spread();
  for (const [a, b] of mostAlike(sides, pairing)) pairing.pair(a, b);
  pairing.spread();
  pairing.pairEqual(Number.POSITIVE_INFINITY);
  pairing.spread();
  return pairing.toAfter;
}

class Pairing {
  readonly toAfter: Int32Array;
  readonly toBefore: Int32Array;
  readonly #left: readonly number[];
  readonly #right: readonly number[];

  constructor(left: readonly number[], right: readonly number[]) {
    this.#left = left;
    this.#right = right;
    this.toAfter = new Int32Array(left.length).fill(-1);
    this.toBefore = new Int32Array(right.length).fill(-1);
  }

  pair(a: number, b: number): void {
    if (!this.isFree(a, b)) return;
    this.toAfter[a] = b;
    this.toBefore[b] = a;
  }

  isFree(a: number, b: number): boolean {
    return this.toAfter[a] === -1 && this.toBefore[b] === -1;
  }

  /** Equal blocks that are left equally often in both, at most so often, in their order. */
  pairEqual(most: number): void {
    const [left, right] = [placesByKey(this.#left, this.toAfter), placesByKey(this.#right, this.toBefore)];
    for (const [key, places] of left) {
      const others = right.get(key);
      if (places.length > most || others?.length !== places.length) continue;
      for (const [index, a] of places.entries()) this.pair(a, others[index] as number);
    }
  }

  /** From each pair to its equal neighbours, as far as they go; the edges of both texts are such neighbours too. */
  spread(): void {
    for (let a = -1; a < this.#left.length; a += 1) this.#follow(a, a === -1 ? -1 : (this.toAfter[a] as number), 1);
    for (let a = this.#left.length; a >= 0; a -= 1) {
      this.#follow(a, a === this.#left.length ? this.#right.length : (this.toAfter[a] as number), -1);
    }
  }

  #follow(a: number, b: number, step: 1 | -1): void {
    if (b === -1 && a !== -1) return;
    const [nextA, nextB] = [a + step, b + step];
    if (this.#left[nextA] !== undefined && this.#left[nextA] === this.#right[nextB]) this.pair(nextA, nextB);
  }
}

interface Side {
  /** The numbers of each block's words. */
  words: number[][];
}

function sideOf({ ids, firstOf }: Tokens): Side {
  const words: number[][] = [];
  for (let block = 0; block + 1 < firstOf.length; block += 1) {
    words.push([...ids.subarray((firstOf[block] as number) + 1, (firstOf[block + 1] as number) - 1)]);
  }
  return { words };
}

/** Pairs of unpaired blocks, the most alike first. How alike: the share of their words' weight that both have; rare words weigh more. */
function mostAlike([before, after]: readonly [Side, Side], pairing: Pairing): [number, number][] {
  const left = freeOf(pairing.toAfter).map((block) => ({ block, words: [...new Set(before.words[block])] }));
  const right = freeOf(pairing.toBefore).map((block) => ({ block, words: [...new Set(after.words[block])] }));
  const holders = new Map<number, number[]>();
  for (const [index, { words }] of right.entries()) for (const word of words) pushTo(holders, word, index);
  const counts = new Map<number, number>();
  for (const { words } of left) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const weight = (word: number) => 1 / ((counts.get(word) ?? 0) + (holders.get(word)?.length ?? 0));
  const weigh = (words: readonly number[]) => words.reduce((sum, word) => sum + weight(word), 0);
  const weights = right.map(({ words }) => weigh(words));
  const shared = new Float64Array(right.length);
  const standsBetween = sameNeighbours(pairing);
  const candidates: { a: number; b: number; alike: number }[] = [];
  for (const { block: a, words } of left) {
    const touched = new Set<number>();
    let own = 0;
    for (const word of words) {
      const worth = weight(word);
      own += worth;
      const blocks = holders.get(word) ?? [];
      if (blocks.length > COMMON) continue;
      for (const index of blocks) {
        shared[index] = (shared[index] as number) + worth;
        touched.add(index);
      }
    }
    for (const index of touched) {
      const sum = shared[index] as number;
      shared[index] = 0;
      const other = weights[index] as number;
      // Half of it by the smaller of the two: a part of a paragraph that was split is wholly in it.
      const alike = (sum / Math.min(own, other) + (2 * sum) / (own + other)) / 2;
      if (alike < ALIKE_IN_PLACE) continue;
      const b = right[index]?.block as number;
      const inPlace = standsBetween(a, b);
      if (inPlace || alike >= ALIKE_ELSEWHERE) candidates.push({ a, b, alike: alike + (inPlace ? PLACE_COUNTS : 0) });
    }
  }
  candidates.sort((x, y) => y.alike - x.alike || x.a - y.a || x.b - y.b);
  return candidates.map(({ a, b }) => [a, b]);
}

/** Tells whether the nearest paired blocks on either side, or the texts' edges, are each other's, as things stand now. */
function sameNeighbours({ toAfter, toBefore }: Pairing): (a: number, b: number) => boolean {
  const [above, below] = [nearestPaired(toAfter, 1), nearestPaired(toAfter, -1)];
  const [over, under] = [nearestPaired(toBefore, 1), nearestPaired(toBefore, -1)];
  return (a, b) => {
    const [up, down] = [above[a] as number, below[a] as number];
    const sameAbove = up === -1 ? over[b] === -1 : toAfter[up] === over[b];
    const sameBelow = down === toAfter.length ? under[b] === toBefore.length : toAfter[down] === under[b];
    return sameAbove || sameBelow;
  };
}

/** For each block the nearest paired one before it, or going back, after it; the text's edge where there is none. */
function nearestPaired(pairs: Int32Array, step: 1 | -1): Int32Array {
  const nearest = new Int32Array(pairs.length);
  let last = step === 1 ? -1 : pairs.length;
  for (let at = step === 1 ? 0 : pairs.length - 1; at >= 0 && at < pairs.length; at += step) {
    nearest[at] = last;
    if (pairs[at] !== -1) last = at;
  }
  return nearest;
}

function freeOf(pairs: Int32Array): number[] {
  return [...pairs.keys()].filter((block) => pairs[block] === -1);
}

function placesByKey(keys: readonly number[], pairs: Int32Array): Map<number, number[]> {
  const places = new Map<number, number[]>();
  for (const [block, key] of keys.entries()) {
    if (pairs[block] !== -1) continue;
    pushTo(places, key, block);
  }
  return places;
}

function pushTo(lists: Map<number, number[]>, key: number, value: number): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

function numbered(key: string, keys: Map<string, number>): number {
  const known = keys.get(key) ?? keys.size;
  keys.set(key, known);
  return known;
}
