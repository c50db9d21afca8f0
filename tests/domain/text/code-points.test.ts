import fc from "fast-check";
import { expect, test } from "vitest";
import { toCodePoints, toUtf16 } from "@/lib/domain/text/code-points";
import { snapToGraphemes } from "@/lib/domain/text/graphemes";
import { textWithRange } from "./arbitrary-text";

test("code points count as iterating over the text counts them", () => {
  fc.assert(
    fc.property(textWithRange, ([text, range]) => {
      const { start, end } = snapToGraphemes(text, range);
      const expected = { start: [...text.slice(0, start)].length, end: [...text.slice(0, end)].length };
      expect(toCodePoints(text, { start, end })).toEqual(expected);
    }),
  );
});

test("a range comes back from code points as it went", () => {
  fc.assert(
    fc.property(textWithRange, ([text, range]) => {
      const whole = snapToGraphemes(text, range);
      expect(toUtf16(text, toCodePoints(text, whole))).toEqual(whole);
    }),
  );
});
