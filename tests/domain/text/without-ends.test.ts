import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { occurrences } from "@/lib/domain/text/occurrences";
import { withoutEnd, withoutStart } from "@/lib/domain/text/without-ends";

const signs = fc
  .array(fc.constantFrom(" ", "\u00a0", ".", "”", "’", "a", "я", "😀", "𝒜", "\u0301", "1"), { maxLength: 12 })
  .map((parts) => parts.join(""));

describe("ends are taken off as the definition by a pattern says", () => {
  test.each([
    [/\P{L}/u, /^\P{L}+/u, /\P{L}+$/u],
    [/[\s”’]/u, /^[\s”’]+/u, /[\s”’]+$/u],
    [/[😀𝒜.]/u, /^[😀𝒜.]+/u, /[😀𝒜.]+$/u],
  ])("%s", (sign, start, end) => {
    fc.assert(
      fc.property(signs, (text) => {
        expect(withoutStart(text, sign)).toBe(text.replace(start, ""));
        expect(withoutEnd(text, sign)).toBe(text.replace(end, ""));
      }),
    );
  });
});

test("words are found where the platform's search finds them, however long they are", () => {
  const repeated = fc
    .tuple(fc.constantFrom("a", "ab", "aab", "abc"), fc.integer({ min: 1, max: 300 }))
    .map(([unit, times]) => unit.repeat(times));
  fc.assert(
    fc.property(fc.array(repeated, { minLength: 1, maxLength: 4 }), repeated, fc.nat(50), (parts, words, from) => {
      const text = parts.join("");
      const expected: number[] = [];
      for (let at = text.indexOf(words, from); at !== -1; at = text.indexOf(words, at + 1)) expected.push(at);
      expect([...occurrences(text, words, from)]).toEqual(expected);
    }),
  );
});
