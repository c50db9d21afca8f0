import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ClaimPlacement, flatten } from "@/lib/domain/claims/segments";

const LENGTH = 40;
const placements: fc.Arbitrary<ClaimPlacement[]> = fc.array(
  fc.record({
    claimId: fc.constantFrom("a", "b", "c", "d", "e"),
    range: fc.tuple(fc.nat(LENGTH), fc.nat(LENGTH)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })),
  }),
  { maxLength: 12 },
);
const over = (list: readonly ClaimPlacement[], at: number) =>
  new Set(list.filter(({ range }) => range.start <= at && at < range.end).map(({ claimId }) => claimId));

describe("flattening placements", () => {
  test("names over every unit exactly the claims that stand there", () => {
    fc.assert(
      fc.property(placements, (list) => {
        const segments = flatten(list);
        for (let at = 0; at <= LENGTH; at += 1) {
          const here = segments.filter(({ range }) => range.start <= at && at < range.end);
          expect(here.length).toBeLessThanOrEqual(1);
          expect(new Set(here[0]?.claimIds ?? [])).toEqual(over(list, at));
        }
      }),
    );
  });

  test("gives segments in order, apart and not empty, and no claim twice in one", () => {
    fc.assert(
      fc.property(placements, (list) => {
        let before = 0;
        for (const { range, claimIds } of flatten(list)) {
          expect(range.start).toBeGreaterThanOrEqual(before);
          expect(range.end).toBeGreaterThan(range.start);
          expect(new Set(claimIds).size).toBe(claimIds.length);
          before = range.end;
        }
      }),
    );
  });

  test("does not depend on the order of different places", () => {
    fc.assert(
      fc.property(placements, (list) => {
        const ends = (segments: ReturnType<typeof flatten>) => segments.map(({ range }) => range);
        expect(ends(flatten(list.toReversed()))).toEqual(ends(flatten(list)));
      }),
    );
  });

  test("puts the innermost claim last", () => {
    const nested = [
      { claimId: "inner", range: { start: 4, end: 6 } },
      { claimId: "outer", range: { start: 0, end: 10 } },
      { claimId: "twin", range: { start: 0, end: 8 } },
    ];
    expect(flatten(nested).map(({ claimIds }) => claimIds.join(" "))).toEqual([
      "outer twin",
      "outer twin inner",
      "outer twin",
      "outer",
    ]);
  });
});
