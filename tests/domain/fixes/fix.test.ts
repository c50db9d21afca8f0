import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type FixStep, fixAfter, overlap, requirePatch } from "@/lib/domain/fixes/fix";
import { fixState } from "@/lib/domain/fixes/state";

const offset = fc.integer({ min: 0, max: 12 });
const range = fc.tuple(offset, offset).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
const steps: FixStep[] = ["edit", "accept", "refuse", "withdraw", "reopen", "apply", "fulfil"];

describe("overlapping fixes", () => {
  test("it is so both ways, and a fix overlaps itself", () => {
    fc.assert(
      fc.property(range, range, (a, b) => {
        expect(overlap(a, b)).toBe(overlap(b, a));
        expect(overlap(a, a)).toBe(true);
      }),
    );
  });

  test("touching fixes do not, insertions at one point do", () => {
    expect(overlap({ start: 0, end: 4 }, { start: 4, end: 8 })).toBe(false);
    expect(overlap({ start: 4, end: 4 }, { start: 4, end: 8 })).toBe(false);
    expect(overlap({ start: 4, end: 4 }, { start: 0, end: 4 })).toBe(false);
    expect(overlap({ start: 4, end: 4 }, { start: 4, end: 4 })).toBe(true);
    expect(overlap({ start: 5, end: 5 }, { start: 4, end: 8 })).toBe(true);
  });
});

describe("the states of a fix", () => {
  test("what was applied stays applied, and only an accepted fix is applied by hand", () => {
    for (const step of steps) expect(fixAfter("applied", step)).toBeNull();
    for (const state of fixState.options)
      expect(fixAfter(state, "apply")).toBe(state === "accepted" ? "applied" : null);
  });

  test("no way leads around the decision: from a proposal to an applied fix only by accepting it or finding it done", () => {
    expect(steps.filter((step) => fixAfter("proposed", step) === "applied")).toEqual(["fulfil"]);
  });

  test("every state but applied can be left, and reopening leads to a proposal", () => {
    for (const state of fixState.options) {
      expect(fixAfter(state, "reopen")).toBe(state === "proposed" || state === "applied" ? null : "proposed");
    }
  });
});

describe("what a patch may be", () => {
  const text = "One line\nand another";
  const refused = (start: number, end: number, words: string) => {
    try {
      requirePatch(text, { start, end, replacement: words });
      return null;
    } catch (error) {
      return error instanceof Error ? error.message : error;
    }
  };

  test("it lies in the text and changes it", () => {
    expect(refused(0, 99, "x")).toBe("range_invalid");
    expect(refused(5, 2, "x")).toBe("range_invalid");
    expect(refused(0, 3, "One")).toBe("fix_changes_nothing");
    expect(refused(3, 3, "")).toBe("fix_changes_nothing");
    expect(refused(0, 3, "Two")).toBeNull();
  });

  test("line stands for line; a cut takes any number", () => {
    expect(refused(0, 12, "Two")).toBe("fix_lines_differ");
    expect(refused(0, 3, "One\nmore")).toBe("fix_lines_differ");
    expect(refused(0, 12, "Two lines\nor")).toBeNull();
    expect(refused(0, 12, "")).toBeNull();
  });

  test("the sign of an image can’t be written", () => {
    expect(refused(0, 3, "\uFFFC")).toBe("fix_breaks_text");
  });
});
