import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stage } from "@/lib/domain/claims/claim";
import { type HandedOver, handOverOf } from "@/lib/domain/work-board/hand-over";
import { handOverLine, handOverNote } from "@/lib/words/work-board";

const NOW = Date.parse("2026-11-23T16:00:00.000Z");
const SINCE = Date.parse("2026-11-23T08:00:00.000Z");
const moment = fc.integer({ min: -20, max: 20 }).map((hours) => new Date(NOW + hours * 3_600_000).toISOString());
const claim: fc.Arbitrary<HandedOver> = fc.record({
  stage: fc.constantFrom(...stage.options),
  answeredAt: fc.option(moment),
  dueAt: fc.option(moment),
  waitsFor: fc.array(
    fc.record({ whom: fc.constantFrom("the embassy", "Marit Lund"), until: fc.option(moment, { freq: 3 }) }),
    { maxLength: 3 },
  ),
});
const claims = fc.array(claim, { maxLength: 12 });

describe("what a shift leaves", () => {
  test("does not depend on the order of the claims", () => {
    fc.assert(
      fc.property(claims, (given) => {
        expect(handOverOf(given.toReversed(), SINCE, NOW)).toEqual(handOverOf(given, SINCE, NOW));
      }),
    );
  });

  test("counts what was settled since it began, and everything that is open", () => {
    fc.assert(
      fc.property(claims, (given) => {
        const left = handOverOf(given, SINCE, NOW);
        const open = given.filter((each) => each.stage !== "settled");
        expect(left.open).toBe(open.length);
        expect(left.settled).toBeLessThanOrEqual(given.length - open.length);
        expect(left.needsSecond + left.disputed + left.reCheck).toBeLessThanOrEqual(left.open);
        expect(handOverOf(given, NOW + 1, NOW).settled).toBe(0);
      }),
    );
  });

  test("a claim waits for the same person until the same hour once", () => {
    fc.assert(
      fc.property(claims, (given) => {
        for (const { claims: waiting } of handOverOf(given, SINCE, NOW).waits) {
          expect(waiting).toBeLessThanOrEqual(given.length);
        }
      }),
    );
  });
});

test("who was to answer by now is told as overdue", () => {
  const late = [{ whom: "the embassy", until: "2026-11-23T13:44:00.000Z" }];
  const claim = { stage: "in_check" as const, answeredAt: null, dueAt: null, waitsFor: late };
  const left = handOverOf([claim], SINCE, NOW);
  expect(handOverLine("The quay", left, NOW, "UTC")).toBe(
    "The quay: 1 open: 1 waits on the embassy, overdue since today 13:44.",
  );
});

test("the note says it as one would at the desk", () => {
  const settled = { stage: "settled" as const, answeredAt: "2026-11-23T10:00:00.000Z", dueAt: null, waitsFor: [] };
  const embassy = [{ whom: "the embassy", until: "2026-11-23T17:00:00.000Z" }];
  const waiting = { stage: "in_check" as const, answeredAt: null, dueAt: null, waitsFor: embassy };
  const left = handOverOf([...Array.from({ length: 12 }, () => settled), waiting, waiting], SINCE, NOW);
  const line = "The quay: 12 settled, 2 open: 2 wait on the embassy till today 17:00.";
  expect(handOverLine("The quay", left, NOW, "UTC")).toBe(line);
  const nothing = { ...handOverOf([], SINCE, NOW), articleTitle: "Quiet" };
  expect(handOverNote([{ ...left, articleTitle: "The quay" }, nothing], NOW, "UTC")).toBe(line);
});
