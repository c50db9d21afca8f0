import type { PlacementState } from "../claims/claim";
import { type Place, placeOf, stands } from "../claims/place";
import type { TextRange } from "../text/ranges";
import type { TextMap } from "./apply";
import { sameFix } from "./difference";
import { overlap, type Patch } from "./fix";
import type { FixToMake, LinePatch } from "./line-patches";

/** A version made from another by fixes: its text, and where everything went. */
export interface MadeText {
  readonly text: string;
  readonly map: TextMap<LinePatch>;
}

interface PlaceBefore extends Place {
  readonly state: PlacementState;
  readonly wordsBefore: string | null;
}

/** A place in the version after; `isSame`: its words are what they were, so that what was confirmed stays so. */
export interface PlaceAfter extends Place {
  readonly state: PlacementState;
  readonly wordsBefore: string | null;
  readonly isSame: boolean;
}

const NOWHERE = { start: 0, end: 0 };

/**
 * Where a claim's place stands after fixes were made. Words that only its own fixes changed settle on the new ones, or are gone as
 * asked; words that somebody else's fix changed are reworded, or orphaned. `judged`: the words its last answer was given on.
 */
export function carryPlace(
  place: PlaceBefore,
  { text, map }: MadeText,
  own: ReadonlySet<string>,
  judged: string | null,
): PlaceAfter {
  const { exact, prefix, suffix, state, wordsBefore } = place;
  if (!stands(place)) return { ...NOWHERE, exact, prefix, suffix, state, wordsBefore, isSame: true };
  const isOwn = (patch: LinePatch) => patch.fixIds.some((id) => own.has(id));
  const touching = map.patches.filter((patch) => overlap(patch, place));
  const byOthers = touching.some((patch) => patch.fixIds.length > 0 && !isOwn(patch));
  const now = placeIn(text, map.mapRange(place, isOwn), exact === "");
  if (!now) {
    const gone = byOthers ? "orphaned" : "gone_as_asked";
    return { ...NOWHERE, exact, prefix, suffix, state: gone, wordsBefore: null, isSame: false };
  }
  if (now.exact === exact) return { ...now, state, wordsBefore, isSame: true };
  if (byOthers) return { ...now, state: "reworded", wordsBefore: null, isSame: false };
  // Fixed twice without an answer between: the answer was on the words before the first.
  const settled = wordsBefore !== null && judged === wordsBefore ? wordsBefore : exact;
  return { ...now, state: "placed", wordsBefore: settled, isSame: false };
}

/** Null where no words are left, or nothing but white space. */
function placeIn(text: string, range: TextRange | null, isPoint: boolean): Place | null {
  if (!range || (!isPoint && text.slice(range.start, range.end).trim() === "")) return null;
  return placeOf(text, range);
}

/**
 * What becomes of a fix that was not among those made: `carried` to where its words stand now, whatever they are; `done`, since another
 * fix did the same; `gone`, since its words are.
 */
export function carryFix(
  before: string,
  fix: Patch,
  made: readonly FixToMake[],
  { text, map }: MadeText,
): { outcome: "carried"; range: TextRange } | { outcome: "done" | "gone" } {
  if (made.some((each) => overlap(each, fix) && sameFix(before, each, fix))) return { outcome: "done" };
  const range = map.mapRange(fix);
  if (!range) return { outcome: fix.replacement === "" ? "done" : "gone" };
  const isDone = fix.start !== fix.end && text.slice(range.start, range.end) === fix.replacement;
  return isDone ? { outcome: "done" } : { outcome: "carried", range };
}
