import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { missingFor, type ReadyClaim, type ReadyFacts } from "@/lib/domain/signing/ready";

const done: ReadyClaim = {
  id: "c1",
  number: 1,
  priority: "must",
  retired: false,
  settled: true,
  answered: true,
  blocking: 0,
  asksForFix: false,
  fixes: [],
  placements: [{ state: "placed", confirmed: false }],
};
const ready: ReadyFacts = {
  purpose: "own_copy",
  claims: [done],
  coverage: { untouched: 0, half: 0, openFacts: 0, first: null, firstFact: null },
  running: [],
  passes: [{ key: "final", name: "Final read", initialled: true }],
};
const codes = (facts: Partial<ReadyFacts>) => missingFor({ ...ready, ...facts }).map(({ code }) => code);
const withClaim = (claim: Partial<ReadyClaim>) => ({ claims: [{ ...done, ...claim }] });

const claim = fc.record<ReadyClaim>({
  id: fc.uuid(),
  number: fc.nat(),
  priority: fc.constantFrom("must", "if_time"),
  retired: fc.boolean(),
  settled: fc.boolean(),
  answered: fc.boolean(),
  blocking: fc.nat(2),
  asksForFix: fc.boolean(),
  fixes: fc.array(
    fc.record({
      state: fc.constantFrom("proposed", "accepted", "refused", "withdrawn", "applied"),
      earlier: fc.boolean(),
    }),
  ),
  placements: fc.array(
    fc.record({
      state: fc.constantFrom("placed", "moved", "reworded", "gone_as_asked", "orphaned"),
      confirmed: fc.boolean(),
    }),
  ),
});
const facts = fc.record<ReadyFacts>({
  purpose: fc.constantFrom("own_copy", "published"),
  claims: fc.array(claim, { maxLength: 5 }),
  coverage: fc.record({
    untouched: fc.nat(1),
    half: fc.nat(1),
    openFacts: fc.nat(1),
    first: fc.option(fc.nat()),
    firstFact: fc.option(fc.nat()),
  }),
  running: fc.array(fc.record({ kind: fc.constantFrom("query", "call", "reply"), id: fc.uuid() }), { maxLength: 2 }),
  passes: fc.array(fc.record({ key: fc.string(), name: fc.string(), initialled: fc.boolean() }), { maxLength: 2 }),
});

describe("own copy", () => {
  test("is ready when all is done", () => expect(missingFor(ready)).toEqual([]));

  test.each<[string, Partial<ReadyFacts>, string[]]>([
    ["an untouched sentence", { coverage: { ...ready.coverage, untouched: 1 } }, ["sentences_untouched"]],
    ["a half covered sentence", { coverage: { ...ready.coverage, half: 1 } }, ["sentences_untouched"]],
    ["an open fact", { coverage: { ...ready.coverage, openFacts: 1 } }, ["facts_open"]],
    ["an open claim", withClaim({ settled: false }), ["claim_open"]],
    ["an unmet rule that blocks", withClaim({ blocking: 1 }), ["policy_unmet"]],
    ["a fix nobody decided on", withClaim({ fixes: [{ state: "proposed", earlier: false }] }), ["fix_undecided"]],
    [
      "an accepted fix that is not in the text",
      withClaim({ fixes: [{ state: "accepted", earlier: false }] }),
      ["fix_unapplied"],
    ],
    ["an answer that asks for a fix and has none", withClaim({ asksForFix: true }), ["fix_missing"]],
    [
      "one that was made before somebody asked for another",
      withClaim({ asksForFix: true, fixes: [{ state: "applied", earlier: true }] }),
      ["fix_missing"],
    ],
    [
      "a moved place nobody confirmed",
      withClaim({ placements: [{ state: "moved", confirmed: false }] }),
      ["place_unconfirmed"],
    ],
    [
      "a reworded place nobody answered",
      withClaim({ placements: [{ state: "reworded", confirmed: false }] }),
      ["place_unconfirmed"],
    ],
    ["a place that is lost", withClaim({ placements: [{ state: "orphaned", confirmed: false }] }), ["place_lost"]],
    ["a query that runs", { running: [{ kind: "query", id: "q" }] }, ["question_running"]],
    ["a pass nobody initialled", { passes: [{ key: "names", name: "Names", initialled: false }] }, ["pass_missing"]],
  ])("is not with %s", (_, change, expected) => expect(codes(change)).toEqual(expected));

  test.each<[string, Partial<ReadyClaim>]>([
    ["a retired claim that is open", { retired: true, settled: false }],
    ["a refused fix", { asksForFix: true, fixes: [{ state: "refused", earlier: false }] }],
    ["an applied one", { asksForFix: true, fixes: [{ state: "applied", earlier: false }] }],
    ["words that are gone as asked", { asksForFix: true, placements: [{ state: "gone_as_asked", confirmed: false }] }],
    ["a moved place that is confirmed", { placements: [{ state: "moved", confirmed: true }] }],
  ])("is ready with %s", (_, change) => expect(codes(withClaim(change))).toEqual([]));

  test("leads to the first words that nobody looked at, and to the first open fact", () => {
    const coverage = { untouched: 1, half: 1, openFacts: 2, first: 40, firstFact: 65 };
    const subjects = missingFor({ ...ready, coverage }).map(({ code, subject }) => [code, subject]);
    expect(subjects).toEqual([
      ["sentences_untouched", "coverage:40"],
      ["facts_open", "coverage:65"],
    ]);
  });

  test("is never ready with anything undone, whatever else", () => {
    fc.assert(
      fc.property(facts, (given) => {
        if (given.purpose !== "own_copy" || missingFor(given).length > 0) return;
        const { coverage, claims, running, passes } = given;
        expect([coverage.untouched, coverage.half, coverage.openFacts, running.length]).toEqual([0, 0, 0, 0]);
        expect(passes.every(({ initialled }) => initialled)).toBe(true);
        for (const each of claims.filter(({ retired }) => !retired)) {
          expect([each.settled, each.blocking]).toEqual([true, 0]);
          expect(each.fixes.some(({ state }) => state === "proposed" || state === "accepted")).toBe(false);
          expect(each.placements.some(({ state }) => state === "orphaned")).toBe(false);
        }
      }),
    );
  });
});

describe("what others published", () => {
  const published = { ...ready, purpose: "published" as const };

  test("needs no coverage, no fixes, no passes and no answers to what was asked", () => {
    const coverage = { untouched: 9, half: 9, openFacts: 9, first: 0, firstFact: 0 };
    const claims = [{ ...done, fixes: [{ state: "proposed" as const, earlier: false }] }];
    const passes = [{ key: "names", name: "Names", initialled: false }];
    expect(missingFor({ ...published, coverage, claims, passes, running: [{ kind: "call", id: "c" }] })).toEqual([]);
  });

  test("needs its chosen claims settled and sourced, and one to be chosen", () => {
    expect(codes({ purpose: "published", claims: [] })).toEqual(["nothing_claimed"]);
    expect(codes({ purpose: "published", ...withClaim({ settled: false, answered: false }) })).toEqual(["claim_open"]);
    expect(codes({ purpose: "published", ...withClaim({ blocking: 2 }) })).toEqual(["policy_unmet"]);
    const idle = { ...done, priority: "if_time" as const, settled: false, answered: false };
    expect(codes({ purpose: "published", claims: [done, idle] })).toEqual([]);
    expect(codes({ purpose: "published", claims: [done, { ...idle, answered: true }] })).toEqual(["claim_open"]);
  });
});

test("of a claim that is not settled nothing is told that its answers decide", () => {
  fc.assert(
    fc.property(facts, claim, claim, (given, one, other) => {
      const open = (answers: ReadyClaim): ReadyClaim => ({ ...one, ...pickAnswers(answers), settled: false });
      const withAnswers = (answers: ReadyClaim) =>
        missingFor({ ...given, purpose: "own_copy", claims: [open(answers)] });
      expect(withAnswers(other)).toEqual(withAnswers(one));
    }),
  );
});

const pickAnswers = ({ answered, blocking, asksForFix, fixes }: ReadyClaim) => ({
  answered,
  blocking,
  asksForFix,
  fixes,
});
