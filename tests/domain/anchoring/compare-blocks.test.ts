import fc from "fast-check";
import { expect, test } from "vitest";
import { compareBlocks } from "@/lib/domain/anchoring/compare-blocks";
import { compareVersions } from "@/lib/domain/anchoring/relocate";
import { aRevision } from "@/tests/support/a-revision";

test("every block of both versions is told once, and without what went the words are those of the newer one", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5_000 }), (seed) => {
      const { before, after } = aRevision({ words: 400, changed: 0.3, places: 0, seed });
      const changes = compareBlocks(compareVersions(before, after));
      const told = (side: "before" | "after") => changes.flatMap((each) => each[side] ?? []);
      expect(told("after")).toEqual(after.blocks.map((_, index) => index));
      expect(told("before").toSorted((a, b) => a - b)).toEqual(before.blocks.map((_, index) => index));
      for (const { after: block, segments } of changes) {
        const range = block === null ? undefined : after.blocks[block];
        if (!range || segments.length === 0) continue;
        const kept = segments.filter(({ kind }) => kind !== "removed").map(({ text }) => text);
        expect(kept.join("")).toBe(after.text.slice(range.start, range.end));
      }
    }),
    { numRuns: 40 },
  );
});

test("a moved paragraph is moved, a new one added, one that is no more removed, and words are told one by one", () => {
  const version = (lines: string[]) => {
    let start = 0;
    const blocks = lines.map((line) => {
      const range = { start, end: start + line.length };
      start = range.end + 1;
      return range;
    });
    return { text: lines.join("\n"), blocks };
  };
  const [a, b, c, d] = [
    "Rain fell on the quay all night long.",
    "Ships waited.",
    "The crane stood still.",
    "Nobody spoke of it.",
  ];
  const older = version([a, b, c, d] as string[]);
  const newer = version([c, "The crews slept.", a, (d as string).replace("spoke", "wrote")] as string[]);
  const changes = compareBlocks(compareVersions(older, newer));
  expect(changes.map(({ kind, before, after }) => [kind, before, after])).toEqual([
    ["moved", 2, 0],
    ["added", null, 1],
    ["equal", 0, 2],
    ["removed", 1, null],
    ["changed", 3, 3],
  ]);
  expect(changes.at(-1)?.segments).toEqual([
    { kind: "same", text: "Nobody " },
    { kind: "removed", text: "spoke" },
    { kind: "added", text: "wrote" },
    { kind: "same", text: " of it." },
  ]);
});
