/** A stretch of a list of numbers. */
export interface Stretch {
  readonly list: Int32Array;
  readonly from: number;
  readonly to: number;
}

/** Beyond so many differences the greedy search is left for anchors: its memory grows with their square (1,000: 4 MB). */
const MOST_DIFFERENCES = 1_000;
/** Stretches that were divided so often are not divided again: a text can be made so that each anchor splits off one word alone. */
const MOST_DIVISIONS = 40;
/** Where both stretches are this short the search is cheap whatever it finds. */
const SHORT = 400;

/**
 * The longest common subsequence of two stretches, in order: `found(a, b)` is called for each pair of indexes that match, ascending.
 * E. Myers' greedy algorithm (1986) after equal ends are cut off; long stretches that differ much are first divided at what
 * stands once in each (patience), and what has no such anchor matches nothing.
 */
export function matchInOrder(a: Stretch, b: Stretch, found: (a: number, b: number) => void, divided = 0): void {
  let [aFrom, aTo, bFrom, bTo] = [a.from, a.to, b.from, b.to];
  while (aFrom < aTo && bFrom < bTo && a.list[aFrom] === b.list[bFrom]) found(aFrom++, bFrom++);
  const tail: [number, number][] = [];
  while (aFrom < aTo && bFrom < bTo && a.list[aTo - 1] === b.list[bTo - 1]) tail.push([--aTo, --bTo]);
  if (aFrom < aTo && bFrom < bTo) {
    const left = { list: a.list, from: aFrom, to: aTo };
    const right = { list: b.list, from: bFrom, to: bTo };
    const short = aTo - aFrom + (bTo - bFrom) <= SHORT;
    const whole = short || divided === MOST_DIVISIONS;
    if (whole || !matchBetweenAnchors(left, right, found, divided + 1)) matchGreedily(left, right, found);
  }
  for (let index = tail.length - 1; index >= 0; index -= 1) found(...(tail[index] as [number, number]));
}

/** False when nothing stands exactly once in each. */
function matchBetweenAnchors(a: Stretch, b: Stretch, found: (a: number, b: number) => void, divided: number): boolean {
  const anchors = ascending(onceInEach(a, b));
  if (anchors.length === 0) return false;
  let [aAt, bAt] = [a.from, b.from];
  for (const [aNext, bNext] of [...anchors, [a.to, b.to] as const]) {
    matchInOrder({ list: a.list, from: aAt, to: aNext }, { list: b.list, from: bAt, to: bNext }, found, divided);
    if (aNext < a.to) found(aNext, bNext);
    [aAt, bAt] = [aNext + 1, bNext + 1];
  }
  return true;
}

/** Pairs of indexes whose number stands once in each stretch, in the order of the first. */
export function onceInEach(a: Stretch, b: Stretch): [number, number][] {
  const places = new Map<number, { a: number; b: number }>();
  for (let at = a.from; at < a.to; at += 1) {
    const number = a.list[at] as number;
    places.set(number, { a: places.has(number) ? -1 : at, b: -1 });
  }
  for (let at = b.from; at < b.to; at += 1) {
    const place = places.get(b.list[at] as number);
    if (place) place.b = place.b === -1 ? at : -2;
  }
  const pairs: [number, number][] = [];
  for (const place of places.values()) if (place.a >= 0 && place.b >= 0) pairs.push([place.a, place.b]);
  return pairs.sort((left, right) => left[0] - right[0]);
}

/** The longest run of pairs that ascends in the second number too (patience sorting, O(n log n)). */
function ascending(pairs: readonly [number, number][]): [number, number][] {
  const tops: number[] = [];
  const before: number[] = [];
  for (const [index, [, b]] of pairs.entries()) {
    let [low, high] = [0, tops.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((pairs[tops[middle] as number] as [number, number])[1] < b) low = middle + 1;
      else high = middle;
    }
    before.push(low === 0 ? -1 : (tops[low - 1] as number));
    tops[low] = index;
  }
  const run: [number, number][] = [];
  for (let at = tops.at(-1) ?? -1; at >= 0; at = before[at] as number) run.push(pairs[at] as [number, number]);
  return run.reverse();
}

function matchGreedily(a: Stretch, b: Stretch, found: (a: number, b: number) => void): void {
  const [n, m] = [a.to - a.from, b.to - b.from];
  const most = Math.min(n + m, Math.max(MOST_DIFFERENCES, SHORT));
  const reach = new Int32Array(2 * most + 3);
  const trace: Int32Array[] = [];
  for (let d = 0; d <= most; d += 1) {
    // What round d starts from: diagonals -d..d, one more on each side.
    trace.push(reach.slice(most + 1 - d - 1, most + 1 + d + 2));
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && at(reach, most + k) < at(reach, most + 2 + k));
      let x = down ? at(reach, most + 2 + k) : at(reach, most + k) + 1;
      let y = x - k;
      while (x < n && y < m && a.list[a.from + x] === b.list[b.from + y]) [x, y] = [x + 1, y + 1];
      reach[most + 1 + k] = x;
      if (x >= n && y >= m) {
        walkBack(trace, { n, m, d }, (left, right) => found(a.from + left, b.from + right));
        return;
      }
    }
  }
}

function walkBack(
  trace: readonly Int32Array[],
  end: { n: number; m: number; d: number },
  found: (x: number, y: number) => void,
) {
  const pairs: [number, number][] = [];
  let [x, y] = [end.n, end.m];
  for (let d = end.d; d >= 0; d -= 1) {
    const reach = trace[d] as Int32Array;
    const k = x - y;
    // In round d's trace, diagonal k stands at index k + d + 1.
    const down = k === -d || (k !== d && at(reach, k + d) < at(reach, k + d + 2));
    const fromX = d === 0 ? 0 : down ? at(reach, k + d + 2) : at(reach, k + d) + 1;
    const fromY = fromX - k;
    while (x > fromX && y > fromY) pairs.push([--x, --y]);
    if (d > 0) [x, y] = down ? [fromX, fromY - 1] : [fromX - 1, fromY];
  }
  for (let index = pairs.length - 1; index >= 0; index -= 1) found(...(pairs[index] as [number, number]));
}

function at(list: Int32Array, index: number): number {
  return list[index] as number;
}
