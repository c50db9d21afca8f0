import fc from "fast-check";
import { expect, test } from "vitest";
import { differencesOf, sideOf } from "@/lib/domain/assessments/agree";
import { disposition, finding } from "@/lib/domain/assessments/assessment";
import { currentCycle } from "@/lib/domain/assessments/cycle";
import { edgesOf } from "@/lib/domain/assessments/judged-words";
import { decisionRoundOf, roundOf } from "@/lib/domain/assessments/round";
import {
  changedSince,
  outdatedBy,
  type StageAnswer,
  type StageCause,
  type StageFacts,
  stageOf,
  stageSteps,
} from "@/lib/domain/assessments/stage";
import { stance } from "@/lib/domain/evidence/evidence";
import { fixState } from "@/lib/domain/fixes/state";

/* A claim under random work: what people do moves it along the table and nowhere else. */

const members = ["ada", "ben", "cem"];
const somebody = fc.constantFrom(...members);
const said = fc.record({
  finding: fc.constantFrom(...finding.options),
  disposition: fc.constantFrom(...disposition.options),
  fix: fc.option(
    fc.record({
      versionId: fc.constant("v1"),
      start: fc.constant(4),
      end: fc.constant(8),
      exact: fc.constant("1998"),
      replacement: fc.constantFrom("1999", "2001"),
      state: fc.constantFrom(...fixState.options),
    }),
  ),
});

type Act =
  | { do: "work" | "rest" | "reword" | "widen" | "put_back" | "state" | "reopen" | "retract" | "ask" | "call_off" }
  | { do: "evidence"; stance: "supports" | "contradicts" }
  | { do: "turn"; stance: (typeof stance.options)[number] }
  | {
      do: "answer";
      memberId: string;
      said: { finding: StageAnswer["finding"] } & Pick<StageAnswer, "disposition" | "fix">;
    }
  | {
      do: "decide";
      memberId: string;
      said: { finding: StageAnswer["finding"] } & Pick<StageAnswer, "disposition" | "fix">;
    };

const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    do: fc.constantFrom(
      ...(["work", "rest", "reword", "widen", "put_back", "state", "reopen", "retract", "ask", "call_off"] as const),
    ),
  }),
  fc.record({
    do: fc.constant("evidence" as const),
    stance: fc.constantFrom("supports" as const, "contradicts" as const),
  }),
  fc.record({ do: fc.constant("turn" as const), stance: fc.constantFrom(...stance.options) }),
  fc.record({ do: fc.constant("answer" as const), memberId: somebody, said }),
  fc.record({ do: fc.constant("decide" as const), memberId: somebody, said }),
);

interface Claim {
  facts: StageFacts;
  check: { id: string; checkerId: string } | null;
  clock: number;
}

const fresh = (): Claim => ({
  facts: {
    worked: false,
    statement: "It opened in 1998.",
    versionId: "v1",
    places: [
      {
        ...{ id: "p1", versionId: "v1", fromId: null, start: 10, end: 17, exact: "in 1998", wordsBefore: null },
        ...{ state: "placed", primary: true },
      },
    ],
    answers: [],
    evidence: [],
    reopenedAt: null,
    secondDemanded: false,
  },
  check: null,
  clock: 1,
});

const primary = ({ facts }: Claim) => facts.places[0] ?? fresh().facts.places[0];

/** What the table calls what was done, or null when it was refused or changed nothing the stage knows of. */
function perform(claim: Claim, doing: Act): { after: Claim; cause: StageCause | null } {
  const { facts, check } = claim;
  const clock = claim.clock + 1;
  const done = (changes: Partial<StageFacts>, cause: StageCause | null, now = check) => ({
    after: { facts: { ...facts, ...changes, secondDemanded: now !== null }, check: now, clock },
    cause,
  });
  const place = primary(claim);
  if (!place) throw new Error("the claim lost its place");
  switch (doing.do) {
    case "work":
      return done({ worked: true }, "work_begins");
    case "rest":
      return done({ worked: facts.evidence.length > 0 }, "work_ends");
    case "reword":
      return done({ places: [{ ...place, exact: "in 2001" }] }, "changed");
    case "widen":
      return done({ places: [{ ...place, end: place.end + 4 }] }, "changed");
    case "put_back":
      return done({ places: [{ ...place, end: 17, exact: "in 1998" }], statement: "It opened in 1998." }, "put_back");
    case "state":
      return done({ statement: "It opened in 2001." }, "changed");
    case "reopen":
      return done({ reopenedAt: clock }, "changed");
    case "retract":
      return done({ evidence: facts.evidence.map((each) => ({ ...each, retractedAt: clock })) }, "changed");
    case "ask": {
      if (check || currentCycle(facts.answers)?.second) return done({}, null);
      return done({}, "second_asked", { id: `check ${clock}`, checkerId: "cem" });
    }
    case "call_off":
      return done({}, "second_called_off", null);
    case "evidence": {
      const one = { stance: doing.stance, withdrawn: false, retractedAt: null, originRetractedAt: null };
      return done(
        { worked: true, evidence: [...facts.evidence, { id: `e${clock}`, ...one }] },
        facts.answers.length === 0 ? "work_begins" : "contradicted",
      );
    }
    case "turn":
      return done(
        { evidence: facts.evidence.map((each) => ({ ...each, stance: doing.stance })) },
        doing.stance === "contradicts" ? "contradicted" : "put_back",
      );
    case "answer":
    case "decide":
      return answer(claim, doing, clock);
  }
}

function answer({ facts, check }: Claim, doing: Act & { do: "answer" | "decide" }, clock: number) {
  const place = facts.places[0];
  const refused = { after: { facts, check, clock }, cause: null };
  const deciding = doing.do === "decide";
  let round: number;
  try {
    round = deciding ? decisionRoundOf(facts, doing.memberId) : roundOf(facts, check, doing.memberId);
  } catch {
    return refused;
  }
  const given: StageAnswer = {
    ...doing.said,
    memberId: doing.memberId,
    round,
    at: clock,
    judged: {
      versionId: facts.versionId,
      statement: facts.statement,
      placementText: place?.exact ?? "",
      edges: edgesOf(facts.places, facts.versionId),
      evidenceIds: facts.evidence.map((each) => each.id),
      evidenceStances: facts.evidence.map((each) => each.stance),
    },
  };
  const now = round === 2 ? null : check;
  const cause: StageCause = round === 1 ? "first_answer" : round === 2 ? "second_answer" : "decision";
  return {
    after: { facts: { ...facts, answers: [...facts.answers, given], secondDemanded: now !== null }, check: now, clock },
    cause,
  };
}

test("every step is in the table", () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
      let claim = fresh();
      for (const doing of acts) {
        const before = stageOf(claim.facts);
        const { after, cause: named } = perform(claim, doing);
        const now = stageOf(after.facts);
        // An edit can bring back what was judged, or lead away from it, whatever it is called.
        const edit = named === "changed" || named === "put_back";
        const cause = edit ? (now === "re_check" ? "changed" : "put_back") : named;
        if (now !== before) {
          expect(cause, `${before} -> ${now} by ${JSON.stringify(doing)}`).not.toBeNull();
          expect(stageSteps[before][cause as StageCause] ?? [], `${before} by ${cause}`).toContain(now);
        }
        claim = after;
      }
    }),
    { numRuns: 600 },
  );
});

test("nobody answers a second time but who was named, nobody decides who answered, and what is decided is settled", () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
      let claim = fresh();
      for (const doing of acts) {
        const before = claim;
        claim = perform(claim, doing).after;
        const given = claim.facts.answers.at(-1);
        if (!given || claim.facts.answers.length === before.facts.answers.length) continue;
        const cycle = currentCycle(claim.facts.answers);
        if (given.round === 2) expect(given.memberId).toBe(before.check?.checkerId);
        if (given.round !== 3) continue;
        expect([cycle?.first.memberId, cycle?.second?.memberId]).not.toContain(given.memberId);
        expect(stageOf(claim.facts)).toBe("settled");
      }
    }),
    { numRuns: 600 },
  );
});

test("until the second answer is in, the stage is the same whatever the first one was and whatever stance the evidence has", () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 20 }), said, fc.constantFrom(...stance.options), (acts, other, turned) => {
      let claim = fresh();
      for (const doing of acts) claim = perform(claim, doing).after;
      const cycle = currentCycle(claim.facts.answers);
      if (!claim.check || !cycle || cycle.second) return;
      const swapped: StageFacts = {
        ...claim.facts,
        answers: claim.facts.answers.map((each) => (each === cycle.first ? { ...each, ...other } : each)),
        evidence: claim.facts.evidence.map((each) => ({ ...each, stance: turned, originRetractedAt: 99 })),
      };
      expect(stageOf(swapped)).toBe(stageOf(claim.facts));
      expect(changedSince(swapped, cycle.first)).toEqual(changedSince(claim.facts, cycle.first));
    }),
    { numRuns: 600 },
  );
});

const settledBy = (facts: Partial<StageFacts>): Claim => {
  const claim = fresh();
  const begun = { ...claim, facts: { ...claim.facts, ...facts } };
  return perform(begun, {
    do: "answer",
    memberId: "ada",
    said: { finding: "supported", disposition: "stet", fix: null },
  }).after;
};

test("evidence that turns from supporting to contradicting opens a settled claim again; known contradiction does not", () => {
  const one = { id: "e1", withdrawn: false, retractedAt: null, originRetractedAt: null };
  const { facts } = settledBy({ evidence: [{ ...one, stance: "supports" }] });
  expect(stageOf(facts)).toBe("settled");
  const turned: StageFacts = { ...facts, evidence: [{ ...one, stance: "contradicts" }] };
  expect([stageOf(turned), outdatedBy(turned)]).toEqual(["re_check", ["contradicted"]]);
  const known = settledBy({ evidence: [{ ...one, stance: "contradicts" }] });
  expect(stageOf(known.facts)).toBe("settled");
});

test("an answer from before stances were kept knew its evidence", () => {
  const one = { id: "e1", withdrawn: false, retractedAt: null, originRetractedAt: null };
  const { facts } = settledBy({ evidence: [{ ...one, stance: "contradicts" }] });
  const answers = facts.answers.map((each) => ({ ...each, judged: { ...each.judged, evidenceStances: [] } }));
  expect(stageOf({ ...facts, answers })).toBe("settled");
});

const next = (place: Partial<StageFacts["places"][number]>) => {
  const { facts } = settledBy({});
  const after = { ...carried("p2", "p1", "in 1998", true, "v2") };
  return stageOf({ ...facts, versionId: "v2", places: [...facts.places, { ...after, state: "placed", ...place }] });
};

const carried = (id: string, fromId: string | null, exact: string, primary: boolean, versionId: string) =>
  ({
    id,
    versionId,
    fromId,
    start: 10,
    end: 10 + exact.length,
    exact,
    wordsBefore: null,
    state: "placed",
    primary,
  }) as const;

test.each([
  [{}, "settled"],
  [{ state: "moved" as const }, "settled"],
  [{ exact: "in 1999", state: "reworded" as const }, "re_check"],
  [{ exact: "in 1999", wordsBefore: "in 1998" }, "settled"],
  [{ exact: "in 1998", state: "gone_as_asked" as const }, "settled"],
  [{ exact: "in 1998", state: "orphaned" as const }, "re_check"],
])("in a next version, a place %o leaves the claim %s", (place, stage) => {
  expect(next(place)).toBe(stage);
});

/** Stands on two places of the first version, and was answered there. */
const onTwoPlaces = () => {
  const second = { ...carried("q1", null, "since 1998", false, "v1"), start: 40, end: 50 };
  const { facts } = settledBy({ places: [...fresh().facts.places, second] });
  return { facts, second };
};

test("one reworded place of several opens the claim again, over any number of versions", () => {
  const { facts } = onTwoPlaces();
  const v2 = [carried("p2", "p1", "in 1998", true, "v2"), carried("q2", "q1", "since 1999", false, "v2")];
  const v3 = [carried("p3", "p2", "in 1998", true, "v3"), carried("q3", "q2", "since 1999", false, "v3")];
  expect(stageOf({ ...facts, versionId: "v3", places: [...facts.places, ...v2, ...v3] })).toBe("re_check");
  const kept = [carried("p2", "p1", "in 1998", true, "v2"), carried("q2", "q1", "since 1998", false, "v2")];
  expect(stageOf({ ...facts, versionId: "v2", places: [...facts.places, ...kept] })).toBe("settled");
});

test("a place added since holds words nobody judged, whatever they are; a place taken away leaves what was judged", () => {
  const { facts, second } = onTwoPlaces();
  const [first] = facts.places;
  const kept = [carried("p2", "p1", "in 1998", true, "v2"), carried("q2", "q1", "since 1998", false, "v2")];
  const later = carried("r2", null, "of 2004", false, "v2");
  expect(stageOf({ ...facts, versionId: "v2", places: [...facts.places, ...kept, later] })).toBe("re_check");
  const added = { ...carried("r1", null, "in 1998", false, "v1"), start: 70, end: 77 };
  expect(stageOf({ ...facts, places: [...facts.places, added] })).toBe("re_check");
  expect(stageOf({ ...facts, places: first ? [first] : [] })).toBe("settled");
  expect(stageOf({ ...facts, places: [{ ...second, primary: true }] })).toBe("re_check");
  expect(stageOf({ ...facts, places: [] })).toBe("re_check");
});

test("the edges of any place, moved after the answer, open the claim again, in later versions too; put back they don't", () => {
  const { facts, second } = onTwoPlaces();
  const [first] = facts.places;
  if (!first) throw new Error("the claim lost its place");
  const moved = (place: Partial<typeof second>) => ({ ...facts, places: [first, { ...second, ...place }] });
  expect(stageOf(moved({ end: 55, exact: "since 1998 or" }))).toBe("re_check");
  expect(outdatedBy(moved({ end: 55, exact: "since 1998 or" }))).toEqual(["words"]);
  expect(stageOf(moved({ start: 140, end: 150 }))).toBe("re_check");
  expect(stageOf({ ...facts, places: [{ ...first, start: 90, end: 97 }, second] })).toBe("re_check");
  const carriedMove = moved({ end: 55, exact: "since 1998 or" });
  const v2 = [carried("p2", "p1", "in 1998", true, "v2"), carried("q2", "q1", "since 1998 or", false, "v2")];
  expect(stageOf({ ...carriedMove, versionId: "v2", places: [...carriedMove.places, ...v2] })).toBe("re_check");
  expect(stageOf(moved({}))).toBe("settled");
});

test("a lost place that is attached again after the answer holds words nobody judged", () => {
  const [first] = fresh().facts.places;
  if (!first) throw new Error("the claim lost its place");
  const lost = { ...carried("q1", null, "since 1998", false, "v1"), state: "orphaned" as const };
  const { facts } = settledBy({ places: [first, lost] });
  expect(stageOf(facts)).toBe("settled");
  const found = { ...lost, state: "placed" as const, start: 40, end: 50 };
  expect(stageOf({ ...facts, places: [first, found] })).toBe("re_check");
});

test("an answer from before edges were kept goes by the words of the first place", () => {
  const { facts, second } = onTwoPlaces();
  const [first] = facts.places;
  if (!first) throw new Error("the claim lost its place");
  const answers = facts.answers.map((each) => ({ ...each, judged: { ...each.judged, edges: [] } }));
  expect(stageOf({ ...facts, answers, places: [first, { ...second, end: 55 }] })).toBe("settled");
  expect(stageOf({ ...facts, answers, places: [{ ...first, exact: "in 1999" }, second] })).toBe("re_check");
  const point = { ...first, end: first.start, exact: "" };
  const onNoWords = answers.map((each) => ({ ...each, judged: { ...each.judged, placementText: "" } }));
  expect(stageOf({ ...facts, answers: onNoWords, places: [point] })).toBe("settled");
  expect(stageOf({ ...facts, answers: onNoWords, places: [point, second] })).toBe("re_check");
});

test("two answers agree on the same side with the same disposition and fix, in either order", () => {
  const closed = fc.record({
    ...{ finding: fc.constantFrom(...finding.options), disposition: fc.constantFrom(...disposition.options) },
    fix: fc.constant(null),
  });
  fc.assert(
    fc.property(closed, closed, (a, b) => {
      const agree = sideOf(a.finding) === sideOf(b.finding) && a.disposition === b.disposition;
      expect(differencesOf(a, b).length === 0).toBe(agree);
      expect(differencesOf(b, a)).toEqual(differencesOf(a, b));
      expect(differencesOf(a, a)).toEqual([]);
    }),
  );
});

const fixed = (replacement: string, state: (typeof fixState.options)[number] = "proposed", start = 4) => ({
  finding: "refuted" as const,
  disposition: "fix" as const,
  fix: { versionId: "v1", start, end: start + 4, exact: "1998", replacement, state },
});

test("fixes that say the same agree, others differ until somebody decides on one", () => {
  expect(differencesOf(fixed("1999"), fixed("1999"))).toEqual([]);
  expect(differencesOf(fixed("1999"), fixed("2001"))).toEqual(["fix"]);
  expect(differencesOf(fixed("1999"), fixed("1999", "proposed", 30))).toEqual(["fix"]);
  expect(differencesOf(fixed("1999"), { ...fixed("1999"), fix: null })).toEqual(["fix"]);
  expect(differencesOf(fixed("1999", "accepted"), fixed("2001"))).toEqual([]);
});
