import { describe, expect, test } from "vitest";
import { isFixMade } from "@/lib/domain/fixes/made";

const answer = { disposition: "fix" as const, judged: { placementText: "4,200 containers" } };
const place = { primary: true, exact: "4,300 containers", wordsBefore: "4,200 containers", state: "placed" as const };
const fixes = [{ state: "applied" as const }];
const asked = { answer, fixes, placements: [place] };

describe("an answer that asks for other words", () => {
  test("has them when the place stands on what a fix made of the judged words", () => {
    expect(isFixMade(asked)).toBe(true);
    expect(isFixMade({ ...asked, answer: { ...answer, disposition: "cut" } })).toBe(true);
    expect(isFixMade({ ...asked, fixes: [{ state: "applied" }, { state: "refused" }] })).toBe(true);
  });

  test("has them when its words are gone as asked, and not when they are lost", () => {
    expect(isFixMade({ ...asked, placements: [{ ...place, state: "gone_as_asked" }] })).toBe(true);
    expect(isFixMade({ ...asked, placements: [{ ...place, state: "orphaned" }] })).toBe(false);
  });

  test("waits while another fix is open", () => {
    expect(isFixMade({ ...asked, fixes: [...fixes, { state: "proposed" }] })).toBe(false);
    expect(isFixMade({ ...asked, fixes: [{ state: "accepted" }] })).toBe(false);
  });

  test("waits while the words are those it judged, be they the old ones or the new", () => {
    expect(isFixMade({ ...asked, placements: [{ ...place, exact: "4,200 containers", wordsBefore: null }] })).toBe(
      false,
    );
    expect(isFixMade({ ...asked, answer: { ...answer, judged: { placementText: "4,300 containers" } } })).toBe(false);
  });

  test("is the main place's: a claim on no words has none", () => {
    expect(isFixMade({ ...asked, placements: [] })).toBe(false);
    expect(isFixMade({ ...asked, placements: [{ ...place, primary: false }] })).toBe(false);
  });
});

test("an answer that leaves the words as they are asks for nothing", () => {
  expect(isFixMade({ ...asked, answer: { ...answer, disposition: "stet" } })).toBe(false);
  expect(isFixMade({ ...asked, answer: { ...answer, disposition: null } })).toBe(false);
});
