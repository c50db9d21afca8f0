import { log } from "@/lib/runtime/log";
import { transact } from "./transact";

export interface Limit {
  /** Calls allowed in each window, over all processes. */
  limit: number;
  /** A window ends by itself, at most a day after it began. */
  windowMs: number;
  /** Calls this process takes from the database at once. What it does not use is lost to the others until the window ends. */
  batch?: number;
}

export interface Verdict {
  allowed: boolean;
  /** Seconds until the window ends; 0 when allowed. */
  retryAfterSeconds: number;
}

/** Calls taken from the database and not yet used. */
interface Lease {
  start: number;
  left: number;
  spent: boolean;
  asking: Promise<void> | undefined;
}

const DAY_MS = 24 * 60 * 60_000;
const SWEEP_EVERY_MS = 10 * 60_000;
const MOST_LEASES = 10_000;

const leases = new Map<string, Lease>();
let sweptAt = 0;

/** Counts one call; whether it may happen. All processes together allow exactly `limit` in a window, with `batch` never more. */
export async function countAgainst(key: string, limit: Limit, at = Date.now()): Promise<Verdict> {
  if (limit.windowMs > DAY_MS) throw new RangeError("a window longer than a day would be swept");
  sweepNowAndThen(at);
  const start = at - (at % limit.windowMs);
  const allowed =
    (limit.batch ?? 1) > 1 ? await fromLease(key, limit, start) : (await take(key, limit, start, 1)) === 1;
  return { allowed, retryAfterSeconds: allowed ? 0 : Math.ceil((start + limit.windowMs - at) / 1000) };
}

/** Gives a call back that was counted at that time and did not matter. Only for limits without `batch`. */
export async function takeBack(key: string, limit: Limit, at: number): Promise<void> {
  const start = new Date(at - (at % limit.windowMs));
  await transact(
    (tx) => tx.$executeRaw`
      UPDATE rate_limit SET count = GREATEST(count - 1, 0)
      WHERE key = ${stored(key, limit)} AND window_start = ${start}::timestamptz`,
  );
}

/** One key can have limits over several windows. */
const stored = (key: string, { windowMs }: Limit) => `${key} / ${windowMs / 1000} s`;

/** Takes up to `wanted` calls; how many it got. A full window is not written to again. */
async function take(key: string, limit: Limit, start: number, wanted: number): Promise<number> {
  const rows = await transact(
    (tx) => tx.$queryRaw<{ count: number }[]>`
      INSERT INTO rate_limit AS counted (key, window_start, count)
      VALUES (${stored(key, limit)}, ${new Date(start)}::timestamptz, ${wanted}::int)
      ON CONFLICT (key, window_start) DO UPDATE SET count = counted.count + ${wanted}::int
      WHERE counted.count < ${limit.limit}::int
      RETURNING counted.count`,
  );
  const row = rows[0];
  return row ? Math.min(wanted, limit.limit - (row.count - wanted)) : 0;
}

async function fromLease(key: string, limit: Limit, start: number): Promise<boolean> {
  const lease = leaseOf(stored(key, limit), start);
  while (lease.left === 0 && !lease.spent) {
    lease.asking ??= take(key, limit, lease.start, limit.batch ?? 1)
      .then((got) => {
        lease.left = got;
        lease.spent = got === 0;
      })
      .finally(() => {
        lease.asking = undefined;
      });
    await lease.asking;
  }
  if (lease.left === 0) return false;
  lease.left -= 1;
  return true;
}

function leaseOf(name: string, start: number): Lease {
  const known = leases.get(name);
  if (known && known.start >= start) return known;
  // Forgetting leases costs what was left of them, never a limit.
  if (leases.size >= MOST_LEASES) leases.clear();
  const lease: Lease = { start, left: 0, spent: false, asking: undefined };
  leases.set(name, lease);
  return lease;
}

/** Removes windows that ended long ago, beside the call that noticed. */
function sweepNowAndThen(at: number): void {
  if (at - sweptAt < SWEEP_EVERY_MS) return;
  sweptAt = at;
  const old = new Date(at - 2 * DAY_MS);
  transact((tx) => tx.$executeRaw`DELETE FROM rate_limit WHERE window_start < ${old}::timestamptz`).catch(() => {
    log("warn", "rate_limit_sweep_failed");
  });
}
