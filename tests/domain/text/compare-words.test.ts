import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareWords, type WordSegment } from "@/lib/domain/text/compare-words";
import { arbitraryLine } from "./arbitrary-text";

const side = (segments: readonly WordSegment[], without: WordSegment["kind"]) =>
  segments
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join("");

describe("comparing a passage with the article's words", () => {
  test("a text is identical to itself", () => {
    fc.assert(
      fc.property(arbitraryLine, (line) => {
        expect(compareWords(line, line).match).toBe("identical");
      }),
    );
  });

  test("without what is only in the passage, the segments are the article's words", () => {
    fc.assert(
      fc.property(arbitraryLine, arbitraryLine, (passage, article) => {
        const trimmed = (text: string) => text.replace(/^[\s"“„«‘']+|[\s"”“»’']+$/gu, "");
        expect(side(compareWords(passage, article).segments, "removed").trim()).toBe(trimmed(article));
      }),
    );
  });

  const same: [string, string][] = [
    ["“mutual aid”", "mutual aid"],
    ["it's  a \u00a0test - really...", "it’s a test – really…"],
    ["he said 'no' again", "he said “no” again"],
    ["cafe\u0301", "café"],
    ["soft\u00adly", "softly"],
  ];
  for (const [passage, article] of same) {
    test(`${JSON.stringify(passage)} differs in typography only`, () => {
      expect(compareWords(passage, article).match).toBe("typography");
    });
  }

  test("shows the words that differ", () => {
    expect(compareWords("We will never leave the harbour", "We will leave the old harbour")).toEqual({
      match: "different",
      segments: [
        { kind: "same", text: "We will " },
        { kind: "removed", text: "never " },
        { kind: "same", text: "leave the " },
        { kind: "added", text: "old " },
        { kind: "same", text: "harbour" },
      ],
    });
  });

  test("a capital and a comma count", () => {
    expect(compareWords("our harbour", "Our harbour").match).toBe("different");
    expect(compareWords("yes, we can", "yes we can").match).toBe("different");
  });

  test("texts with nothing in common are told so, not compared for ever", () => {
    const many = (word: string) => Array.from({ length: 5000 }, (_, index) => word + index).join(" ");
    expect(compareWords(many("a"), many("b")).segments).toHaveLength(2);
  });
});
