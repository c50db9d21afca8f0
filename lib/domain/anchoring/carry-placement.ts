import { type Citation, cite } from "@/lib/domain/anchoring/cite";
import { locate } from "@/lib/domain/anchoring/locate";
import { type Comparison, type Guess, mapRange, relocate } from "@/lib/domain/anchoring/relocate";
import type { PlacementState } from "@/lib/domain/claims/claim";
import { stands } from "@/lib/domain/claims/place";
import type { Patch } from "@/lib/domain/fixes/fix";
import { contains, type TextRange } from "@/lib/domain/text/ranges";

/** A place of a claim in the version before, with what is known of it. */
export interface PlacementBefore extends TextRange, Citation {
  readonly state: PlacementState;
  readonly score: number;
  readonly wordsBefore: string | null;
  readonly confirmedById: string | null;
  readonly guess: TextRange | null;
}

/** What the claim has to say about what became of its words. */
export interface ClaimBefore {
  /** Its accepted fixes in the version before that were found in the next one. */
  readonly found: readonly Patch[];
  /** Its last answer says that the words go. */
  readonly cut: boolean;
  /** Its last answer was given on the version before, so that what was reworded until then has been looked at. */
  readonly answeredThere: boolean;
}

/** A place in the next version, as it is written down. */
export interface PlacementAfter extends TextRange, Citation {
  readonly state: PlacementState;
  readonly score: number;
  readonly wordsBefore: string | null;
  readonly confirmedById: string | null;
  readonly guess: Guess | null;
}

const NOWHERE = { start: 0, end: 0 };

/**
 * Where a claim's place stands in a version that came from outside. Words that accepted fixes made, and words whose quotation marks, dashes
 * or spaces alone are others, stay placed, and `wordsBefore` says on which words they were judged. What nobody has confirmed or
 * looked at again since an earlier version stays to be confirmed.
 */
export function carryPlacement(comparison: Comparison, place: PlacementBefore, claim: ClaimBefore): PlacementAfter {
  if (!stands(place)) return carryLost(comparison, place);
  const fate = relocate(comparison, place);
  const at = (range: TextRange) => ({ ...range, ...cite(comparison.after.text, range) });
  const { exact, prefix, suffix, wordsBefore, confirmedById } = place;
  if (fate.state === "placed" || fate.state === "moved") {
    const state = fate.state === "moved" ? "moved" : openState(place, claim);
    const kept = state === "placed" ? confirmedById : null;
    return { ...at(fate.range), state, score: fate.score, wordsBefore, confirmedById: kept, guess: null };
  }
  if (fate.state === "reworded") {
    const now = at(fate.range);
    const after = { ...now, score: fate.score, confirmedById: null, guess: null };
    if (now.exact === wordsBefore) return { ...after, state: "placed", score: 1, wordsBefore: null };
    if (now.exact === fixed(place, claim.found))
      return { ...after, state: "placed", score: 1, wordsBefore: wordsBefore ?? exact };
    if (fate.sameWords) return { ...after, state: openState(place, claim), wordsBefore: wordsBefore ?? exact };
    return { ...after, state: "reworded", wordsBefore: null };
  }
  const asked = claim.cut || claim.found.some((fix) => fix.replacement === "" && contains(fix, place));
  const gone = fate.state === "gone" && asked;
  const guess = fate.state === "orphaned" ? fate.guess : null;
  const lost = { ...NOWHERE, exact, prefix, suffix, wordsBefore: null, confirmedById: null };
  return { ...lost, state: gone ? "gone_as_asked" : "orphaned", score: guess?.score ?? 0, guess };
}

/** A place that waits for a person goes on waiting; one whose words were answered since does not. */
function openState(place: PlacementBefore, { answeredThere }: ClaimBefore): PlacementState {
  const looked = place.confirmedById !== null || (place.state === "reworded" && answeredThere);
  return looked ? "placed" : place.state;
}

/** The words of a place with fixes made in it. */
function fixed(place: PlacementBefore, found: readonly Patch[]): string | null {
  const inside = found.filter((fix) => contains(place, fix)).sort((a, b) => b.start - a.start);
  if (inside.length === 0) return null;
  return inside.reduce(
    (words, { start, end, replacement }) =>
      words.slice(0, start - place.start) + replacement + words.slice(end - place.start),
    place.exact,
  );
}

/** A place that stood nowhere: its words may have come back, which a person has to say; what went as asked stays gone otherwise. */
function carryLost(comparison: Comparison, place: PlacementBefore): PlacementAfter {
  const { exact, prefix, suffix, state, wordsBefore, confirmedById } = place;
  const lost = { ...NOWHERE, exact, prefix, suffix, wordsBefore, confirmedById };
  const back = exact === "" ? null : locate(comparison.after.text, place);
  const isBack = back !== null && back.score >= 0.75 && !stoodThere(comparison, back.range);
  if (isBack) return { ...lost, state: "orphaned", score: back.score, guess: { range: back.range, score: back.score } };
  const guessed = place.guess && mapRange(comparison, place.guess);
  return { ...lost, state, score: place.score, guess: guessed ? { range: guessed, score: place.score } : null };
}

/** Whether words of the version before became these. */
function stoodThere({ after, words }: Comparison, range: TextRange): boolean {
  for (let token = 0; token < after.starts.length; token += 1) {
    const start = after.starts[token] as number;
    if (start >= range.end) return false;
    if (start >= range.start && (after.ends[token] as number) > start && words.toBefore[token] !== -1) return true;
  }
  return false;
}
