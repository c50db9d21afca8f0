import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { endReply, outcomeOfReply, replyOutcome } from "@/lib/domain/asking/reply";

const now = new Date("2026-11-23T12:00:00Z");
const given = fc.record({ outcome: fc.constantFrom(...replyOutcome.options), answer: fc.string() });
const until = fc.option(fc.date({ noInvalidDate: true }), { nil: null });

describe("what came of a right of reply", () => {
  test("is stored so that it is read as it was told", () => {
    fc.assert(
      fc.property(until, given, (time, told) => {
        const missing = told.outcome === "answer" && told.answer.trim() === "";
        const runs = told.outcome === "silence" && time !== null && time > now;
        if (missing || runs) {
          const code = missing ? "answer_missing" : "reply_still_runs";
          expect(() => endReply({ until: time }, told, now)).toThrow(expect.objectContaining({ code }));
          return;
        }
        const stored = endReply({ until: time }, told, now);
        expect(outcomeOfReply({ ...stored, answeredAt: now })).toBe(told.outcome);
        expect(outcomeOfReply({ ...stored, answeredAt: null })).toBeNull();
      }),
    );
  });

  test("is silence only when their time has passed, to the millisecond", () => {
    const silence = { outcome: "silence" as const, answer: "" };
    expect(endReply({ until: now }, silence, now)).toEqual({ refused: false, answer: "" });
    const later = new Date(now.getTime() + 1);
    expect(() => endReply({ until: later }, silence, now)).toThrow("reply_still_runs");
  });
});
