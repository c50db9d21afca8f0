import fc from "fast-check";
import { expect, test } from "vitest";
import { stage } from "@/lib/domain/claims/claim";
import { byUrgency, type WorkFacts, worklist, worklistsOf } from "@/lib/domain/work-board/worklist";

const NOW = Date.parse("2026-11-23T12:00:00.000Z");
const moment = fc.integer({ min: -48, max: 48 }).map((hours) => new Date(NOW + hours * 3_600_000).toISOString());
const member = fc.constantFrom("ana", "ben", "cem");
const facts: fc.Arbitrary<WorkFacts> = fc.record({
  stage: fc.constantFrom(...stage.options),
  assigneeId: fc.option(member),
  secondCheckerId: fc.option(member),
  dueAt: fc.option(moment),
  waits: fc.nat(2),
  priority: fc.constantFrom("must" as const, "if_time" as const),
});

test("what is settled is on no list, and all else is open", () => {
  fc.assert(
    fc.property(facts, member, (claim, who) => {
      const lists = worklistsOf(claim, who, NOW);
      expect(lists.includes("open")).toBe(claim.stage !== "settled");
      if (claim.stage === "settled") expect(lists).toEqual([]);
    }),
  );
});

test("who asks decides what is theirs, and nothing else", () => {
  fc.assert(
    fc.property(facts, (claim) => {
      const others = (who: string) => worklistsOf(claim, who, NOW).filter((list) => list !== "mine");
      expect(others("ana")).toEqual(others("ben"));
    }),
  );
});

test("every list is reached, each once", () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(facts, (claim) => {
      const lists = worklistsOf(claim, "ana", NOW);
      expect(new Set(lists).size).toBe(lists.length);
      for (const list of lists) seen.add(list);
    }),
    { numRuns: 2000, seed: 7 },
  );
  expect([...seen].sort()).toEqual([...worklist.options].sort());
});

test("a second checker’s work is theirs although the claim is given to somebody else", () => {
  const claim: WorkFacts = {
    ...{ stage: "needs_second", assigneeId: "ana", secondCheckerId: "ben", dueAt: null, waits: 0, priority: "must" },
  };
  expect(worklistsOf(claim, "ben", NOW)).toContain("mine");
  expect(worklistsOf(claim, "cem", NOW)).not.toContain("mine");
});

test("urgency is one order: what is due first, then what must be checked, then the oldest", () => {
  const item = fc.record({
    ...{ dueAt: fc.option(moment), priority: fc.constantFrom("must" as const, "if_time" as const) },
    ...{ createdAt: moment, articleId: fc.constantFrom("x", "y"), number: fc.integer({ min: 1, max: 9 }) },
  });
  fc.assert(
    fc.property(fc.array(item, { maxLength: 8 }), (items) => {
      const sorted = items.toSorted(byUrgency);
      expect(items.toReversed().sort(byUrgency)).toEqual(sorted);
      for (const [index, each] of sorted.entries()) {
        const next = sorted[index + 1];
        if (!next) continue;
        expect(each.dueAt === null && next.dueAt !== null).toBe(false);
        if (each.dueAt === next.dueAt) expect(each.priority === "if_time" && next.priority === "must").toBe(false);
      }
    }),
  );
});
