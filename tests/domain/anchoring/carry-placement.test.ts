import { expect, test } from "vitest";
import { type ClaimBefore, carryPlacement, type PlacementBefore } from "@/lib/domain/anchoring/carry-placement";
import { cite } from "@/lib/domain/anchoring/cite";
import { compareVersions } from "@/lib/domain/anchoring/relocate";

const TEXT = "The port moved 4,200 containers in May, the office said on Tuesday.";
const nothing: ClaimBefore = { found: [], cut: false, answeredThere: false };

const version = (text: string) => ({ text, blocks: [{ start: 0, end: text.length }] });
const rangeOf = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });

function carried(words: string, after: string, claim: Partial<ClaimBefore> = {}, place: Partial<PlacementBefore> = {}) {
  const range = rangeOf(words);
  const before = { ...range, ...cite(TEXT, range), score: 1, wordsBefore: null, confirmedById: null, guess: null };
  const comparison = compareVersions(version(TEXT), version(after));
  const now = carryPlacement(comparison, { ...before, state: "placed", ...place }, { ...nothing, ...claim });
  return [now.state, now.exact, now.wordsBefore];
}

test("words that an accepted fix made settle, and say on which words they were judged", () => {
  const fix = { ...rangeOf("4,200"), replacement: "4,300" };
  const after = TEXT.replace("4,200", "4,300");
  expect(carried("4,200 containers", after, { found: [fix] })).toEqual([
    "placed",
    "4,300 containers",
    "4,200 containers",
  ]);
  expect(carried("4,200 containers", after)).toEqual(["reworded", "4,300 containers", null]);
  const more = after.replace("containers", "boxes");
  expect(carried("4,200 containers", more, { found: [fix] })[0]).toBe("reworded");
});

test("words that were cut as asked are gone; cut by nobody's wish they are lost", () => {
  const after = TEXT.replace(", the office said on Tuesday", "");
  const fix = { ...rangeOf(", the office said on Tuesday"), replacement: "" };
  expect(carried("the office said on Tuesday", after, { found: [fix] })[0]).toBe("gone_as_asked");
  expect(carried("the office said on Tuesday", after, { cut: true })[0]).toBe("gone_as_asked");
  expect(carried("the office said on Tuesday", after)[0]).toBe("orphaned");
});

test("a place goes on waiting until somebody confirmed it or answered on its words", () => {
  const after = `${TEXT} More.`;
  expect(carried("in May", after, {}, { state: "moved" })[0]).toBe("moved");
  expect(carried("in May", after, {}, { state: "reworded" })[0]).toBe("reworded");
  expect(carried("in May", after, { answeredThere: true }, { state: "reworded" })[0]).toBe("placed");
  expect(carried("in May", after, { answeredThere: true }, { state: "moved" })[0]).toBe("moved");
});

test("a fix that was undone leaves the words that were judged", () => {
  expect(carried("4,200", TEXT.replace("4,200", "4,100"), {}, { wordsBefore: "4,100" })).toEqual([
    "placed",
    "4,100",
    null,
  ]);
});

test("what was lost stays lost; words that come back are a guess", () => {
  const lost = { state: "orphaned" as const, start: 0, end: 0, exact: "a record year", prefix: "", suffix: "" };
  expect(carried("in May", TEXT, {}, lost)).toEqual(["orphaned", "a record year", null]);
  const range = rangeOf("in May");
  const comparison = compareVersions(version(TEXT.replace(" in May", "")), version(TEXT));
  const gone = { ...range, ...cite(TEXT, range), start: 0, end: 0, score: 0, wordsBefore: null, confirmedById: null };
  const back = carryPlacement(comparison, { ...gone, state: "gone_as_asked", guess: null }, nothing);
  expect(back).toMatchObject({ state: "orphaned", guess: { range } });
});
