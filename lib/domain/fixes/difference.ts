import { diffArrays } from "diff";
import { typographyKey, type WordSegment } from "../text/compare-words";
import { pieces } from "../text/segmenter";
import type { Patch } from "./fix";

// Beyond this many differences nothing of the old words is worth keeping, and comparing costs too much.
const MOST_DIFFERENCES = 1000;
const ONLY_SPACE = /^[^\S\n\u2028]+$/u;

/**
 * What a copy editor would strike and write: the words before against the words after, white space and every mark counted. Without
 * `added` the segments are the words before, without `removed` those after; what is struck stands before what takes its place.
 * Changes that only a space parts are one change.
 */
export function fixDifference(before: string, after: string): WordSegment[] {
  const changes = diffArrays(tokens(before), tokens(after), { maxEditLength: MOST_DIFFERENCES }) ?? [
    { removed: true, added: false, value: [before] },
    { removed: false, added: true, value: [after] },
  ];
  const told: WordSegment[] = changes.map(({ added, removed, value }) => ({
    kind: added ? "added" : removed ? "removed" : "same",
    text: value.join(""),
  }));
  return joined(told);
}

/** Takes runs of changes, with the lone spaces inside them, together: first all that is struck, then all that is written. */
function joined(told: readonly WordSegment[]): WordSegment[] {
  const segments: WordSegment[] = [];
  const add = (kind: WordSegment["kind"], text: string) => {
    const last = segments.at(-1);
    if (text === "") return;
    if (last?.kind === kind) segments[segments.length - 1] = { kind, text: last.text + text };
    else segments.push({ kind, text });
  };
  let removed = "";
  let added = "";
  const flush = () => {
    const { start, end } = sharedEnds(tokens(removed), tokens(added));
    add("same", start);
    add("removed", removed.slice(start.length, removed.length - end.length));
    add("added", added.slice(start.length, added.length - end.length));
    add("same", end);
    removed = "";
    added = "";
  };
  told.forEach(({ kind, text }, index) => {
    if (kind === "removed") removed += text;
    else if (kind === "added") added += text;
    else if (ONLY_SPACE.test(text) && isOneChange({ removed, added }, told[index + 1], told[index + 2])) {
      removed += text;
      added += text;
    } else {
      flush();
      add("same", text);
    }
  });
  flush();
  return segments;
}

/** What two lists of words have in common at their ends, as text. */
function sharedEnds(a: readonly string[], b: readonly string[]): { start: string; end: string } {
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < most - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return { start: a.slice(0, start).join(""), end: a.slice(a.length - end).join("") };
}

/** Whether the changes on both sides of a space belong together: on one side at least words are replaced. A mere cut stays apart. */
function isOneChange(
  before: { removed: string; added: string },
  next: WordSegment | undefined,
  second: WordSegment | undefined,
): boolean {
  const follows = next !== undefined && next.kind !== "same";
  const changes = before.removed !== "" || before.added !== "";
  const replacedBefore = before.removed !== "" && before.added !== "";
  const replacedNext = follows && second !== undefined && second.kind !== "same";
  return follows && changes && (replacedBefore || replacedNext);
}

/** The changes of a patch, each as small as the words allow; in order, disjoint, none of them changing nothing. */
export function smallestPatches(text: string, patch: Patch): Patch[] {
  const patches: Patch[] = [];
  let at = patch.start;
  let open: Patch | null = null;
  for (const { kind, text: words } of fixDifference(text.slice(patch.start, patch.end), patch.replacement)) {
    if (kind === "same") {
      if (open) patches.push(open);
      open = null;
      at += words.length;
    } else if (kind === "removed") {
      open = { start: at, end: at + words.length, replacement: "" };
      at += words.length;
    } else {
      open = { ...(open ?? { start: at, end: at }), replacement: words };
    }
  }
  if (open) patches.push(open);
  return patches;
}

/** The same change without the words at either end that it leaves as they are; a patch that changes nothing stays as it is. */
export function narrowed(text: string, patch: Patch): Patch {
  const patches = smallestPatches(text, patch);
  const first = patches[0];
  const last = patches.at(-1);
  if (!first || !last) return patch;
  const kept = patch.end - last.end;
  return {
    start: first.start,
    end: last.end,
    replacement: patch.replacement.slice(first.start - patch.start, patch.replacement.length - kept),
  };
}

/**
 * Whether two fixes of one version say the same: the words that result are the same. Kinds of quotation marks, dashes and spaces make
 * no difference; capitals, spelling and punctuation do. No fix says the same as none.
 */
export function sameFix(text: string, a: Patch | null, b: Patch | null): boolean {
  if (!a || !b) return a === b;
  const start = Math.min(a.start, b.start);
  const end = Math.max(a.end, b.end);
  const result = (patch: Patch) => text.slice(start, patch.start) + patch.replacement + text.slice(patch.end, end);
  return wordKeys(result(a)).join("\n") === wordKeys(result(b)).join("\n");
}

/** What words are told apart by, white space left out and typography levelled. */
export function wordKeys(words: string): string[] {
  return tokens(words)
    .filter((token) => token.trim() !== "")
    .map(typographyKey);
}

/** Words, marks and stretches of white space, in order; together they are the text. */
function tokens(text: string): string[] {
  return Array.from(pieces("word", null, text), (piece) => piece.segment);
}
