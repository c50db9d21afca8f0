import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { snapToGraphemes } from "@/lib/domain/text/graphemes";
import { contains } from "@/lib/domain/text/ranges";
import { trimRange } from "@/lib/domain/text/trim-range";
import { textWithRange } from "./arbitrary-text";

function boundaries(text: string): Set<number> {
  const found = new Set<number>();
  let offset = 0;
  for (const line of text.split("\n")) {
    for (const { index } of new Intl.Segmenter("und", { granularity: "grapheme" }).segment(line))
      found.add(offset + index);
    offset += line.length;
    found.add(offset);
    offset += 1;
  }
  return found;
}

describe("snapping to graphemes", () => {
  test("contains the range, stands on boundaries, and is the smallest that does", () => {
    fc.assert(
      fc.property(textWithRange, ([text, range]) => {
        const snapped = snapToGraphemes(text, range);
        const known = boundaries(text);
        expect(contains(snapped, range)).toBe(true);
        expect(known.has(snapped.start) && known.has(snapped.end)).toBe(true);
        for (let at = snapped.start + 1; at <= range.start; at += 1) expect(known.has(at)).toBe(false);
        for (let at = range.end; at < snapped.end; at += 1) expect(known.has(at)).toBe(false);
      }),
    );
  });

  test("changes nothing the second time", () => {
    fc.assert(
      fc.property(textWithRange, ([text, range]) => {
        const snapped = snapToGraphemes(text, range);
        expect(snapToGraphemes(text, snapped)).toEqual(snapped);
      }),
    );
  });

  test("takes in no line feed the range did not hold", () => {
    fc.assert(
      fc.property(textWithRange, ([text, range]) => {
        const { start, end } = snapToGraphemes(text, range);
        expect(text.slice(start, range.start) + text.slice(range.end, end)).not.toContain("\n");
      }),
    );
  });

  test("keeps a family, a flag and an accent whole", () => {
    expect(snapToGraphemes("x👩‍👩‍👧y", { start: 3, end: 4 })).toEqual({ start: 1, end: 9 });
    expect(snapToGraphemes("🇫🇮🇸🇪", { start: 5, end: 6 })).toEqual({ start: 4, end: 8 });
    expect(snapToGraphemes("cafe\u0301s", { start: 0, end: 4 })).toEqual({ start: 0, end: 5 });
  });

  test("puts ends in order and inside the text", () => {
    expect(snapToGraphemes("words", { start: 9, end: -2 })).toEqual({ start: 0, end: 5 });
  });
});

describe("trimming a selection", () => {
  test("leaves no white space at the ends, unless there is nothing else", () => {
    fc.assert(
      fc.property(textWithRange, ([text, range]) => {
        const { start, end } = trimRange(text, range);
        const words = text.slice(start, end);
        const snapped = snapToGraphemes(text, range);
        if (text.slice(snapped.start, snapped.end).trim() === "") expect({ start, end }).toEqual(snapped);
        // A space that carries a combining mark is part of a grapheme and stays.
        else expect(words.trim() === words || /\s[\u0301\u200d]/u.test(words)).toBe(true);
      }),
    );
  });

  test("loses no word and changes nothing the second time", () => {
    fc.assert(
      fc.property(textWithRange, ([text, range]) => {
        const trimmed = trimRange(text, range);
        const snapped = snapToGraphemes(text, range);
        expect(contains(snapped, trimmed)).toBe(true);
        const bare = (words: string) => words.replace(/\s/gu, "");
        expect(bare(text.slice(trimmed.start, trimmed.end))).toBe(bare(text.slice(snapped.start, snapped.end)));
        expect(trimRange(text, trimmed)).toEqual(trimmed);
      }),
    );
  });
});
