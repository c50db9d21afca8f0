import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pieces, segmenter } from "@/lib/domain/text/segmenter";
import { computing } from "@/tests/support/computing";

const parts = [
  "A",
  "b ",
  "word",
  ". ",
  "! ",
  "? ”",
  "…",
  " ",
  "3.5 ",
  "(e.g. ",
  ") ",
  "\u2028",
  "é",
  "👩‍👩‍👧",
  "日本。",
  "ภาษา ",
];
const longText = fc
  .array(fc.constantFrom(...parts), { minLength: 200, maxLength: 400 })
  .map((given) => given.join("").repeat(30));

describe("the pieces of a text", () => {
  test.each(["word", "sentence"] as const)("of %ss are those the platform cuts, in windows or not", (granularity) => {
    fc.assert(
      fc.property(longText, (text) => {
        const whole = [...segmenter(granularity, "en").segment(text)];
        const cut = [...pieces(granularity, "en", text)];
        expect(cut.map((piece) => piece.index)).toEqual(whole.map((piece) => piece.index));
        expect(cut.map((piece) => piece.segment).join("")).toBe(text);
        expect(cut.map((piece) => piece.isWordLike)).toEqual(whole.map((piece) => piece.isWordLike ?? false));
      }),
      { numRuns: 10 },
    );
  });

  test("cost as much for a line of a novel as they should", async () => {
    const line = "The word goes on and on, and then it ends. ".repeat(20_000);
    const counts: number[] = [];
    const cost = await computing(() => {
      counts.push([...pieces("sentence", "en", line)].length);
      counts.push([...pieces("word", "en", line)].length);
      counts.push([...pieces("sentence", "en", "x".repeat(900_000))].length);
    });
    expect(counts).toEqual([20_000, 440_000, 1]);
    expect(cost).toBeLessThan(8_000);
  });
});
