import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cite } from "@/lib/domain/anchoring/cite";
import { compareVersions, type Fate, mapRange, relocate } from "@/lib/domain/anchoring/relocate";
import type { VersionText } from "@/lib/domain/anchoring/tokens";
import { contains, overlaps, type TextRange } from "@/lib/domain/text/ranges";
import { verdict } from "@/tests/bench/relocation/measure";
import { aRevision } from "@/tests/support/a-revision";
import { computing } from "@/tests/support/computing";
import { arbitraryLine, textWithRange } from "../text/arbitrary-text";

function version(lines: readonly string[]): VersionText {
  let start = 0;
  const blocks = lines.map((line) => {
    const range = { start, end: start + line.length };
    start = range.end + 1;
    return range;
  });
  return { text: lines.join("\n"), blocks };
}

function rangeOf(text: string, words: string): TextRange {
  const start = text.indexOf(words);
  if (start === -1) throw new Error(`"${words}" is not in the text`);
  return { start, end: start + words.length };
}

const placeIn = (text: string, range: TextRange) => ({ ...range, ...cite(text, range) });

/** What became of these words, from the first lines to the second. */
function fateOf(before: readonly string[], after: readonly string[], words: string): Fate {
  const [older, newer] = [version(before), version(after)];
  return relocate(compareVersions(older, newer), placeIn(older.text, rangeOf(older.text, words)));
}

/** The fate with the words at its range or guess, as a person would see it. */
function seen(before: readonly string[], after: readonly string[], words: string) {
  const fate = fateOf(before, after, words);
  const range = "range" in fate ? fate.range : fate.state === "orphaned" ? fate.guess?.range : undefined;
  return [fate.state, range ? after.join("\n").slice(range.start, range.end) : null];
}

const PORT = "The port handled 14.2 million tons of cargo in 2023, its director said.";
const QUAY = "Engineers expect the new quay to open in spring, before prices rise again.";
const UNION = "The dockers’ union rejected the offer on Tuesday after a long night of talks.";
const MAYOR = "Mayor Ana Ruiz called the figures “encouraging” and thanked the crews.";
const ARTICLE = [PORT, QUAY, UNION, MAYOR];

const lines = fc.array(arbitraryLine, { minLength: 1, maxLength: 5 });
const revision = fc.record({ before: lines, after: lines });
const changedLines = lines.chain((before) =>
  fc.tuple(
    fc.constant(before),
    fc.shuffledSubarray(before).chain((kept) => fc.tuple(fc.constant(kept), lines).map((both) => both.flat())),
  ),
);

describe("what a next version does to a place", () => {
  test("what stays as it is is placed, whatever is put in or taken out elsewhere", () => {
    expect(seen(ARTICLE, ARTICLE, "14.2 million tons")).toEqual(["placed", "14.2 million tons"]);
    expect(seen(ARTICLE, ["Breaking news", ...ARTICLE], "rejected the offer")).toEqual([
      "placed",
      "rejected the offer",
    ]);
    expect(seen(ARTICLE, [PORT, MAYOR], "encouraging")).toEqual(["placed", "encouraging"]);
    const longer = `On Monday night, ${UNION} Nobody was surprised.`;
    expect(seen(ARTICLE, [PORT, QUAY, longer, MAYOR], "after a long night")).toEqual(["placed", "after a long night"]);
  });

  test("a changed number, word or name is reworded, with what stands for it", () => {
    const port = PORT.replace("14.2", "15.8");
    expect(seen(ARTICLE, [port, QUAY, UNION, MAYOR], "14.2 million tons")).toEqual(["reworded", "15.8 million tons"]);
    expect(seen(ARTICLE, [port, QUAY, UNION, MAYOR], "14.2")).toEqual(["reworded", "15.8"]);
    const union = UNION.replace("on Tuesday", "late on Wednesday");
    expect(seen(ARTICLE, [PORT, QUAY, union, MAYOR], "Tuesday")).toEqual(["reworded", "Wednesday"]);
    expect(seen(ARTICLE, [PORT, QUAY, union, MAYOR], "the offer on Tuesday")[0]).toBe("reworded");
  });

  test("words put into a place make it reworded: what was judged did not have them", () => {
    const port = PORT.replace("million tons", "million metric tons");
    expect(seen(ARTICLE, [port, QUAY, UNION, MAYOR], "14.2 million tons")).toEqual([
      "reworded",
      "14.2 million metric tons",
    ]);
  });

  test("other kinds of quotation marks are another text, and it says so", () => {
    const mayor = MAYOR.replace(/[“”]/gu, '"');
    expect(seen(ARTICLE, [PORT, QUAY, UNION, mayor], "the figures “encouraging”")).toEqual([
      "reworded",
      'the figures "encouraging"',
    ]);
  });

  test("a moved paragraph takes its places with it, to be confirmed; the rest stays placed", () => {
    const moved = [UNION, PORT, QUAY, MAYOR];
    expect(seen(ARTICLE, moved, "rejected the offer")).toEqual(["moved", "rejected the offer"]);
    for (const words of ["14.2 million", "new quay", "Ana Ruiz"])
      expect(seen(ARTICLE, moved, words)).toEqual(["placed", words]);
  });

  test("swapping two paragraphs moves the places of both, or of the shorter where they were neighbours", () => {
    const swapped = [MAYOR, QUAY, UNION, PORT];
    for (const words of ["14.2 million", "Ana Ruiz"]) expect(seen(ARTICLE, swapped, words)[0]).toBe("moved");
    expect(seen([PORT, "It rained."], ["It rained.", PORT], "It rained.")[0]).toBe("moved");
    expect(seen([PORT, "It rained."], ["It rained.", PORT], "14.2 million")[0]).toBe("placed");
  });

  test("a moved and changed paragraph is found, and what changed in it is reworded", () => {
    const union = UNION.replace("Tuesday", "Wednesday");
    const after = [union, PORT, QUAY, MAYOR];
    expect(seen(ARTICLE, after, "rejected the offer")).toEqual(["moved", "rejected the offer"]);
    expect(seen(ARTICLE, after, "on Tuesday")).toEqual(["reworded", "on Wednesday"]);
  });

  test("a paragraph split in two, or two joined, loses nothing", () => {
    const whole = `${PORT} ${QUAY}`;
    for (const words of ["14.2 million", "its director said.", "Engineers expect", "rise again."]) {
      expect(seen([whole, UNION], [PORT, QUAY, UNION], words)).toEqual(["placed", words]);
      expect(seen([PORT, QUAY, UNION], [whole, UNION], words)).toEqual(["placed", words]);
    }
  });

  test("deleted words are gone, or nobody knows: they are never put on others", () => {
    expect(fateOf(ARTICLE, [PORT, UNION, MAYOR], "Engineers expect the new quay")).toEqual({ state: "gone" });
    expect(
      fateOf(ARTICLE, [PORT.replace(", its director said", ""), QUAY, UNION, MAYOR], "its director said").state,
    ).toBe("gone");
    const twice = ["The ministry declined to comment.", PORT, QUAY, "The ministry declined to comment.", MAYOR];
    const once = [PORT, QUAY, "The ministry declined to comment.", MAYOR];
    expect(fateOf(twice, once, "declined to comment").state).toBe("gone");
  });

  test("near-duplicates do not take each other's places", () => {
    const [a, b] = [
      "Ada sold 14 boats to the city of Turku in March.",
      "Ben sold 17 boats to the city of Turku in April.",
    ];
    expect(seen([a, PORT, b], [b, PORT, a], "14 boats")).toEqual(["moved", "14 boats"]);
    expect(seen([a, PORT, b], [PORT, b], "sold 14 boats to the city")[0]).not.toBe("placed");
  });

  test("images are told apart by their address, which stands nowhere in the text", () => {
    const [one, other] = ["a.png", "b.png"];
    const withImage = (src: string): VersionText => ({
      ...version([PORT, "\uFFFC", QUAY]),
      atoms: new Map([[1, src]]),
    });
    const place = placeIn(withImage(one).text, rangeOf(withImage(one).text, "\uFFFC"));
    expect(relocate(compareVersions(withImage(one), withImage(one)), place).state).toBe("placed");
    expect(relocate(compareVersions(withImage(one), withImage(other)), place).state).not.toBe("placed");
  });

  test("a point between words keeps its neighbours, and asks when something was put there", () => {
    const older = version(ARTICLE);
    const at = rangeOf(older.text, " of cargo").start;
    const point = placeIn(older.text, { start: at, end: at });
    expect(relocate(compareVersions(older, version(["New.", ...ARTICLE])), point)).toMatchObject({ state: "placed" });
    const filled = version([PORT.replace("tons of", "tons (a record) of"), QUAY, UNION, MAYOR]);
    const fate = relocate(compareVersions(older, filled), point);
    expect(fate).toMatchObject({ state: "moved", range: { start: at, end: at } });
  });
});

describe("laws of relocation", () => {
  test("nothing changed: every place stands where it stood", () => {
    fc.assert(
      fc.property(textWithRange, ([text, range]) => {
        const same = version(text.split("\n"));
        const comparison = compareVersions(same, same);
        expect(relocate(comparison, placeIn(text, range))).toEqual({ state: "placed", range, score: 1 });
        expect(mapRange(comparison, range)).toEqual(range);
      }),
    );
  });

  test("placed and moved have exactly the words, and every range lies in the new text", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          revision.map(({ before, after }) => [before, after]),
          changedLines,
        ),
        fc.nat(),
        fc.nat(),
        ([before, after], x, y) => {
          const [older, newer] = [version(before as string[]), version(after as string[])];
          const [start, end] = [x % (older.text.length + 1), y % (older.text.length + 1)].sort((p, q) => p - q) as [
            number,
            number,
          ];
          const comparison = compareVersions(older, newer);
          const place = placeIn(older.text, { start, end });
          const fate = relocate(comparison, place);
          expect(relocate(compareVersions(older, newer), place)).toEqual(fate);
          const range = "range" in fate ? fate.range : fate.state === "orphaned" ? fate.guess?.range : undefined;
          if (range) {
            expect(contains({ start: 0, end: newer.text.length }, range)).toBe(true);
            expect(range.start).toBeLessThanOrEqual(range.end);
          }
          if (fate.state === "placed" || fate.state === "moved") {
            expect(newer.text.slice(fate.range.start, fate.range.end)).toBe(place.exact);
          }
          const mapped = mapRange(comparison, place);
          if (mapped) expect(newer.text.slice(mapped.start, mapped.end).trim()).toBe(place.exact.trim());
        },
      ),
      { numRuns: 400 },
    );
  });

  test("two places of one block keep their order, and those apart stay apart", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5_000 }), (seed) => {
        const { before, after, places } = aRevision({ words: 300, changed: 0.3, places: 30, seed });
        const comparison = compareVersions(before, after);
        const block = (offset: number) => before.blocks.findIndex((each) => each.start <= offset && offset <= each.end);
        const placed = places.flatMap((place) => {
          const fate = relocate(comparison, placeIn(before.text, place));
          return fate.state === "placed" ? [{ old: place, now: fate.range }] : [];
        });
        for (const one of placed) {
          for (const other of placed) {
            if (block(one.old.start) !== block(other.old.start) || one.old.end > other.old.start) continue;
            expect(one.now.end).toBeLessThanOrEqual(other.now.start);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test("what is reworded stays between the neighbours of the place that were found", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5_000 }), (seed) => {
        const { before, after, places } = aRevision({ words: 300, changed: 0.3, places: 20, seed });
        const comparison = compareVersions(before, after);
        for (const place of places) {
          const fate = relocate(comparison, placeIn(before.text, place));
          if (fate.state !== "reworded") continue;
          // Nothing outside the place that stands as it was may lie in what stands for it.
          const outside = [
            { start: before.blocks[0]?.start ?? 0, end: place.start },
            { start: place.end, end: before.text.length },
          ];
          for (const { start, end } of outside) {
            for (const { index, 0: word } of before.text.slice(start, end).matchAll(/\S+/g)) {
              const kept = mapRange(comparison, { start: start + index, end: start + index + word.length });
              if (kept) expect(overlaps(kept, fate.range)).toBe(false);
            }
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  test("a deleted block's words are never placed on others", () => {
    fc.assert(
      fc.property(fc.nat({ max: 3 }), fc.nat({ max: 60 }), fc.integer({ min: 1, max: 12 }), (gone, from, length) => {
        const older = version(ARTICLE);
        const comparison = compareVersions(older, version(ARTICLE.filter((_, index) => index !== gone)));
        const block = older.blocks[gone] as TextRange;
        const start = Math.min(block.start + from, block.end - 1);
        const fate = relocate(comparison, placeIn(older.text, { start, end: Math.min(block.end, start + length) }));
        expect(["gone", "orphaned"]).toContain(fate.state);
      }),
    );
  });

  test("of a thousand places in a text that changed by a third, at least 97 in 100 are put right and at most 1 in 100 wrong", () => {
    const { before, after, places } = aRevision({ words: 5_000, changed: 0.3, places: 1_000, seed: 4 });
    const comparison = compareVersions(before, after);
    const verdicts = places.map((place) => verdict(relocate(comparison, placeIn(before.text, place)), place.truth));
    const count = (wanted: string) => verdicts.filter((each) => each === wanted).length;
    expect(count("placed") / (verdicts.length - count("rightly gone"))).toBeGreaterThan(0.97);
    expect(count("wrong")).toBeLessThanOrEqual(10);
  });

  test("a novel in one line that changed from end to end is compared all the same", async () => {
    const words = Array.from({ length: 60_000 }, (_, index) => `w${(index * 7919) % 3_001}`);
    const before = version([words.join(" ")]);
    const after = version([words.map((word, index) => (index % 3 === 0 ? `${word}x` : word)).join(" ")]);
    const cost = await computing(() => compareVersions(before, after));
    expect(cost).toBeLessThan(5_000);
  });
});
