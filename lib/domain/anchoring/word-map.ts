import { matchInOrder, onceInEach, type Stretch } from "@/lib/domain/anchoring/match-in-order";
import { type BlockPairs, pairBlocks } from "@/lib/domain/anchoring/pair-blocks";
import { BLOCK_END, BLOCK_START, type Tokens } from "@/lib/domain/anchoring/tokens";

/** Which words of the older text stand where in the newer one. */
export interface WordMap {
  readonly pairs: BlockPairs;
  /** For each token of the older text the one of the newer that it became, or -1; and the other way round. */
  readonly toAfter: Int32Array;
  readonly toBefore: Int32Array;
  /** For each token of the older text whether it left the order of the rest: its words were moved. */
  readonly moved: Uint8Array;
}

/** So many words in a row, once in what is left of each text, are the same words moved. */
const SEED = 4;

/**
 * Maps the words of two versions: a word difference inside each pair of blocks, then stretches of at least four words that are left
 * once in both (sentences moved, paragraphs split or joined), then what is left between two neighbours that were found.
 * Words are moved when they are not in the heaviest set of stretches that keep their order.
 */
export function mapWords(before: Tokens, after: Tokens): WordMap {
  const pairs = pairBlocks(before, after);
  const toAfter = new Int32Array(before.ids.length).fill(-1);
  const toBefore = new Int32Array(after.ids.length).fill(-1);
  const found = (a: number, b: number) => {
    toAfter[a] = b;
    toBefore[b] = a;
  };
  for (const [a, b] of pairs.entries()) {
    if (b !== -1) matchInOrder(blockStretch(before, a), blockStretch(after, b), found);
  }
  const both = { toAfter, toBefore };
  slideHunks(before, after, both);
  dropChance(before, both);
  growSeeds(before, after, both);
  fillGaps(before, after, both, found);
  dropChance(before, both);
  stretchRuns(before, after, both);
  for (const [a, b] of pairs.entries()) if (b !== -1) joinEdges(before, after, { a, b }, both);
  return { pairs, toAfter, toBefore, moved: movedWords(toAfter) };
}

interface BothWays {
  toAfter: Int32Array;
  toBefore: Int32Array;
}

function blockStretch({ ids, firstOf }: Tokens, block: number): Stretch {
  return { list: ids, from: firstOf[block] as number, to: firstOf[block + 1] as number };
}

function isEdge(id: number | undefined): boolean {
  return id !== undefined && id <= BLOCK_END;
}

/**
 * One or two common words that agree between two stretches that don't ("of the" in a sentence written anew, the full stop before the
 * end of a block) agree by chance: they are given up, so that no claim is carried by them.
 */
function dropChance(before: Tokens, { toAfter, toBefore }: BothWays): void {
  const common = commonWords(before);
  for (const run of runsOf(toAfter)) {
    const [aLast, bLast] = [run.a + run.length - 1, run.b + run.length - 1];
    let words = 0;
    let allCommon = true;
    for (let a = run.a; a <= aLast; a += 1) {
      if (isEdge(before.ids[a])) continue;
      words += 1;
      allCommon &&= common[before.ids[a] as number] === 1;
    }
    if (!allCommon || words > 2 || words === 0) continue;
    const atStart = before.ids[run.a] === BLOCK_START;
    const atEnd = before.ids[aLast] === BLOCK_END;
    const least = words + 1;
    const gapBefore = Math.max(unmapped(toAfter, run.a, -1), unmapped(toBefore, run.b, -1));
    const gapAfter = Math.max(unmapped(toAfter, aLast, 1), unmapped(toBefore, bLast, 1));
    if ((!atStart && gapBefore < least) || (!atEnd && gapAfter < least)) continue;
    for (let step = 0; step < run.length; step += 1) {
      toAfter[run.a + step] = -1;
      toBefore[run.b + step] = -1;
    }
  }
}

/** By number, whether a word is one of those that stand everywhere: more than once in 250. */
function commonWords({ ids }: Tokens): Uint8Array {
  const counts: number[] = [];
  for (const id of ids) counts[id] = (counts[id] ?? 0) + 1;
  const limit = Math.max(4, ids.length / 250);
  return Uint8Array.from(counts, (count) => ((count ?? 0) > limit ? 1 : 0));
}

function unmapped(list: Int32Array, from: number, step: 1 | -1): number {
  let length = 0;
  while (list[from + step * (length + 1)] === -1) length += 1;
  return length;
}

const SENTENCE_END = /[.!?…。！？]["”’»')\]]*$/u;

/**
 * Words put in or taken out between words that stay can often be told from their neighbours in more than one way (". A new one" or
 * "A new one ."): they are taken to end where a sentence ends.
 */
function slideHunks(before: Tokens, after: Tokens, { toAfter, toBefore }: BothWays): void {
  slide({ shorter: before, longer: after, there: toAfter, back: toBefore });
  slide({ shorter: after, longer: before, there: toBefore, back: toAfter });
}

function slide({
  shorter,
  longer,
  there,
  back,
}: {
  shorter: Tokens;
  longer: Tokens;
  there: Int32Array;
  back: Int32Array;
}): void {
  const endsSentence = (token: number) =>
    SENTENCE_END.test(longer.text.slice(longer.starts[token], longer.ends[token])) || isEdge(longer.ids[token]);
  for (let at = 0; at + 1 < there.length; at += 1) {
    const [left, right] = [there[at] as number, there[at + 1] as number];
    if (left === -1 || right <= left + 1 || back.subarray(left + 1, right).some((token) => token !== -1)) continue;
    if (endsSentence(left)) continue;
    // How far words can change sides: to the left of the gap, what follows it; to the right, what precedes it.
    let steps = 0;
    while (longer.ids[left + 1 + steps] === shorter.ids[at + 1 + steps] && there[at + 1 + steps] === right + steps) {
      steps += 1;
      if (endsSentence(left + steps)) break;
      if (left + steps + 1 >= right) break;
    }
    if (steps === 0 || !endsSentence(left + steps) || isEdge(longer.ids[left + steps])) continue;
    for (let step = 1; step <= steps; step += 1) {
      back[right + step - 1] = -1;
      there[at + step] = left + step;
      back[left + step] = at + step;
    }
  }
}

/** Every stretch takes in its equal neighbours that are nobody's. */
function stretchRuns(before: Tokens, after: Tokens, { toAfter, toBefore }: BothWays): void {
  const take = (a: number, b: number) => {
    if (a < 0 || b < 0 || toAfter[a] !== -1 || toBefore[b] !== -1 || before.ids[a] !== after.ids[b]) return false;
    toAfter[a] = b;
    toBefore[b] = a;
    return true;
  };
  for (const { a, b, length } of runsOf(toAfter)) {
    for (let step = 0; take(a + length + step, b + length + step); ) step += 1;
    for (let step = 1; take(a - step, b - step); ) step += 1;
  }
}

/** The edges of two blocks that are one are each other's, whatever became of the words beside them. */
function joinEdges(
  before: Tokens,
  after: Tokens,
  { a, b }: { a: number; b: number },
  { toAfter, toBefore }: BothWays,
): void {
  const edges = [
    [before.firstOf[a] as number, after.firstOf[b] as number],
    [(before.firstOf[a + 1] as number) - 1, (after.firstOf[b + 1] as number) - 1],
  ] as const;
  for (const [left, right] of edges) {
    if (toAfter[left] !== -1 || toBefore[right] !== -1) continue;
    toAfter[left] = right;
    toBefore[right] = left;
  }
}

function growSeeds(before: Tokens, after: Tokens, { toAfter, toBefore }: BothWays): void {
  const keys = new Map<number, number>();
  const words = largest(before.ids, after.ids) + 1;
  const [left, right] = [seedsOf(before, toAfter, words, keys), seedsOf(after, toBefore, words, keys)];
  const seeds = onceInEach(
    { list: left.keys, from: 0, to: left.keys.length },
    { list: right.keys, from: 0, to: right.keys.length },
  );
  for (const [x, y] of seeds) {
    let [a, b] = [left.at[x] as number, right.at[y] as number];
    if (!sameRow(before.ids, a, after.ids, b)) continue;
    const agrees = () => toAfter[a] === -1 && toBefore[b] === -1 && before.ids[a] === after.ids[b] && a >= 0 && b >= 0;
    while (agrees()) [a, b] = [a - 1, b - 1];
    [a, b] = [a + 1, b + 1];
    while (agrees()) {
      toAfter[a] = b;
      toBefore[b] = a;
      [a, b] = [a + 1, b + 1];
    }
  }
}

/**
 * Each row of four words that nobody has yet, inside one block, as a number. With a vocabulary of more than ten thousand two rows can get the
 * same one, which growing finds out.
 */
function seedsOf(
  { ids }: Tokens,
  taken: Int32Array,
  words: number,
  keys: Map<number, number>,
): { keys: Int32Array; at: number[] } {
  const at: number[] = [];
  const numbers: number[] = [];
  let free = 0;
  for (let index = 0; index < ids.length; index += 1) {
    free = taken[index] === -1 && !isEdge(ids[index]) ? free + 1 : 0;
    if (free < SEED) continue;
    let key = 0;
    for (let step = index - SEED + 1; step <= index; step += 1) key = key * words + (ids[step] as number);
    let number = keys.get(key);
    if (number === undefined) {
      number = keys.size;
      keys.set(key, number);
    }
    numbers.push(number);
    at.push(index - SEED + 1);
  }
  return { keys: Int32Array.from(numbers), at };
}

function sameRow(one: Int32Array, a: number, other: Int32Array, b: number): boolean {
  for (let step = 0; step < SEED; step += 1) if (one[a + step] !== other[b + step]) return false;
  return true;
}

function largest(a: Int32Array, b: Int32Array): number {
  let most = 0;
  for (const list of [a, b]) for (const id of list) most = Math.max(most, id);
  return most;
}

/** Between two stretches that follow each other in both texts, nothing of which is anybody's, the words are compared in their turn. */
function fillGaps(
  before: Tokens,
  after: Tokens,
  { toAfter, toBefore }: BothWays,
  found: (a: number, b: number) => void,
): void {
  const runs = runsOf(toAfter);
  for (const [index, run] of runs.entries()) {
    const next = runs[index + 1];
    if (!next) return;
    const [aFrom, aTo] = [run.a + run.length, next.a];
    const [bFrom, bTo] = [run.b + run.length, next.b];
    if (aFrom >= aTo || bFrom >= bTo) continue;
    if (before.blockOf[run.a] !== before.blockOf[next.a] || after.blockOf[run.b] !== after.blockOf[next.b]) continue;
    let free = true;
    for (let b = bFrom; free && b < bTo; b += 1) free = toBefore[b] === -1;
    if (free)
      matchInOrder({ list: before.ids, from: aFrom, to: aTo }, { list: after.ids, from: bFrom, to: bTo }, found);
  }
}

/** Words that go together from one text to the other, without a gap in either. */
export interface Run {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** The stretches of a map, in the order of the older text. */
export function runsOf(toAfter: Int32Array): Run[] {
  const runs: Run[] = [];
  for (let a = 0; a < toAfter.length; ) {
    const b = toAfter[a] as number;
    let length = 1;
    if (b !== -1) {
      while (toAfter[a + length] === b + length) length += 1;
      runs.push({ a, b, length });
    }
    a += length;
  }
  return runs;
}

/** The words outside the heaviest set of runs that ascends in both texts; found with a tree of the best sums so far, O(n log n). */
function movedWords(toAfter: Int32Array): Uint8Array {
  const runs = runsOf(toAfter);
  const order = runs.map((_, index) => index).sort((x, y) => (runs[x] as Run).b - (runs[y] as Run).b);
  const rank = new Int32Array(runs.length);
  for (const [position, index] of order.entries()) rank[index] = position + 1;
  // Fenwick tree over ranks: which run ends the heaviest ascending set so far.
  const tree = new Int32Array(runs.length + 1).fill(-1);
  const sums: number[] = [];
  const previous: number[] = [];
  for (const [index, { length }] of runs.entries()) {
    let best = -1;
    for (let at = (rank[index] as number) - 1; at > 0; at -= at & -at) {
      const candidate = tree[at] as number;
      if (candidate !== -1 && (best === -1 || (sums[candidate] as number) > (sums[best] as number))) best = candidate;
    }
    sums.push(length + (best === -1 ? 0 : (sums[best] as number)));
    previous.push(best);
    for (let at = rank[index] as number; at <= runs.length; at += at & -at) {
      const known = tree[at] as number;
      if (known === -1 || (sums[known] as number) < (sums[index] as number)) tree[at] = index;
    }
  }
  const moved = new Uint8Array(toAfter.length);
  let last = sums.reduce((best, sum, index) => (best === -1 || sum > (sums[best] as number) ? index : best), -1);
  const kept = new Set<number>();
  for (; last !== -1; last = previous[last] as number) kept.add(last);
  for (const [index, { a, length }] of runs.entries()) if (!kept.has(index)) moved.fill(1, a, a + length);
  return moved;
}
