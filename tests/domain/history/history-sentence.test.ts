import { expect, test } from "vitest";
import { upcast } from "@/lib/domain/upcast";
import { historySentence } from "@/lib/words/history";

const people: Record<string, string> = { a: "Ana Koll", b: "Bo Lind" };
const say = (type: string, payload: Record<string, unknown> | null) =>
  historySentence(
    { type, actorId: "a", payload },
    (id) => people[id],
    (_, key) => (key === "fix" ? "Fix" : undefined),
  );

test.each([
  ["part_assigned", { memberId: "b", part: "second_checker" }, "Ana Koll made Bo Lind second checker."],
  [
    "claim_recorded",
    { number: 3, statement: "x", kind: "other", speaker: "", exact: [] },
    "Ana Koll recorded claim 3 on no words: “x”.",
  ],
  [
    "claim_recorded",
    { number: 3, statement: "", kind: "other", speaker: "", exact: ["a b", "c", "d"] },
    "Ana Koll recorded claim 3 on “a b” and 2 more places.",
  ],
  [
    "claim_edited",
    { number: 2, fields: { kind: { from: "other", to: "date_place" } } },
    "Ana Koll changed the kind from “other” to “date place” of claim 2.",
  ],
  [
    "claim_edited",
    { number: 2, fields: { kind: { from: "other", to: "number" }, dueAt: { from: null, to: "2026-01-01T00:00:00Z" } } },
    "Ana Koll changed the kind and the time it is due of claim 2.",
  ],
  [
    "claims_merged",
    { number: 1, fromIds: ["x", "y", "z"], fromNumbers: [2, 5, 9] },
    "Ana Koll merged claims 2, 5 and 9 into claim 1.",
  ],
  [
    "claim_place_adjusted",
    { number: 1, placementId: "p", from: "", to: "now", primary: false },
    "Ana Koll moved claim 1 from a place between words to “now”.",
  ],
  [
    "assessment_submitted",
    {
      number: 4,
      assessmentId: "x",
      assessmentNumber: 2,
      finding: "refuted",
      disposition: "fix",
      labelKey: "fix",
      scaleId: "s",
    },
    "Ana Koll assessed claim 4 as Fix (answer 2).",
  ],
  [
    "assessment_submitted",
    {
      number: 4,
      assessmentId: "x",
      assessmentNumber: 1,
      finding: "not_checkable",
      disposition: null,
      labelKey: "?",
      scaleId: "s",
    },
    "Ana Koll assessed claim 4 as not checkable.",
  ],
  ["sign_off_given", { number: 1 }, "Ana Koll: sign off given."],
])("%s", (type, payload, sentence) => {
  expect(say(type, payload)).toBe(sentence);
});

test("long words are cut between characters", () => {
  const sentence = say("claim_placed", { number: 1, placementId: "p", exact: "👩🏽‍⚖️".repeat(500) });
  expect(sentence.length).toBeLessThan(400);
  expect(sentence.isWellFormed()).toBe(true);
});

test("old payloads are read through every step to the newest, newer ones as they are", () => {
  const table = {
    claim_edited: {
      1: (data: Record<string, unknown>) => ({ ...data, second: true }),
      2: (data: Record<string, unknown>) => ({ ...data, third: data.second }),
    },
  };
  expect(upcast("claim_edited", 1, { first: true }, table)).toEqual({
    version: 3,
    data: { first: true, second: true, third: true },
  });
  expect(upcast("claim_edited", 4, { new: 1 }, table)).toEqual({ version: 4, data: { new: 1 } });
  expect(upcast("unheard_of", 1, {}, table)).toEqual({ version: 1, data: {} });
});
