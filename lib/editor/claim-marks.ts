import type { Node } from "@tiptap/pm/model";
import { flatten, type Segment } from "@/lib/domain/claims/segments";
import { indexAtOrBefore, type TextRange } from "@/lib/domain/text/ranges";
import { runsIn, type TextRun, textRuns } from "@/lib/editor/text-runs";

/** A claim as it is to be drawn: its places and the key of its look (a finding, or `none`). */
export type ClaimMark = {
  readonly claimId: string;
  readonly ranges: readonly TextRange[];
  readonly appearance: string;
  readonly selected?: boolean;
  readonly dimmed?: boolean;
};

/** One element to draw: a run of text or an image under one stack of claims. */
export type DrawnRun = { readonly run: TextRun; readonly attributes: Record<string, string> };

/** What is drawn and what a click is looked up in. */
export type Drawing = { readonly segments: readonly Segment[]; readonly runs: readonly DrawnRun[] };

const DEEPEST_STACK = 5;

/**
 * The elements of all claims over a document. Each carries `data-claims` (outermost first), a class for the depth of the
 * stack, for the look of the innermost claim not dimmed and of the next one under it, `aria-details` to the innermost
 * claim's card, and `data-claim-start` / `data-claim-end` naming the claims whose edge it has.
 */
export function drawClaims(doc: Node, marks: readonly ClaimMark[]): Drawing {
  const byId = new Map(marks.map((mark) => [mark.claimId, mark]));
  const segments = flatten(marks.flatMap(({ claimId, ranges }) => ranges.map((range) => ({ claimId, range }))));
  const all = textRuns(doc);
  const runs: DrawnRun[] = [];
  for (const { range, claimIds } of segments) {
    for (const run of runsIn(all, range)) runs.push({ run, attributes: stackAttributes(claimIds, byId) });
  }
  markEdges(marks, runs);
  return { segments, runs };
}

/** The claims over the unit at the offset, innermost last. */
export function claimsAtOffset(segments: readonly Segment[], offset: number): readonly string[] {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((segments[middle]?.range.end ?? Number.POSITIVE_INFINITY) > offset) high = middle;
    else low = middle + 1;
  }
  const segment = segments[low];
  return segment && segment.range.start <= offset ? segment.claimIds : [];
}

function stackAttributes(claimIds: readonly string[], byId: ReadonlyMap<string, ClaimMark>): Record<string, string> {
  return {
    class: stackClass(claimIds, byId),
    "data-claims": claimIds.join(" "),
    "aria-details": `card-${claimIds.at(-1) ?? ""}`,
  };
}

function stackClass(claimIds: readonly string[], byId: ReadonlyMap<string, ClaimMark>): string {
  let innermost: ClaimMark | undefined;
  let top: ClaimMark | undefined;
  let under: ClaimMark | undefined;
  let selected = false;
  for (const id of claimIds) {
    innermost = byId.get(id);
    if (innermost?.selected) selected = true;
    if (innermost?.dimmed) continue;
    under = top;
    top = innermost;
  }
  let name = `claim claim-${(top ?? innermost)?.appearance ?? "none"}`;
  if (claimIds.length > 1) name += ` claim-stack-${Math.min(claimIds.length, DEEPEST_STACK)}`;
  if (under) name += ` claim-under-${under.appearance}`;
  if (selected) name += " claim-selected";
  return top ? name : `${name} claim-dimmed`;
}

// A claim's edge is on the first and last thing drawn of each of its places, be there hard breaks before or after.
function markEdges(marks: readonly ClaimMark[], drawn: readonly DrawnRun[]): void {
  const runs = drawn.map(({ run }) => run);
  const note = (index: number, key: "data-claim-start" | "data-claim-end", claimId: string) => {
    const attributes = drawn[index]?.attributes;
    if (attributes) attributes[key] = attributes[key] === undefined ? claimId : `${attributes[key]} ${claimId}`;
  };
  for (const { claimId, ranges } of marks) {
    for (const { start, end } of ranges) {
      const first = indexAtOrBefore(runs, start - 1) + 1;
      const last = indexAtOrBefore(runs, end - 1);
      if (start >= end || first > last) continue;
      note(first, "data-claim-start", claimId);
      note(last, "data-claim-end", claimId);
    }
  }
}
