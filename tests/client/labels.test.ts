import { expect, test } from "vitest";
import { labelOfClaim } from "@/lib/client/labels";
import type { AssessmentView, PlacementView } from "@/lib/contract/claims";
import { aClaim } from "./a-claim";

const judged = { versionId: "v1", statement: "", placementText: "4,200", evidenceIds: [], evidenceStances: [] };
const answer = {
  finding: "refuted",
  disposition: "fix",
  scaleId: "s",
  labelKey: "fix",
  judged,
} as unknown as AssessmentView;
const place = { primary: true, state: "placed", exact: "4,300", wordsBefore: "4,200" } as unknown as PlacementView;
const settled = aClaim({ stage: "settled", assessments: [answer], placements: [place] });

test("a claim whose words were changed as its answer asked says so, and looks so", () => {
  expect(labelOfClaim([], settled)).toMatchObject({ name: "Refuted, made", family: "made" });
  expect(labelOfClaim([], { ...settled, stage: "re_check" })).toMatchObject({ name: "Refuted", family: "refuted" });
  const untouched = { ...place, exact: "4,200", wordsBefore: null };
  expect(labelOfClaim([], { ...settled, placements: [untouched] })).toMatchObject({ family: "refuted" });
});

test("what two people answer differently has no label yet, and what is kept back has none", () => {
  expect(labelOfClaim([], { ...settled, stage: "disputed" })).toMatchObject({ name: "Undecided", family: "none" });
  expect(labelOfClaim([], { ...settled, sight: "blind" })).toMatchObject({ name: "Not assessed", family: "none" });
  expect(labelOfClaim([], aClaim())).toMatchObject({ name: "Not assessed", family: "none" });
});
