import { diffArrays } from "diff";
import { typographyKey } from "../text/compare-words";
import { lineAt } from "../text/lines";
import type { TextRange } from "../text/ranges";
import { pieces } from "../text/segmenter";
import type { Patch } from "./fix";

/** What became of a fix in a text from outside, and where the words in question stand there. */
export interface FixLook {
  /** `changed_otherwise`: neither its words nor the old ones stand there, or they can't be told apart. */
  readonly outcome: "applied" | "not_applied" | "changed_otherwise";
  /** Null where the neighbourhood of the fix was not found. */
  readonly range: TextRange | null;
}

interface Token extends TextRange {
  readonly key: string;
}

/** A stretch of tokens, and whether they stand one after the other in the other text, there between the same two neighbours. */
interface Standing {
  readonly found: boolean;
  readonly neighbours: number;
  readonly range: TextRange | null;
}

const NARROW = 8;
const MOST_DIFFERENCES = 1000;

/**
 * Looks for a fix of one text in another that came from outside: do its new words stand where the old ones stood? `carried` says
 * where a range of the old text stands in the new one, changes inside it included, and null when that is not known. Kinds of quotation
 * marks, dashes and spaces make no difference unless the fix is about them.
 */
export function lookForFix(
  before: string,
  after: string,
  fix: Patch,
  carried: (range: TextRange) => TextRange | null,
): FixLook {
  for (const around of neighbourhoods(before, fix)) {
    const there = carried(around);
    if (there) return compare(before, after, fix, around, there);
  }
  return { outcome: "changed_otherwise", range: null };
}

/** The lines of the fix, with their neighbours where it cuts them whole; else the few words around it. */
function* neighbourhoods(text: string, fix: Patch): Generator<TextRange> {
  const lines = { start: lineAt(text, fix.start).start, end: lineAt(text, fix.end).end };
  const isWhole = fix.replacement === "" && fix.start === lines.start && fix.end === lines.end;
  if (isWhole) {
    const start = lines.start === 0 ? 0 : lineAt(text, lines.start - 1).start;
    const end = lines.end === text.length ? text.length : lineAt(text, lines.end + 1).end;
    yield { start, end };
  } else {
    yield lines;
  }
  const words = tokensOf(text, lines, typographyKey);
  const left = words.filter((word) => word.end <= fix.start).slice(-NARROW);
  const right = words.filter((word) => word.start >= fix.end).slice(0, NARROW);
  yield { start: left[0]?.start ?? fix.start, end: right.at(-1)?.end ?? fix.end };
}

function compare(before: string, after: string, fix: Patch, around: TextRange, there: TextRange): FixLook {
  const asked = before.slice(around.start, fix.start) + fix.replacement + before.slice(fix.end, around.end);
  const left = before.slice(around.start, around.end);
  const read = (key: (word: string) => string) => ({
    old: tokensOf(left, { start: 0, end: left.length }, key),
    wanted: tokensOf(asked, { start: 0, end: asked.length }, key),
    now: tokensOf(after, there, key),
  });
  const levelled = read(typographyKey);
  const { old, wanted, now } = sameKeys(levelled.old, levelled.wanted) ? read((word) => word) : levelled;
  const changed = changedParts(old, wanted);
  const asWanted = standing(wanted, changed.wanted, now);
  const asBefore = standing(old, changed.old, now);
  const range = (asWanted.found ? asWanted : asBefore).range ?? there;
  if (asWanted.found && (!asBefore.found || asWanted.neighbours > asBefore.neighbours)) {
    return { outcome: "applied", range };
  }
  if (asBefore.found && (!asWanted.found || asBefore.neighbours > asWanted.neighbours)) {
    return { outcome: "not_applied", range: asBefore.range ?? there };
  }
  return { outcome: "changed_otherwise", range };
}

/** Where two lists differ: what is left of each without the equal words at its ends. Indexes, not offsets. */
function changedParts(old: readonly Token[], wanted: readonly Token[]): { old: TextRange; wanted: TextRange } {
  const most = Math.min(old.length, wanted.length);
  let start = 0;
  while (start < most && old[start]?.key === wanted[start]?.key) start += 1;
  let kept = 0;
  while (kept < most - start && old.at(-1 - kept)?.key === wanted.at(-1 - kept)?.key) kept += 1;
  return { old: { start, end: old.length - kept }, wanted: { start, end: wanted.length - kept } };
}

function standing(list: readonly Token[], part: TextRange, now: readonly Token[]): Standing {
  const partner = partners(list, now);
  const first = partner.get(part.start);
  const isRun = (at: number) => partner.get(at) === (first ?? 0) + at - part.start;
  let found = first !== undefined || part.start === part.end;
  for (let at = part.start; at < part.end; at += 1) found &&= isRun(at);
  const before = part.start === 0 ? -1 : partner.get(part.start - 1);
  const behind = part.end === list.length ? now.length : partner.get(part.end);
  if (part.start === part.end) {
    // Words that were cut are gone where those around them follow each other.
    const isTight = before !== undefined && behind === before + 1;
    const point = now[behind ?? 0]?.start ?? now.at(-1)?.end ?? null;
    return { found: isTight, neighbours: isTight ? 2 : 0, range: point === null ? null : { start: point, end: point } };
  }
  const last = (first ?? 0) + part.end - part.start;
  const neighbours = Number(before !== undefined && before + 1 === first) + Number(behind === last);
  const range = { start: now[first ?? 0]?.start ?? 0, end: now[last - 1]?.end ?? 0 };
  return found && neighbours > 0 ? { found, neighbours, range } : { found: false, neighbours: 0, range: null };
}

/** By index of the one list, the index of the same word in the other. */
function partners(list: readonly Token[], now: readonly Token[]): Map<number, number> {
  const found = new Map<number, number>();
  let [at, there] = [0, 0];
  const changes = diffArrays([...list], [...now], {
    comparator: (a: Token, b: Token) => a.key === b.key,
    maxEditLength: MOST_DIFFERENCES,
  });
  for (const { added, removed, value } of changes ?? []) {
    if (!added && !removed) for (let step = 0; step < value.length; step += 1) found.set(at + step, there + step);
    if (!added) at += value.length;
    if (!removed) there += value.length;
  }
  return found;
}

function sameKeys(a: readonly Token[], b: readonly Token[]): boolean {
  return a.length === b.length && a.every(({ key }, index) => key === b[index]?.key);
}

function tokensOf(text: string, range: TextRange, key: (word: string) => string): Token[] {
  const tokens: Token[] = [];
  for (const { index, segment } of pieces("word", null, text.slice(range.start, range.end))) {
    if (segment.trim() === "") continue;
    const start = range.start + index;
    tokens.push({ start, end: start + segment.length, key: key(segment) });
  }
  return tokens;
}
