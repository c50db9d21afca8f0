import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cite } from "@/lib/domain/anchoring/cite";
import { locate } from "@/lib/domain/anchoring/locate";
import { snapToGraphemes } from "@/lib/domain/text/graphemes";
import { textWithRange } from "../text/arbitrary-text";

const range = (text: string, words: string, from = 0) => {
  const start = text.indexOf(words, from);
  return { start, end: start + words.length };
};

describe("citing a place", () => {
  test("quotes what stands there, with at most 32 units of whole graphemes around", () => {
    fc.assert(
      fc.property(textWithRange, ([text, place]) => {
        const { exact, prefix, suffix } = cite(text, place);
        expect(exact).toBe(text.slice(place.start, place.end));
        expect(text.slice(0, place.start).endsWith(prefix)).toBe(true);
        expect(text.slice(place.end).startsWith(suffix)).toBe(true);
        expect(Math.max(prefix.length, suffix.length)).toBeLessThanOrEqual(32);
        const first = place.start - prefix.length;
        const last = place.end + suffix.length;
        if (prefix) expect(snapToGraphemes(text, { start: first, end: first }).start).toBe(first);
        if (suffix) expect(snapToGraphemes(text, { start: last, end: last }).end).toBe(last);
      }),
    );
  });

  test("is well formed, so that it can be stored", () => {
    fc.assert(
      fc.property(textWithRange, ([text, place]) => {
        const { exact, prefix, suffix } = cite(text, snapToGraphemes(text, place));
        for (const part of [exact, prefix, suffix]) expect(part.isWellFormed()).toBe(true);
      }),
    );
  });
});

test("context is 32 units on each side where there are as many", () => {
  const text = `${"abcdefgh".repeat(8)}HERE${"ijklmnop".repeat(8)}`;
  const { prefix, suffix } = cite(text, range(text, "HERE"));
  expect([prefix, suffix]).toEqual(["abcdefgh".repeat(4), "ijklmnop".repeat(4)]);
});

describe("how sure a place is", () => {
  const q = (length: number) => "q".repeat(length);
  const score = (text: string, exact: string, prefix = "", suffix = "") =>
    locate(text, { exact, prefix, suffix })?.score;

  test("words that stand once: a half for that, the rest for their context", () => {
    expect(score("One word only", "word", "One ", " only")).toBe(1);
    expect(score("One word only", "word")).toBe(1);
    expect(score("One word only", "word", "One ", "q")).toBe(0.5 + 0.8 / 2);
    expect(score("One word only", "word", q(4))).toBe(0.5);
  });

  test("words that stand more often: the share of their context, halved where nothing tells them apart", () => {
    expect(score("a no b no c", "no", "b ", " c")).toBe(1);
    expect(score("a no b no c", "no", "", " ")).toBe(0.5);
    expect(locate("a no b no c", { exact: "no", prefix: "", suffix: " " }, 7)).toMatchObject({
      range: { start: 7 },
      score: 0.5,
    });
    expect(locate("a no b no c", { exact: "no", prefix: "b ", suffix: "" }, 0)).toMatchObject({
      range: { start: 7 },
      score: 1,
    });
  });

  test("between equals without a hint the first is taken; with one the nearer, and of two as near the first", () => {
    const at = (text: string, hint?: number) =>
      locate(text, { exact: "no", prefix: q(20), suffix: q(20) }, hint)?.range.start;
    expect(at("a no b no c no d")).toBe(2);
    expect(at("a no b no c no d", 8)).toBe(7);
    expect(at("a no b no c no d", 99)).toBe(12);
    expect(at("no no", 1.5)).toBe(0);
  });
});

describe("context that was cut short", () => {
  const q = (length: number) => "q".repeat(length);
  const at = (text: string, prefix: string, suffix: string) =>
    locate(text, { exact: "no", prefix, suffix })?.range.start;

  test("puts a place as far from the beginning as the context is long", () => {
    expect(at("nono zz", "xx", q(20))).toBe(2);
    expect(at("nonono zz", "xxx", q(20))).toBe(0);
    expect(at(`y${"no".repeat(10)}`, q(15), q(20))).toBe(15);
    expect(at("no".repeat(10), q(16), q(20))).toBe(0);
  });

  test("puts it as far from the end", () => {
    expect(at("X no X no", q(20), "")).toBe(7);
    expect(at(`no no${".".repeat(15)}`, q(20), q(15))).toBe(3);
    expect(at(`no no${".".repeat(16)}`, q(20), q(16))).toBe(0);
    expect(at("no no no", q(20), q(3))).toBe(3);
  });

  test("of both ends speaks for the one place that has both", () => {
    expect(at("nono", "xx", "")).toBe(2);
    expect(locate("nono", { exact: "no", prefix: "xx", suffix: "" })).toMatchObject({ candidates: 2, score: 0 });
  });

  test("tells places apart that agree equally, so that the score is not halved", () => {
    expect(locate("X no X no", { exact: "no", prefix: " ", suffix: "" })).toEqual({
      range: { start: 7, end: 9 },
      score: 1,
      candidates: 2,
    });
    expect(locate("X no X no", { exact: "no", prefix: " ", suffix: "" }, 7)?.score).toBe(0.5);
  });
});

describe("locating a citation", () => {
  test("finds every place again where it was cited", () => {
    fc.assert(
      fc.property(textWithRange, ([text, place]) => {
        const citation = cite(text, place);
        fc.pre(text === "" || citation.exact + citation.prefix + citation.suffix !== "");
        expect(locate(text, citation, place.start)?.range).toEqual(place);
      }),
      { numRuns: 500 },
    );
  });

  test("never says a place that does not hold the words", () => {
    fc.assert(
      fc.property(textWithRange, textWithRange, ([text, place], [other]) => {
        const citation = cite(text, place);
        const found = locate(other, citation, place.start);
        if (found) expect(other.slice(found.range.start, found.range.end)).toBe(citation.exact);
        else if (citation.exact !== "") expect(other).not.toContain(citation.exact);
      }),
    );
  });

  test("finds a place without a hint wherever its context stands once", () => {
    const text = "The ferry left. The ferry came back. The ferry left again.";
    const place = range(text, "ferry", 20);
    expect(locate(text, cite(text, place))).toEqual({ range: place, score: 1, candidates: 3 });
  });

  test("finds words that were moved to another paragraph, and is less sure", () => {
    const before = "Alpha.\nThe harbour closed in 1987.\nOmega.";
    const after = "Omega.\nAlpha.\nQuite something else, and then the news: The harbour closed in 1987.";
    const found = locate(after, cite(before, range(before, "The harbour closed in 1987.")));
    expect(found?.range).toEqual(range(after, "The harbour closed in 1987."));
    expect(found?.score).toBeGreaterThanOrEqual(0.5);
    expect(found?.score).toBeLessThan(0.6);
  });

  test("between equals the hint decides, and it says that it was not sure", () => {
    const text = "no no no no no no no no no no no no no no no no no no no no no no no no no no no no no no";
    const found = locate(text, { exact: "no", prefix: "no no ", suffix: " no no" }, 40);
    expect(found?.range.start).toBe(39);
    expect(found?.score).toBe(0.5);
  });

  test("context cut short says that the text began there", () => {
    const text = "Fire\nFire\nFire";
    for (const start of [0, 5, 10]) {
      const place = { start, end: start + 4 };
      expect(locate(text, cite(text, place))?.range).toEqual(place);
    }
  });

  test("words that are not there are placed nowhere", () => {
    expect(locate("The ferry leaves.", { exact: "The ferry left", prefix: "", suffix: "." }, 0)).toBeNull();
    expect(locate("words", { exact: "", prefix: "", suffix: "" })).toBeNull();
  });

  test("a place that cuts a letter in two is no sure one", () => {
    const found = locate("A cafe\u0301 here", { exact: "cafe", prefix: "A ", suffix: " here" });
    expect(found?.score).toBeLessThan(0.5);
  });

  test("an insertion point is found by its context alone", () => {
    const text = "One two three.";
    expect(locate(text, cite(text, { start: 4, end: 4 }), 4)?.range).toEqual({ start: 4, end: 4 });
    expect(locate("Two three.", cite(text, { start: 4, end: 4 }), 4)).toBeNull();
  });
});
