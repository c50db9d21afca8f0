import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nextWordEnd, nextWordStart, previousWordEnd, previousWordStart, wordsIn } from "@/lib/domain/text/words";
import { arbitraryText } from "./arbitrary-text";

const words = (text: string) => wordsIn(text, { start: 0, end: text.length });

describe("words", () => {
  test("are in order, apart, and on one line each", () => {
    fc.assert(
      fc.property(arbitraryText, (text) => {
        let before = 0;
        for (const { start, end } of words(text)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).not.toContain("\n");
          before = end;
        }
      }),
    );
  });

  test("stepping forward by word visits every word once, and back likewise", () => {
    fc.assert(
      fc.property(arbitraryText, (text) => {
        const all = words(text);
        let forward = 0;
        for (const { end } of all) {
          forward = nextWordEnd(text, forward);
          expect(forward).toBe(end);
        }
        let back = text.length;
        for (const { start } of all.toReversed()) {
          back = previousWordStart(text, back);
          expect(back).toBe(start);
        }
      }),
    );
  });

  test("cross the end of a line", () => {
    expect(nextWordEnd("one\n\ntwo", 3)).toBe(8);
    expect(nextWordStart("one\n\ntwo", 0)).toBe(5);
    expect(previousWordStart("one\n\ntwo", 5)).toBe(0);
    expect(previousWordEnd("one\n\ntwo", 8)).toBe(3);
  });

  test("an image is one", () => {
    expect(words("one\n\uFFFC\ntwo")).toHaveLength(3);
  });

  test("at the ends there is nothing more", () => {
    expect(nextWordEnd("one.", 3)).toBe(4);
    expect(previousWordStart("“one", 1)).toBe(0);
  });
});
