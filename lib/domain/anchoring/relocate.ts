import type { Citation } from "@/lib/domain/anchoring/cite";
import { guessPlace } from "@/lib/domain/anchoring/guess-place";
import { locate } from "@/lib/domain/anchoring/locate";
import {
  BLOCK_END,
  type Tokens,
  tokensIn,
  tokensOf,
  type VersionText,
  Vocabulary,
} from "@/lib/domain/anchoring/tokens";
import { mapWords, type WordMap } from "@/lib/domain/anchoring/word-map";
import { sameRange, type TextRange } from "@/lib/domain/text/ranges";

/** Two versions of a text and which words of the older stand where in the newer. Made once, asked for each place. */
export interface Comparison {
  readonly before: Tokens;
  readonly after: Tokens;
  readonly words: WordMap;
}

/** A place of the older version as it was written down. */
export type OldPlace = TextRange & Citation;

/**
 * What became of a place.
 * - `placed`: exactly its words, in the order of the rest.
 * - `moved`: exactly its words, and they changed their order with the rest; a person confirms.
 * - `reworded`: what stands for its words now, between the same neighbours; `score` is how many of the words are the same, 0 to 1.
 * - `gone`: its words were deleted and nothing stands for them.
 * - `orphaned`: nobody knows; the guess is shown and never taken by itself.
 */
export type Fate =
  | { readonly state: "placed" | "moved"; readonly range: TextRange; readonly score: number }
  | {
      readonly state: "reworded";
      readonly range: TextRange;
      readonly score: number;
      /** All of its words are there and no other: kinds of quotation marks, dashes, spaces or line breaks differ. */
      readonly sameWords: boolean;
    }
  | { readonly state: "gone" }
  | { readonly state: "orphaned"; readonly guess: Guess | null };

/** A range of the newer version and how sure it is, 0 to 1. */
export type Guess = { readonly range: TextRange; readonly score: number };

/** How sure a quote must be found among words that are nobody else's to count as moved there. */
const SURE = 0.75;
/** A quote of fewer words is never taken for moved: it stands in many places. */
const TELLING_WORDS = 4;
/** How much of a place must be there for the rest to count as reworded rather than lost. */
const HALF_THERE = 0.5;

/** Compares two versions of a text: their blocks, then their words. */
export function compareVersions(before: VersionText, after: VersionText): Comparison {
  const vocabulary = new Vocabulary();
  const [older, newer] = [tokensOf(before, vocabulary), tokensOf(after, vocabulary)];
  return { before: older, after: newer, words: mapWords(older, newer) };
}

/** What became of a place of the older version. Never anchors wrongly in silence: all but `placed` asks for a person. */
export function relocate(comparison: Comparison, place: OldPlace): Fate {
  const kept = keptWords(comparison, place);
  if (kept) return { state: kept.moved ? "moved" : "placed", range: kept.range, score: 1 };
  if (place.start === place.end) return relocatePoint(comparison, place);
  const hole = holeOf(comparison, place);
  if (hole) {
    if (hole.range === null && hole.firm) return elsewhere(comparison, place) ?? { state: "gone" };
    if (hole.range && isReworded(hole)) {
      return { state: "reworded", range: hole.range, score: hole.alike, sameWords: hole.alike === 1 && !hole.moved };
    }
  }
  const cluster = clusterOf(comparison, place);
  if (cluster && cluster.score >= HALF_THERE) {
    return { state: "reworded", ...cluster, sameWords: false };
  }
  const quoted = elsewhere(comparison, place);
  if (quoted) return quoted;
  if (cluster) return { state: "orphaned", guess: cluster };
  const guess = hole?.range ? { range: hole.range, score: hole.alike } : guessPlace(comparison, place);
  if (guess) return { state: "orphaned", guess };
  return isDeleted(comparison, place) ? { state: "gone" } : { state: "orphaned", guess: null };
}

/** Where a range stands when its words are unchanged, in their place or moved; white space at its ends may be lost. Null otherwise. */
export function mapRange(comparison: Comparison, range: TextRange): TextRange | null {
  const kept = keptWords(comparison, range);
  if (kept) return kept.range;
  const { before } = comparison;
  const { first, last } = tokensIn(before, range);
  if (first > last) return null;
  const inner = {
    start: Math.max(range.start, before.starts[first] as number),
    end: Math.min(range.end, before.ends[last] as number),
  };
  return sameRange(inner, range) ? null : (keptWords(comparison, inner)?.range ?? null);
}

/**
 * Where a stretch stands now, with whatever changed inside it: between the words around it, or from its first word to its last.
 * Null when neither is known, or when what stands there is far larger.
 */
export function carryRange({ before, after, words }: Comparison, range: TextRange): TextRange | null {
  const { first, last } = tokensIn(before, range);
  const [from, to] = range.start === range.end ? [last + 1, first - 1] : [first, last];
  const edge = (outside: number, inside: number, side: "starts" | "ends") => {
    const beside = words.toAfter[outside] ?? -1;
    if (beside !== -1) return after[side === "starts" ? "ends" : "starts"][beside] as number;
    const own = words.toAfter[inside] ?? -1;
    return own === -1 ? null : (after[side][own] as number);
  };
  const [start, end] = [edge(from - 1, from, "starts"), edge(to + 1, to, "ends")];
  if (start === null || end === null || start > end) return null;
  if (end - start > 3 * (range.end - range.start) + 200) return null;
  return { start, end };
}

/** The very same units, standing together between the same words. */
function keptWords(
  { before, after, words }: Comparison,
  range: TextRange,
): { range: TextRange; moved: boolean } | null {
  const { first, last } = tokensIn(before, range);
  // A place between words stands by the two around it.
  const [from, to] = first > last ? [last, first] : [first, last];
  const target = words.toAfter[from] ?? -1;
  if (target === -1 || words.toAfter[to] !== target + to - from) return null;
  for (let token = from + 1; token < to; token += 1) if (words.toAfter[token] !== target + token - from) return null;
  const anchor = (tokens: Tokens, token: number) => (first > last ? tokens.ends : tokens.starts)[token] as number;
  const start = anchor(after, target) + range.start - anchor(before, from);
  const mapped = { start, end: start + range.end - range.start };
  const same = before.text.slice(range.start, range.end) === after.text.slice(mapped.start, mapped.end);
  if (!same || mapped.start < 0 || mapped.end > after.text.length) return null;
  let moved = false;
  for (let token = from; token <= to; token += 1) moved ||= words.moved[token] === 1;
  return { range: mapped, moved };
}

/** A point whose neighbours no longer stand together: beside the one that is left, to be confirmed. */
function relocatePoint({ before, after, words }: Comparison, place: OldPlace): Fate {
  const { first, last } = tokensIn(before, place);
  const [left, right] = [words.toAfter[last] ?? -1, words.toAfter[first] ?? -1];
  const at = left !== -1 ? (after.ends[left] as number) : right !== -1 ? (after.starts[right] as number) : null;
  if (at === null) {
    const found = locate(after.text, place);
    return { state: "orphaned", guess: found && { range: found.range, score: found.score / 2 } };
  }
  return { state: "moved", range: { start: at, end: at }, score: 0.5 };
}

/** What stands between the neighbours of a place that were found. */
interface Hole {
  /** Null: nothing. */
  range: TextRange | null;
  alike: number;
  oldWords: number;
  newWords: number;
  /** How many words of the older text stand between those neighbours, and of the newer. */
  oldRoom: number;
  newRoom: number;
  /** Whether any of its words left the order of the rest. */
  moved: boolean;
  /** Both neighbours stand with a word of their own beside them, so that neither is where it is by chance. */
  firm: boolean;
}

function holeOf({ before, after, words }: Comparison, place: OldPlace): Hole | null {
  const { first, last } = tokensIn(before, place);
  if (first > last) return null;
  const { toAfter } = words;
  const nearest = (from: number, step: 1 | -1) => {
    let at = from;
    while (at >= 0 && at < toAfter.length && toAfter[at] === -1) at += step;
    return at < toAfter.length ? at : -1;
  };
  const [left, right] = [nearest(first - 1, -1), nearest(last + 1, 1)];
  if (left === -1 || right === -1) return null;
  const room = (toAfter[right] as number) - (toAfter[left] as number) - 1;
  if (room < 0) return null;
  const [within, withinBack] = [nearest(first, 1), nearest(last, -1)];
  const oneEdge = boundary(toAfter, first, { near: left, far: within > last ? right : within }, 1);
  const otherEdge = boundary(toAfter, last, { near: right, far: withinBack < first ? left : withinBack }, -1);
  if (oneEdge === null || otherEdge === null) return null;
  // A few words of a stretch that became much shorter: both edges fall into one gap.
  let [newFirst, newLast] = oneEdge <= otherEdge ? [oneEdge, otherEdge] : [otherEdge, oneEdge];
  while (newFirst <= newLast && (after.ids[newFirst] as number) <= BLOCK_END) newFirst += 1;
  while (newFirst <= newLast && (after.ids[newLast] as number) <= BLOCK_END) newLast -= 1;
  const size = {
    oldWords: wordsBetween(before, first, last),
    newWords: wordsBetween(after, newFirst, newLast),
    oldRoom: wordsBetween(before, left + 1, right - 1),
    newRoom: wordsBetween(after, (toAfter[left] as number) + 1, (toAfter[right] as number) - 1),
    firm: toAfter[left - 1] === (toAfter[left] as number) - 1 && toAfter[right + 1] === (toAfter[right] as number) + 1,
  };
  let moved = false;
  for (let token = first; token <= last; token += 1) moved ||= words.moved[token] === 1;
  if (size.newRoom === 0) return { range: null, alike: 0, moved, ...size };
  if (newFirst > newLast || holdsOthers(words, newFirst, newLast, { first, last })) return null;
  let kept = 0;
  for (let token = first; token <= last; token += 1) {
    const to = toAfter[token] as number;
    if (to >= newFirst && to <= newLast && (before.ids[token] as number) > BLOCK_END) kept += 1;
  }
  const range = { start: after.starts[newFirst] as number, end: after.ends[newLast] as number };
  return { range, alike: (2 * kept) / (size.oldWords + size.newWords), moved, ...size };
}

/** Whether words that stood outside the place stand in this stretch now: it is no longer the place's alone. */
function holdsOthers({ toBefore }: WordMap, from: number, to: number, own: { first: number; last: number }): boolean {
  for (let token = from; token <= to; token += 1) {
    const was = toBefore[token] as number;
    if (was !== -1 && (was < own.first || was > own.last)) return true;
  }
  return false;
}

function wordsBetween({ ids }: Tokens, first: number, last: number): number {
  let count = 0;
  for (let token = first; token <= last; token += 1) if ((ids[token] as number) > BLOCK_END) count += 1;
  return count;
}

/**
 * Where an edge of a place falls in the newer text: on its own word, or, in a stretch that was rewritten, as far into what stands for
 * that stretch as it was into the old one. `near` is the found word outside the place, `far` the next one found from there inwards.
 */
function boundary(
  toAfter: Int32Array,
  token: number,
  { near, far }: { near: number; far: number },
  inwards: 1 | -1,
): number | null {
  const own = toAfter[token] as number;
  if (own !== -1) return own;
  const [from, to] = [toAfter[near] as number, toAfter[far] as number];
  const room = (to - from) * inwards - 1;
  if (room < 0) return null;
  const skipped = Math.abs(token - near) - 1;
  const length = Math.abs(far - near) - 1;
  return from + inwards * (1 + Math.round((skipped * room) / length));
}

/** Half of its words are there, or what was written anew between two neighbours that stayed is of the size of the place and its sentence. */
function isReworded({ alike, oldWords, newWords, oldRoom, newRoom }: Hole): boolean {
  if (alike >= HALF_THERE) return true;
  return newWords <= 2 * oldWords + 4 && oldRoom <= 3 * oldWords + 12 && newRoom <= 2 * oldRoom + 6;
}

/** So many new words between two words of a place do not part them. */
const APART = 8;

/** Where most of the words of a place still stand together, when others of them went elsewhere with their sentence. */
function clusterOf({ before, after, words }: Comparison, place: OldPlace): Guess | null {
  const { first, last } = tokensIn(before, place);
  let best: { from: number; to: number; kept: number } | null = null;
  let open: { from: number; to: number; kept: number } | null = null;
  for (let token = first; token <= last; token += 1) {
    const to = words.toAfter[token] as number;
    if (to === -1 || (before.ids[token] as number) <= BLOCK_END) continue;
    const follows = open !== null && to > open.to && to - open.to <= APART;
    if (open && follows && !holdsOthers(words, open.to, to, { first, last }))
      open = { from: open.from, to, kept: open.kept + 1 };
    else open = { from: to, to, kept: 1 };
    if (best === null || open.kept > best.kept) best = open;
  }
  if (best === null) return null;
  const length = wordsBetween(before, first, last) + wordsBetween(after, best.from, best.to);
  const range = { start: after.starts[best.from] as number, end: after.ends[best.to] as number };
  return { range, score: (2 * best.kept) / length };
}

/** Its exact words, where they stand for nobody else's: moved there when there are enough of them and their context says so, else a guess. */
function elsewhere({ before, after, words }: Comparison, place: OldPlace): Fate | null {
  const found = locate(after.text, place);
  if (!found) return null;
  const { first, last } = tokensIn(after, found.range);
  for (let token = first; token <= last; token += 1) if (words.toBefore[token] !== -1) return null;
  const told = tokensIn(before, place);
  const telling = told.last - told.first + 1 >= TELLING_WORDS;
  if (telling && found.score >= SURE) return { state: "moved", range: found.range, score: found.score };
  return { state: "orphaned", guess: { range: found.range, score: found.score } };
}

/** Whether none of its words are left. */
function isDeleted({ before, words }: Comparison, place: OldPlace): boolean {
  const { first, last } = tokensIn(before, place);
  for (let token = first; token <= last; token += 1) if (words.toAfter[token] !== -1) return false;
  return true;
}
