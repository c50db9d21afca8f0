import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cite } from "@/lib/domain/anchoring/cite";
import { basisOfPin, factsWithoutPin, placeOfPin } from "@/lib/domain/asking/pin";
import { sourceKind } from "@/lib/domain/sources/source";
import { overlaps } from "@/lib/domain/text/ranges";

const text = "The port moved 4,200 containers in May. The quay was built in 1974. It was May.";
const pinOn = (words: string) => {
  const start = text.indexOf(words);
  const range = { start, end: start + words.length };
  return { versionId: "one", ...range, ...cite(text, range) };
};

describe("a source pinned to a passage", () => {
  test("stands where it was put, and in a next version where its words are found for certain", () => {
    const pin = pinOn("4,200 containers");
    expect(placeOfPin(pin, { id: "one", text })).toEqual({ start: 15, end: 31 });
    const moved = `At last. ${text}`;
    expect(placeOfPin(pin, { id: "two", text: moved })).toEqual({ start: 24, end: 40 });
    expect(placeOfPin(pin, { id: "two", text: "The port moved 4,300 containers in May." })).toBeNull();
  });

  test("is never guessed: words that stand more often and in other surroundings stand nowhere", () => {
    const pin = pinOn("May");
    expect(placeOfPin(pin, { id: "two", text: "May I? You may. May 1974." })).toBeNull();
  });

  test("is the writer’s word alone where nobody else was there", () => {
    expect(Object.keys(basisOfPin)).toEqual(sourceKind.options);
    expect([basisOfPin.person, basisOfPin.observation]).toEqual(["author_only", "author_only"]);
  });
});

test("facts that no pin lies over are left to be sourced", () => {
  const range = fc
    .tuple(fc.nat(50), fc.nat(50))
    .filter(([a, b]) => a !== b)
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
  fc.assert(
    fc.property(fc.array(range), fc.array(range), (facts, pins) => {
      const left = factsWithoutPin(facts, pins);
      expect(left.every((fact) => !pins.some((pin) => overlaps(pin, fact)))).toBe(true);
      expect(
        facts.filter((fact) => !left.includes(fact)).every((fact) => pins.some((pin) => overlaps(pin, fact))),
      ).toBe(true);
    }),
  );
});
