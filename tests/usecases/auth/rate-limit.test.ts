import { execFile } from "node:child_process";
import { promisify } from "node:util";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { countAgainst, takeBack } from "@/lib/db/rate-limit";
import { asOwner } from "@/tests/support/database";
import { newId } from "@/tests/support/newsroom";

const MINUTE = 60_000;
/** The beginning of a window. */
const START = Math.floor(Date.now() / MINUTE) * MINUTE;

const allowedOf = async (calls: Promise<{ allowed: boolean }>[]) =>
  (await Promise.all(calls)).filter(({ allowed }) => allowed).length;

const storedCount = async (key: string) =>
  (await asOwner<{ count: number }>("SELECT count FROM rate_limit WHERE key LIKE $1", [`${key} /%`]))[0]?.count;

/** The module again, as another process would have it: what it keeps in memory is its own. */
async function anotherCounter(): Promise<typeof countAgainst> {
  vi.resetModules();
  return (await import("@/lib/db/rate-limit")).countAgainst;
}

describe("countAgainst", () => {
  it("allows exactly the limit, however many ask at once, and again in the next window", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 12 }), async (limit, calls) => {
        const key = newId();
        const ask = (at: number) =>
          allowedOf(Array.from({ length: calls }, () => countAgainst(key, { limit, windowMs: MINUTE }, at)));
        expect(await ask(START)).toBe(Math.min(limit, calls));
        expect(await ask(START + MINUTE)).toBe(Math.min(limit, calls));
      }),
      { numRuns: 15 },
    );
  });

  it("says to the second when to come back", async () => {
    const [key, limit] = [newId(), { limit: 1, windowMs: MINUTE }];
    expect(await countAgainst(key, limit, START + 100)).toEqual({ allowed: true, retryAfterSeconds: 0 });
    const at = START + 20_500;
    const verdict = await countAgainst(key, limit, at);
    expect(verdict).toEqual({ allowed: false, retryAfterSeconds: 40 });
    expect((await countAgainst(key, limit, at + verdict.retryAfterSeconds * 1000)).allowed).toBe(true);
  });

  it("keeps keys and windows of different length apart", async () => {
    const key = newId();
    expect((await countAgainst(key, { limit: 1, windowMs: MINUTE }, START)).allowed).toBe(true);
    expect((await countAgainst(key, { limit: 1, windowMs: 2 * MINUTE }, START)).allowed).toBe(true);
    expect((await countAgainst(`${key} too`, { limit: 1, windowMs: MINUTE }, START)).allowed).toBe(true);
    expect((await countAgainst(key, { limit: 1, windowMs: MINUTE }, START)).allowed).toBe(false);
  });

  it("can be told that a call did not matter", async () => {
    const [key, limit] = [newId(), { limit: 1, windowMs: MINUTE }];
    await countAgainst(key, limit, START);
    await takeBack(key, limit, START + 10);
    expect((await countAgainst(key, limit, START + 20)).allowed).toBe(true);
    expect((await countAgainst(key, limit, START + 30)).allowed).toBe(false);
  });

  it("takes no window longer than what is kept", async () => {
    await expect(countAgainst(newId(), { limit: 1, windowMs: 25 * 60 * MINUTE })).rejects.toThrow(RangeError);
  });

  it("forgets windows that ended long ago", async () => {
    const old = newId();
    await asOwner("INSERT INTO rate_limit (key, window_start, count) VALUES ($1, now() - interval '3 days', 1)", [old]);
    const fresh = await anotherCounter();
    await fresh(newId(), { limit: 1, windowMs: MINUTE });
    const left = () => asOwner("SELECT FROM rate_limit WHERE key = $1", [old]);
    await vi.waitFor(async () => expect(await left()).toEqual([]), { timeout: 20_000 });
  });
});

describe("countAgainst in batches", () => {
  it("asks the database once for many calls", async () => {
    const [key, limit] = [newId(), { limit: 100, windowMs: MINUTE, batch: 20 }];
    for (let call = 0; call < 20; call += 1) expect((await countAgainst(key, limit, START)).allowed).toBe(true);
    expect(await storedCount(key)).toBe(20);
    await countAgainst(key, limit, START);
    expect(await storedCount(key)).toBe(40);
  });

  it("never allows more than the limit over processes, and less only by what they hold unused", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 2, max: 8 }),
        fc.array(fc.constantFrom(0, 1), { minLength: 1, maxLength: 60 }),
        async (limit, batch, turns) => {
          const key = newId();
          const counters = [await anotherCounter(), await anotherCounter()];
          const calls = turns.map((turn) =>
            (counters[turn] ?? countAgainst)(key, { limit, windowMs: MINUTE, batch }, START),
          );
          const allowed = await allowedOf(calls);
          expect(allowed).toBeLessThanOrEqual(Math.min(limit, turns.length));
          expect(allowed).toBeGreaterThanOrEqual(Math.min(turns.length, limit - (batch - 1)));
        },
      ),
      { numRuns: 10 },
    );
  });

  it("begins anew with the window", async () => {
    const [key, limit] = [newId(), { limit: 3, windowMs: MINUTE, batch: 2 }];
    const ask = (at: number) => allowedOf(Array.from({ length: 5 }, () => countAgainst(key, limit, at)));
    expect(await ask(START)).toBe(3);
    expect(await countAgainst(key, limit, START + 1_000)).toEqual({ allowed: false, retryAfterSeconds: 59 });
    expect(await ask(START + MINUTE)).toBe(3);
  });
});

describe("real processes side by side", () => {
  const countMany = async (key: string, batch: number) => {
    const args = [
      "--import",
      "tsx",
      "tests/usecases/auth/count-many.ts",
      key,
      "50",
      String(batch),
      "40",
      String(START),
    ];
    const { stdout } = await promisify(execFile)(process.execPath, args);
    return Number(stdout);
  };

  it.each([1, 10])("share one limit, in batches of %i", async (batch) => {
    const key = newId();
    const [one = 0, other = 0] = await Promise.all([countMany(key, batch), countMany(key, batch)]);
    expect(one + other).toBe(50); // 80 asked
  });
});
