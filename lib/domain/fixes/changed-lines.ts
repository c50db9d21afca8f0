import type { WordSegment } from "../text/compare-words";
import type { TextRange } from "../text/ranges";
import type { Patch } from "./fix";

/** A line of the text before with what patches do to it; `isGone`: the line goes with all its words. */
export interface ChangedLine {
  readonly range: TextRange;
  readonly segments: readonly WordSegment[];
  readonly isGone: boolean;
}

/** The lines that patches change, in the order of the text; the patches are in that order too and do not overlap. */
export function changedLines(text: string, patches: readonly Patch[]): ChangedLine[] {
  const changed: ChangedLine[] = [];
  let start = 0;
  let next = 0;
  for (const words of text.split("\n")) {
    const range = { start, end: start + words.length };
    const own: Patch[] = [];
    for (let patch = patches[next]; patch && patch.start <= range.end; patch = patches[next]) {
      if (patch.start >= range.start && patch.end <= range.end) own.push(patch);
      next += 1;
    }
    const isGone =
      own.length > 0 &&
      patches.some(({ start: at }) => text[at] === "\n" && isEndOf(range, at)) &&
      isEmptied(own, range);
    if (own.length > 0) changed.push({ range, segments: segmentsOf(text, range, own), isGone });
    start = range.end + 1;
  }
  return changed;
}

/** Whether a line feed stands right before or after the line. */
function isEndOf({ start, end }: TextRange, offset: number): boolean {
  return offset === end || offset === start - 1;
}

function isEmptied(patches: readonly Patch[], { start, end }: TextRange): boolean {
  const cut = patches.reduce((sum, patch) => sum + patch.end - patch.start, 0);
  return cut === end - start && patches.every(({ replacement }) => replacement === "");
}

function segmentsOf(text: string, { start, end }: TextRange, patches: readonly Patch[]): WordSegment[] {
  const segments: WordSegment[] = [];
  const add = (kind: WordSegment["kind"], words: string) => {
    if (words !== "") segments.push({ kind, text: words });
  };
  let at = start;
  for (const patch of patches) {
    add("same", text.slice(at, patch.start));
    add("removed", text.slice(patch.start, patch.end));
    add("added", patch.replacement);
    at = patch.end;
  }
  add("same", text.slice(at, end));
  return segments;
}
