import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cite } from "@/lib/domain/anchoring/cite";
import type { PlacementState } from "@/lib/domain/claims/claim";
import { textMap } from "@/lib/domain/fixes/apply";
import { carryFix, carryPlace } from "@/lib/domain/fixes/carry";
import { narrowed } from "@/lib/domain/fixes/difference";
import { type FixToMake, linePatches } from "@/lib/domain/fixes/line-patches";

const TEXT = "Port moves more\nThe port moved 4,200 containers in May, the harbour office said on Tuesday.";

const range = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
const fix = (id: string, words: string, replacement: string): FixToMake => ({
  id,
  ...narrowed(TEXT, { ...range(words), replacement }),
});
const place = (words: string, state: PlacementState = "placed", wordsBefore: string | null = null) => ({
  ...range(words),
  ...cite(TEXT, range(words)),
  state,
  wordsBefore,
});
const making = (...fixes: FixToMake[]) => {
  const map = textMap(linePatches(TEXT, fixes));
  return { map, text: map.apply(TEXT) };
};
const number = fix("number", "4,200", "4,300");

describe("a place after fixes", () => {
  test("settles on the words that its own fix wrote, and remembers the ones that were judged", () => {
    const after = carryPlace(place("4,200 containers"), making(number), new Set(["number"]), "4,200 containers");
    expect(after).toMatchObject({ exact: "4,300 containers", state: "placed", wordsBefore: "4,200 containers" });
  });

  test("is reworded by the fix of another claim", () => {
    const after = carryPlace(place("4,200 containers in May"), making(number), new Set(), null);
    expect(after).toMatchObject({ exact: "4,300 containers in May", state: "reworded", wordsBefore: null });
  });

  test("is gone as asked by its own cut, and orphaned by another’s", () => {
    const cut = fix("cut", ", the harbour office said on Tuesday", "");
    const [made, harbour] = [making(cut), place("the harbour office")];
    const words = { exact: "the harbour office", start: 0, end: 0 };
    expect(carryPlace(harbour, made, new Set(["cut"]), null)).toMatchObject({ ...words, state: "gone_as_asked" });
    expect(carryPlace(harbour, made, new Set(), null)).toMatchObject({ ...words, state: "orphaned" });
  });

  test("takes in what its own fix appends, and not what another’s does", () => {
    const made = making(fix("may", "May", "May 2026"));
    expect(carryPlace(place("in May"), made, new Set(["may"]), null).exact).toBe("in May 2026");
    expect(carryPlace(place("in May"), made, new Set(), null)).toMatchObject({ exact: "in May", state: "placed" });
  });

  test("fixed twice with no answer between, it remembers the words of the answer", () => {
    const before = place("4,200", "placed", "3,200");
    expect(carryPlace(before, making(number), new Set(["number"]), "3,200").wordsBefore).toBe("3,200");
    expect(carryPlace(before, making(number), new Set(["number"]), "4,200").wordsBefore).toBe("4,200");
  });

  test("with the same words it keeps its state, whatever happens elsewhere", () => {
    const states = fc.constantFrom<PlacementState>("placed", "moved", "reworded");
    const words = fc.constantFrom("May", "harbour office", "Port", "Tuesday.", "moves more\nThe port");
    fc.assert(
      fc.property(states, words, (state, exact) => {
        const after = carryPlace(place(exact, state), making(number), new Set(), null);
        expect(after).toMatchObject({ exact, state, isSame: true });
      }),
    );
  });

  test("one that stands nowhere goes on standing nowhere", () => {
    const lost = { ...place("4,200"), start: 0, end: 0, state: "orphaned" as const };
    expect(carryPlace(lost, making(number), new Set(["number"]), null)).toMatchObject({
      ...{ exact: "4,200", start: 0, end: 0, state: "orphaned" },
    });
  });
});

describe("a fix that was not made", () => {
  const carry = (open: FixToMake, ...made: FixToMake[]) => carryFix(TEXT, open, made, making(...made));

  test("goes along with its words", () => {
    const carried = carry(fix("day", "Tuesday", "Wednesday"), fix("more", "Port", "The port"));
    expect(carried).toEqual({
      outcome: "carried",
      range: { start: range("Tuesday").start + 4, end: range("Tuesday").end + 4 },
    });
  });

  test("is done where another fix did the same", () => {
    expect(carry(fix("again", "moved 4,200", "moved 4,300"), number)).toEqual({ outcome: "done" });
    expect(carry(fix("cut", "4,200 ", ""), fix("wider", "4,200 containers ", ""))).toEqual({ outcome: "done" });
  });

  test("stands on what the other wrote where they differ, and is gone where its words are", () => {
    const carried = carry(fix("other", "4,200", "4,250"), number);
    expect(carried).toEqual({ outcome: "carried", range: range("4,200") });
    expect(carry(fix("other", "4,200", "4,250"), fix("cut", "4,200 ", ""))).toEqual({ outcome: "gone" });
  });
});
