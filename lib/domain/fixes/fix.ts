import { refuse } from "../refusal";
import { OBJECT } from "../text/doc";
import { snapToGraphemes } from "../text/graphemes";
import { sameRange, type TextRange } from "../text/ranges";
import type { FixState } from "./state";

/**
 * New words for the words of a range, as offsets of one version's canonical text (UTF-16 units): an insertion where start = end, a
 * cut where the replacement is empty. Line k of the replacement stands for line k of the words.
 */
export interface Patch extends TextRange {
  readonly replacement: string;
}

/** How many fixes one person may propose on a claim. */
export const FIXES_PER_CLAIM = 100;

/** What is done with a fix. `apply` takes it into a version; `fulfil` finds that the words already say what it asks for. */
export type FixStep = "edit" | "accept" | "refuse" | "withdraw" | "reopen" | "apply" | "fulfil";

/** Where each step leads from each state; a step that has no entry is refused. */
export const fixSteps: Readonly<Record<FixState, Readonly<Partial<Record<FixStep, FixState>>>>> = {
  proposed: { edit: "proposed", accept: "accepted", refuse: "refused", withdraw: "withdrawn", fulfil: "applied" },
  accepted: { refuse: "refused", reopen: "proposed", apply: "applied" },
  refused: { reopen: "proposed" },
  withdrawn: { reopen: "proposed" },
  applied: {},
};

/** The state after a step, or null when the step can't be taken from there. */
export function fixAfter(state: FixState, step: FixStep): FixState | null {
  return fixSteps[state][step] ?? null;
}

/** The state of a fix after a step; refuses (`fix_state_wrong`) where the step can't be taken. */
export function takeStep({ state }: { state: FixState }, step: FixStep): FixState {
  return fixAfter(state, step) ?? refuse("fix_state_wrong", { state });
}

/** Whether the text may still come to say what the fix asks for. */
export function isOpenFix(state: FixState): boolean {
  return state === "proposed" || state === "accepted";
}

/**
 * Whether two fixes can't both be made: they change a common word, or insert at the same point, where nobody said which comes first.
 * Fixes that only touch can both be made.
 */
export function overlap(a: TextRange, b: TextRange): boolean {
  if (a.start === a.end && b.start === b.end) return a.start === b.start;
  return a.start < b.end && b.start < a.end;
}

/**
 * Refuses a patch that no version could be made from: outside the text or within a character (`range_invalid`), changing nothing (`fix_changes_nothing`),
 * or with lines that do not stand for the lines of the words (`fix_lines_differ`); a cut may take any number of lines. The sign of an
 * image can be kept or cut, never written (`fix_breaks_text`).
 */
export function requirePatch(text: string, patch: Patch): void {
  const { start, end } = patch;
  if (start < 0 || start > end || end > text.length) refuse("range_invalid");
  if (!sameRange(snapToGraphemes(text, patch), { start, end })) refuse("range_invalid");
  const words = text.slice(start, end);
  if (words === patch.replacement) refuse("fix_changes_nothing");
  if (patch.replacement === "") return;
  const count = (value: string, sign: string) => value.split(sign).length;
  if (count(words, "\n") !== count(patch.replacement, "\n")) refuse("fix_lines_differ");
  if (patch.replacement.includes(OBJECT)) refuse("fix_breaks_text");
}
