import { smallestPatches } from "./difference";
import type { Patch } from "./fix";

/** A fix that is to be made, by its id. */
export interface FixToMake extends Patch {
  readonly id: string;
}

/** A change inside one line of the text, and the fixes that ask for it. */
export interface LinePatch extends Patch {
  readonly fixIds: readonly string[];
}

/**
 * The changes that fixes amount to, as small as their words allow and none over the end of a line: line k of a replacement stands for
 * line k of the words, a cut takes its part of each line. No two of the fixes overlap; where they touch and both insert, the one that
 * stands first in the text is written first. In the order of the text.
 */
export function linePatches(text: string, fixes: readonly FixToMake[]): LinePatch[] {
  const patches: LinePatch[] = [];
  for (const fix of fixes.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    for (const patch of smallestByLine(text, fix)) {
      const last = patches.at(-1);
      if (last && isInsertionAt(last, patch.start) && isInsertionAt(patch, last.start)) {
        const replacement = last.replacement + patch.replacement;
        patches[patches.length - 1] = { ...last, replacement, fixIds: [...last.fixIds, fix.id] };
      } else {
        patches.push({ ...patch, fixIds: [fix.id] });
      }
    }
  }
  return patches;
}

function smallestByLine(text: string, { start, end, replacement }: Patch): Patch[] {
  const lines = replacement.split("\n");
  let at = start;
  return text
    .slice(start, end)
    .split("\n")
    .flatMap((words, index) => {
      const line = { start: at, end: at + words.length, replacement: lines[index] ?? "" };
      at = line.end + 1;
      return smallestPatches(text, line);
    });
}

function isInsertionAt({ start, end }: Patch, offset: number): boolean {
  return start === offset && end === offset;
}
