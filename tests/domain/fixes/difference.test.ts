import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fixDifference, narrowed, sameFix, smallestPatches } from "@/lib/domain/fixes/difference";
import type { Patch } from "@/lib/domain/fixes/fix";
import type { WordSegment } from "@/lib/domain/text/compare-words";
import { arbitraryLine, textWithRange } from "../text/arbitrary-text";

const without = (segments: readonly WordSegment[], kind: WordSegment["kind"]) =>
  segments
    .filter((segment) => segment.kind !== kind)
    .map(({ text }) => text)
    .join("");

const textWithPatch = fc
  .tuple(textWithRange, arbitraryLine)
  .map(([[text, range], replacement]): [string, Patch] => [text, { ...range, replacement }]);

const patched = (text: string, { start, end, replacement }: Patch) =>
  text.slice(0, start) + replacement + text.slice(end);

describe("the difference a fix makes", () => {
  test("without what is added it is the words before, without what is struck the words after", () => {
    fc.assert(
      fc.property(arbitraryLine, arbitraryLine, (before, after) => {
        const segments = fixDifference(before, after);
        expect(without(segments, "added")).toBe(before);
        expect(without(segments, "removed")).toBe(after);
      }),
    );
  });

  test("no two segments of one kind follow each other, and what is struck stands first", () => {
    fc.assert(
      fc.property(arbitraryLine, arbitraryLine, (before, after) => {
        const kinds = fixDifference(before, after).map(({ kind }) => kind);
        expect(kinds.join(" ")).not.toMatch(/(same same|removed removed|added added|added removed)/);
      }),
    );
  });

  test("equal words have none", () => {
    fc.assert(
      fc.property(arbitraryLine, (line) => {
        expect(fixDifference(line, line)).toEqual(line === "" ? [] : [{ kind: "same", text: line }]);
      }),
    );
  });

  test("a number is one word, and what stays stays", () => {
    expect(fixDifference("about 4,200 people came", "about 4,300 people came")).toEqual([
      { kind: "same", text: "about " },
      { kind: "removed", text: "4,200" },
      { kind: "added", text: "4,300" },
      { kind: "same", text: " people came" },
    ]);
  });

  test("two words in a row are struck as one stroke", () => {
    expect(fixDifference("the old harbour master spoke", "the young port master spoke")).toEqual([
      { kind: "same", text: "the " },
      { kind: "removed", text: "old harbour" },
      { kind: "added", text: "young port" },
      { kind: "same", text: " master spoke" },
    ]);
  });

  test("a space that stays is not struck to be written again", () => {
    expect(fixDifference("moved 4,200 boxes", "moved about 4,300 boxes")).toEqual([
      { kind: "same", text: "moved " },
      { kind: "removed", text: "4,200" },
      { kind: "added", text: "about 4,300" },
      { kind: "same", text: " boxes" },
    ]);
  });

  test("quotation marks count", () => {
    expect(fixDifference('"yes"', "“yes”").filter(({ kind }) => kind !== "same")).toHaveLength(4);
  });
});

describe("patches made small", () => {
  test("the smallest patches are in order, disjoint, not empty, and make the same words", () => {
    fc.assert(
      fc.property(textWithPatch, ([text, patch]) => {
        const small = smallestPatches(text, patch);
        let before = patch.start;
        for (const each of small) {
          expect(each.start).toBeGreaterThanOrEqual(before);
          expect(each.replacement).not.toBe(text.slice(each.start, each.end));
          before = each.end;
        }
        expect(before).toBeLessThanOrEqual(patch.end);
        expect(small.toReversed().reduce(patched, text)).toBe(patched(text, patch));
      }),
    );
  });

  test("a narrowed patch makes the same words, stays inside, and can’t be narrowed more", () => {
    fc.assert(
      fc.property(textWithPatch, ([text, patch]) => {
        const narrow = narrowed(text, patch);
        expect(patched(text, narrow)).toBe(patched(text, patch));
        expect(narrow.start >= patch.start && narrow.end <= patch.end).toBe(true);
        expect(narrowed(text, narrow).end - narrowed(text, narrow).start).toBeLessThanOrEqual(
          narrow.end - narrow.start,
        );
      }),
    );
  });

  test("a word corrected in a long claim touches that word only", () => {
    const text = "The ferry carried 4,200 people.";
    const patch = { start: 0, end: text.length, replacement: "The ferry carried 4,300 people." };
    expect(narrowed(text, patch)).toEqual({ start: 18, end: 23, replacement: "4,300" });
  });
});

describe("fixes that say the same", () => {
  const text = "The ferry carried 4,200 people on Monday.";
  const number: Patch = { start: 18, end: 23, replacement: "4,300" };

  test("one that changes a word and one that writes the whole claim anew", () => {
    expect(sameFix(text, number, { start: 4, end: 30, replacement: "ferry carried 4,300 people" })).toBe(true);
    expect(sameFix(text, number, { start: 18, end: 23, replacement: "4,400" })).toBe(false);
  });

  test("a kind of quotation mark makes no difference, the marks themselves do", () => {
    const quoted = (open: string, close: string) => ({ start: 4, end: 9, replacement: `${open}ferry${close}` });
    expect(sameFix(text, quoted("“", "”"), quoted('"', '"'))).toBe(true);
    expect(sameFix(text, quoted("“", "”"), quoted("", ""))).toBe(false);
  });

  test("a cut is not the same as no fix", () => {
    expect(sameFix(text, { start: 0, end: 4, replacement: "" }, null)).toBe(false);
    expect(sameFix(text, null, null)).toBe(true);
  });

  test("it is so both ways, and each says the same as its narrowed self", () => {
    fc.assert(
      fc.property(textWithPatch, textWithPatch, ([text, a], [, b]) => {
        const other = { ...b, start: Math.min(b.start, text.length), end: Math.min(b.end, text.length) };
        expect(sameFix(text, a, other)).toBe(sameFix(text, other, a));
        expect(sameFix(text, a, narrowed(text, a))).toBe(true);
      }),
    );
  });
});
