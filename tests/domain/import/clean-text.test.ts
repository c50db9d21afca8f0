import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { oneSpace, squeeze, visibleLength, withoutLastSpaces } from "@/lib/import/clean-text";

/** Texts in which white space of every sort is more common than words. */
const spacedText = fc
  .array(
    fc.constantFrom(
      " ",
      "  ",
      "\t",
      "\n",
      "\r",
      "\f",
      "\v",
      "\u00a0",
      "\u2003",
      "\u3000",
      "\ufeff",
      "a",
      "я",
      "😀",
      ".",
    ),
  )
  .map((parts) => parts.join(""));

describe("white space is read as its definition by a pattern says", () => {
  test.each([
    ["oneSpace", oneSpace, (text: string) => text.replace(/[ \t\n\r\f]+/g, " ")],
    ["squeeze", squeeze, (text: string) => text.replace(/[ \t\n\r\f]+/g, " ").replace(/^ | $/g, "")],
    ["withoutLastSpaces", withoutLastSpaces, (text: string) => text.replace(/[ \t\u00a0]+$/, "")],
    ["visibleLength", visibleLength, (text: string) => text.replace(/\s+/g, "").length],
  ])("%s", (_name, ours, definition) => {
    fc.assert(
      fc.property(spacedText, (text) => {
        expect(ours(text)).toBe(definition(text));
      }),
      { numRuns: 1000 },
    );
  });
});

test("a run of white space longer than any file may be is read too", () => {
  const run = `a${" ".repeat(10_000_000)}`;
  expect(oneSpace(`${run}b`)).toBe("a b");
  expect(withoutLastSpaces(run)).toBe("a");
  expect(visibleLength(run)).toBe(1);
});
