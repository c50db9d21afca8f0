import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type AskingStep,
  askingState,
  askingSteps,
  byUrgency,
  isOverdue,
  type Ordered,
  stateOfAsking,
  stepAsking,
} from "@/lib/domain/asking/state";

const moment = fc.date({ min: new Date("2026-01-01"), max: new Date("2026-12-31"), noInvalidDate: true });
const maybe = fc.option(moment, { nil: null });
const ordered: fc.Arbitrary<Ordered> = fc.record({
  state: fc.constantFrom(...askingState.options),
  dueAt: maybe,
  askedAt: moment,
  endedAt: maybe,
});
const steps: AskingStep[] = ["answer", "dismiss"];

describe("what runs", () => {
  test("ends once, by an answer or by being dismissed", () => {
    expect(askingSteps).toEqual({ open: { answer: "answered", dismiss: "dismissed" }, answered: {}, dismissed: {} });
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...steps), { minLength: 1 }), (taken) => {
        const ends = taken.reduce<{ state: (typeof askingState.options)[number]; took: number }>(
          ({ state, took }, step) => {
            const next = stepAsking(state, step);
            return next ? { state: next, took: took + 1 } : { state, took };
          },
          { state: "open", took: 0 },
        );
        expect(ends).toEqual({ state: taken[0] === "answer" ? "answered" : "dismissed", took: 1 });
      }),
    );
  });

  test("is read from its row", () => {
    const at = new Date();
    expect(stateOfAsking({ answeredAt: null, dismissedAt: null })).toBe("open");
    expect(stateOfAsking({ answeredAt: at, dismissedAt: null })).toBe("answered");
    expect(stateOfAsking({ answeredAt: null, dismissedAt: at })).toBe("dismissed");
  });

  test("is overdue from its time on, and only while it runs; time changes no state", () => {
    fc.assert(
      fc.property(ordered, moment, ({ state, dueAt }, now) => {
        const late = dueAt !== null && (dueAt as Date) <= now;
        expect(isOverdue({ state, dueAt }, now)).toBe(state === "open" && late);
      }),
    );
  });
});

describe("the order", () => {
  test("is one order: the same whatever the list was before", () => {
    fc.assert(
      fc.property(fc.array(ordered), (list) => {
        const sorted = [...list].sort(byUrgency);
        const again = [...list].reverse().sort(byUrgency);
        const key = (each: Ordered) => [each.state, each.dueAt, each.askedAt, each.endedAt];
        const open = (all: Ordered[]) => all.filter((each) => each.state === "open").map((each) => each.dueAt);
        expect(open(again)).toEqual(open(sorted));
        expect(sorted.map(key).map(([state]) => state)).toEqual(again.map(key).map(([state]) => state));
      }),
    );
  });

  test("puts what runs first, the longest overdue before all, what has no time last of those", () => {
    fc.assert(
      fc.property(fc.array(ordered), (list) => {
        const sorted = [...list].sort(byUrgency);
        const rank = sorted.map((each) => askingState.options.indexOf(each.state));
        expect(rank).toEqual([...rank].sort());
        const due = sorted.filter((each) => each.state === "open").map((each) => Number(each.dueAt ?? Infinity));
        expect(due).toEqual([...due].sort((a, b) => (a === b ? 0 : a - b)));
      }),
    );
  });
});
