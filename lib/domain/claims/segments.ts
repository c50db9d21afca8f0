import type { TextRange } from "@/lib/domain/text/ranges";

/** Where a claim stands in a text. */
export type ClaimPlacement = { readonly claimId: string; readonly range: TextRange };

/** A stretch of text over which the same claims stand; the last id is the innermost claim (begun last, then shortest). */
export type Segment = { readonly range: TextRange; readonly claimIds: readonly string[] };

/**
 * Overlapping placements as disjoint segments in text order: together they cover exactly the placements' union, and each
 * names exactly the claims over it. A sweep, O(n log n) plus what it returns; placements of no length are left out.
 */
export function flatten(placements: readonly ClaimPlacement[]): Segment[] {
  const outerFirst = placements
    .filter(({ range }) => range.start < range.end)
    .sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
  const edges = boundaries(outerFirst);
  const idsOf = eachOnce(outerFirst) ? ids : distinctIds;
  const segments: Segment[] = [];
  let open: ClaimPlacement[] = [];
  let firstEnd = Number.POSITIVE_INFINITY;
  let next = 0;
  for (let index = 0; index + 1 < edges.length; index += 1) {
    const start = edges[index] ?? 0;
    const end = edges[index + 1] ?? 0;
    if (firstEnd <= start) {
      open = open.filter(({ range }) => range.end > start);
      firstEnd = open.reduce((least, { range }) => Math.min(least, range.end), Number.POSITIVE_INFINITY);
    }
    for (let placed = outerFirst[next]; placed && placed.range.start === start; placed = outerFirst[next]) {
      open.push(placed);
      firstEnd = Math.min(firstEnd, placed.range.end);
      next += 1;
    }
    if (open.length > 0) segments.push({ range: { start, end }, claimIds: idsOf(open) });
  }
  return segments;
}

function boundaries(placements: readonly ClaimPlacement[]): number[] {
  const edges = new Set<number>();
  for (const { range } of placements) edges.add(range.start).add(range.end);
  return [...edges].sort((a, b) => a - b);
}

function eachOnce(placements: readonly ClaimPlacement[]): boolean {
  return new Set(placements.map(({ claimId }) => claimId)).size === placements.length;
}

function ids(open: readonly ClaimPlacement[]): string[] {
  return open.map(({ claimId }) => claimId);
}

// A claim whose own places overlap stands over the shared words once.
function distinctIds(open: readonly ClaimPlacement[]): string[] {
  return open.length === 1 ? ids(open) : [...new Set(ids(open))];
}
