import { expect, test } from "vitest";
import { makeReport } from "@/lib/domain/reports/report";
import { aClaim, aDoc, anAnswer, anInput, paragraph, someEvidence, text } from "./a-report";

const doc = aDoc(paragraph(text("one two three four five")));

test("claims are numbered in text order, the longer first; those on no words come last", () => {
  const [omission, late, inner, outer] = [
    aClaim(1, [], { statement: "Left out" }),
    aClaim(2, [
      [19, 23],
      [8, 13],
    ]),
    aClaim(3, [[0, 3]]),
    aClaim(4, [[0, 7]]),
  ];
  const report = makeReport(anInput(doc, [omission, late, inner, outer]));
  expect(report.notes.map(({ number, claim, words }) => [number, claim.number, words])).toEqual([
    [1, 4, "one two"],
    [2, 3, "one"],
    [3, 2, "five"],
    [4, 1, ""],
  ]);
  expect(report.segments.map((segment) => segment.claimIds)).toEqual([
    [outer.id, inner.id],
    [outer.id],
    [late.id],
    [late.id],
  ]);
});

test("the last answer is the verdict, earlier ones follow it; counts are by label", () => {
  const answers = [anAnswer("fix", "refuted", "wrong"), anAnswer("confirmed", "supported", "right after all")];
  const claims = [
    aClaim(1, [[0, 3]], { assessments: answers }),
    aClaim(2, [[4, 7]]),
    aClaim(3, [[8, 13]], { assessments: [anAnswer("gone_from_the_scale", "refuted")] }),
  ];
  const { notes, counts } = makeReport(anInput(doc, claims));
  expect(notes[0]?.verdict).toMatchObject({
    name: "Confirmed",
    glyph: "✓",
    by: "Ana Koll",
    rationale: "right after all",
  });
  expect(notes[0]?.earlier.map((each) => each.name)).toEqual(["Fix"]);
  expect(notes[2]?.verdict).toMatchObject({ name: null, appearance: "refuted" });
  expect(counts.map(({ verdict, count }) => [verdict?.finding ?? null, count])).toEqual([
    ["supported", 1],
    ["refuted", 1],
    [null, 1],
  ]);
});

test("a source has one number wherever it is used; withdrawn evidence stays out", () => {
  const origin = someEvidence("origin").source;
  const claims = [
    aClaim(1, [[4, 7]], { evidence: [someEvidence("a"), someEvidence("b", { reliesOn: origin })] }),
    aClaim(2, [[0, 3]], { evidence: [someEvidence("b"), someEvidence("c", { withdrawn: {} })] }),
  ];
  const { sources, notes } = makeReport(anInput(doc, claims));
  expect(sources.map(({ id, number, usedIn }) => [id, number, usedIn])).toEqual([
    ["b", 1, [1, 2]],
    ["a", 2, [2]],
    ["origin", 3, [2]],
  ]);
  expect(notes[1]?.evidence.map(({ source, reliesOn }) => [source, reliesOn])).toEqual([
    [2, null],
    [1, 3],
  ]);
});

test("retired claims are listed apart and links lead to claims that are there", () => {
  const [kept, gone] = [aClaim(1, [[0, 3]]), aClaim(2, [[4, 7]])];
  const retired = { at: "2026-05-04T16:00:00.000Z", byId: "ana", reason: "Merged into claim 1" };
  const report = makeReport(
    anInput(doc, [
      { ...kept, links: [{ type: "about", direction: "out", claimId: gone.id }] },
      { ...gone, retired, mergedIntoId: kept.id },
    ]),
  );
  expect(report.notes.map((note) => [note.claim.number, note.links])).toEqual([[1, []]]);
  expect(report.retired).toMatchObject([{ words: "two", by: "Ana Koll", mergedInto: 1 }]);
});
