import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { embargoesOfClaims, embargoesOfThreads, nextLook, watchEmbargoes } from "@/lib/client/embargoes";
import type { EvidenceView } from "@/lib/contract/evidence";
import type { ThreadView } from "@/lib/contract/threads";
import { aClaim } from "./a-claim";

const NOW = Date.parse("2026-11-23T12:00:00.000Z");
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const at = (ms: number) => new Date(NOW + ms).toISOString();

describe("when it is worth looking again", () => {
  test("at the nearest end, once more a minute later, and never for what is over", () => {
    expect(nextLook(NOW, [at(5 * MINUTE), at(2 * MINUTE)])).toBe(2 * MINUTE);
    expect(nextLook(NOW, [at(-MINUTE / 2)])).toBe(MINUTE / 2);
    expect(nextLook(NOW, [at(-DAY)])).toBeNull();
    expect(nextLook(NOW, [])).toBeNull();
  });

  test("each minute where the end is not told", () => {
    expect(nextLook(NOW, [null, at(DAY)])).toBe(MINUTE);
    expect(nextLook(NOW, [null, at(1_000)])).toBe(1_000);
  });

  test("always later than now, and never later than the nearest end", () => {
    const end = fc.option(fc.integer({ min: -3 * DAY, max: 400 * DAY }));
    fc.assert(
      fc.property(fc.array(end), (ends) => {
        const wait = nextLook(
          NOW,
          ends.map((each) => (each === null ? null : at(each))),
        );
        const ahead = ends.filter((each) => each !== null && each > 0) as number[];
        if (wait === null) expect(ahead).toEqual([]);
        else {
          expect(wait).toBeGreaterThan(0);
          for (const each of ahead) expect(wait).toBeLessThanOrEqual(each);
        }
      }),
    );
  });
});

describe("the clock", () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: NOW });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test("calls at the end of each, also of one farther off than a timer can wait, until it is stopped", () => {
    const onEnd = vi.fn();
    const stop = watchEmbargoes([at(MINUTE * 5), at(60 * DAY)], onEnd);
    vi.advanceTimersByTime(5 * MINUTE - 1);
    expect(onEnd).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(onEnd).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(59 * DAY);
    expect(onEnd).toHaveBeenCalledTimes(2);
    vi.advanceTimersByTime(DAY);
    expect(onEnd).toHaveBeenCalledTimes(4);
    expect(vi.getTimerCount()).toBe(0);
    stop();
  });

  test("stops when it is told to", () => {
    const onEnd = vi.fn();
    watchEmbargoes([null], onEnd)();
    expect(vi.getTimerCount()).toBe(0);
  });
});

test("what a reader sees of evidence, sources and discussions says what ends when, or that something does", () => {
  const claim = aClaim();
  const evidence = (given: Partial<EvidenceView>) =>
    ({ tier: "on_record", noteTier: "on_record", redacted: false, noteRedacted: false, ...given }) as EvidenceView;
  const plain = { id: "s" } as EvidenceView["source"];
  const soon = at(MINUTE);
  const of = (given: Partial<EvidenceView>) =>
    embargoesOfClaims([{ ...claim, evidence: [evidence({ source: plain, reliesOn: null, ...given })] }]);
  expect(of({ embargoUntil: null })).toEqual([]);
  expect(of({ tier: "embargoed", embargoUntil: soon })).toEqual([soon]);
  expect(of({ noteTier: "embargoed", embargoUntil: soon })).toEqual([soon]);
  expect(of({ tier: "embargoed", embargoUntil: null, redacted: true })).toEqual([null]);
  expect(of({ source: { ...plain, tier: "embargoed", embargoEnds: soon } })).toEqual([soon]);
  expect(of({ reliesOn: { ...plain, tier: "embargoed", redacted: true } })).toEqual([null]);
  expect(of({ source: { ...plain, tier: "background" } })).toEqual([]);
  const thread = (given: Partial<ThreadView>) => given as ThreadView;
  expect(
    embargoesOfThreads([
      thread({ tier: "embargoed", embargoUntil: soon }),
      thread({ tier: "embargoed", embargoUntil: null, redacted: true }),
      thread({ tier: "off_record", embargoUntil: null }),
    ]),
  ).toEqual([soon, null]);
});
