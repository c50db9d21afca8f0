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
 * stack, for the look of the innermost claim not dimmed and of the next one under it, `aria-details` to the innermost claim's card, and
 * `data-claim-start` / `data-claim-end` naming the claims whose edge it has.
 */
export function drawClaims(doc: Node, marks: readonly ClaimMark[]): Drawing {
  const byId = new Map(marks.map((mark) => [mark.claimId, mark]));
  const segments = flatten(marks.flatMap(({ claimId, ranges }) => ranges.map((range) => ({ claimId, range }))));
  const all = textRuns(doc);
  const cut = segments.flatMap(({ range, claimIds }) => runsIn(all, range).map((run) => ({ run, claimIds })));
  const edges = edgesOf(
    marks,
    cut.map(({ run }) => run),
  );
  const runs = cut.map(({ run, claimIds }, index) => ({
    run,
    attributes: { ...stackAttributes(claimIds, byId), ...edges.get(index) },
  }));
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
  const stack = claimIds.flatMap((id) => byId.get(id) ?? []);
  const top = stack.findLast((mark) => !mark.dimmed) ?? stack.at(-1);
  const classes = ["claim", `claim-${top?.appearance ?? "none"}`];
  if (stack.length > 1) classes.push(`claim-stack-${Math.min(stack.length, DEEPEST_STACK)}`);
  const under = stack.findLast((mark) => mark !== top && !mark.dimmed);
  if (under) classes.push(`claim-under-${under.appearance}`);
  if (stack.some((mark) => mark.selected)) classes.push("claim-selected");
  if (stack.every((mark) => mark.dimmed)) classes.push("claim-dimmed");
  return {
    class: classes.join(" "),
    "data-claims": claimIds.join(" "),
    "aria-details": `card-${claimIds.at(-1) ?? ""}`,
  };
}

// A claim's edge is on the first and last thing drawn of each of its places, be there hard breaks before or after.
function edgesOf(marks: readonly ClaimMark[], runs: readonly TextRun[]): Map<number, Record<string, string>> {
  const edges = new Map<number, Record<string, string>>();
  const note = (index: number, key: string, claimId: string) => {
    const run = edges.get(index) ?? {};
    run[key] = run[key] === undefined ? claimId : `${run[key]} ${claimId}`;
    edges.set(index, run);
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
  return edges;
}
