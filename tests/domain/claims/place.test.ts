import fc from "fast-check";
import { expect, test } from "vitest";
import { placeOf } from "@/lib/domain/claims/place";
import { toCodePoints } from "@/lib/domain/text/code-points";

const TEXT = "He laughed 😀 and e\u0301crit 👩‍🚒.\nNext 🇳🇴 line";

test("an insertion point inside a grapheme stands before it", () => {
  const face = TEXT.indexOf("😀");
  expect(placeOf(TEXT, { start: face + 1, end: face + 1 })).toEqual(placeOf(TEXT, { start: face, end: face }));
  expect(placeOf(TEXT, { start: face, end: face })).toMatchObject({ start: face, end: face, exact: "" });
});

test("whatever is marked, its quotation is whole text and its edges lie between code points", () => {
  const offset = fc.nat(TEXT.length);
  fc.assert(
    fc.property(offset, offset, (one, other) => {
      const range = { start: Math.min(one, other), end: Math.max(one, other) };
      fc.pre(range.start === range.end || TEXT.slice(range.start, range.end).trim() !== "");
      const { start, end, exact, prefix, suffix } = placeOf(TEXT, range);
      expect([exact, prefix, suffix].every((words) => words.isWellFormed())).toBe(true);
      const points = toCodePoints(TEXT, { start, end });
      expect([...TEXT].slice(points.start, points.end).join("")).toBe(exact);
    }),
  );
});
