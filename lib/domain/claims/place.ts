import { cite } from "../anchoring/cite";
import { refuse } from "../refusal";
import { graphemeStart, snapToGraphemes } from "../text/graphemes";
import type { TextRange } from "../text/ranges";
import { trimRange } from "../text/trim-range";
import type { PlacementState } from "./claim";

/** A place as it is written down: its range and the quotation that finds it again. */
export interface Place extends TextRange {
  exact: string;
  prefix: string;
  suffix: string;
}

/**
 * The place of a range in a text (UTF-16 units): snapped outwards to whole graphemes, without outer white space. start = end is an
 * insertion point and stays one. Refuses (`range_invalid`) what does not lie in the text or holds nothing but white space.
 */
export function placeOf(text: string, range: TextRange): Place {
  if (range.start < 0 || range.end > text.length || range.start > range.end) refuse("range_invalid");
  const snapped =
    range.start === range.end ? pointAt(text, range.start) : trimRange(text, snapToGraphemes(text, range));
  if (range.start !== range.end && text.slice(snapped.start, snapped.end).trim() === "") refuse("range_invalid");
  return { start: snapped.start, end: snapped.end, ...cite(text, snapped) };
}

/** An insertion point inside a grapheme stands before it: half a character on either side would be no text. */
function pointAt(text: string, offset: number): TextRange {
  const start = graphemeStart(text, offset);
  return { start, end: start };
}

/** Whether a place of this state stands on words of its version: orphaned ones wait to be attached again, and what is gone is gone. */
export function stands({ state }: { state: PlacementState }): boolean {
  return state !== "orphaned" && state !== "gone_as_asked";
}

/** The words of a claim's primary place in a version; empty when it stands on none there. */
export function primaryText(
  placements: readonly { primary: boolean; versionId: string; exact: string; state: PlacementState }[],
  versionId: string,
): string {
  return placements.find((place) => place.primary && place.versionId === versionId && stands(place))?.exact ?? "";
}
