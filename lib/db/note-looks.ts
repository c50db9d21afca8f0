import type { Actor } from "@/lib/auth/actor";
import type { Tier } from "@/lib/domain/confidential/tier";
import { sha256Hex } from "@/lib/runtime/digest";
import { onDrain } from "@/lib/runtime/drain";
import { errorFacts, log } from "@/lib/runtime/log";
import { writing } from "./client";

/** Something confidential that somebody was shown. */
export interface Look {
  /** "evidence:<id>", "source:<id>", "assessment:<id>", "thread:<id>", "file:<id>". */
  subject: string;
  tier: Tier;
  articleId: string | null;
}

export type Way = "screen" | "export" | "search";

interface Row extends Look {
  id: string;
  deskId: string;
  memberId: string;
  way: Way;
  at: Date;
}

/** Looks that wait to be written, by id; on globalThis, since routes are bundled apart. */
interface Waiting {
  rows: Map<string, Row>;
  writing: Promise<void> | null;
  failures: number;
}
const key = Symbol.for("claimdesk.looks");
const held = globalThis as unknown as Record<symbol, Waiting | undefined>;

const HOUR_MS = 3_600_000;
/** More than this waits only while the database is away for long; then the log says how many were not written. */
const MOST_WAITING = 50_000;
const AT_ONCE = 2_000;

/**
 * Writes down that somebody was shown confidential things: one row for a member, a thing, a way and an hour, however often they look.
 * Nobody waits for it: what is noted together is written together, tried again while the database is away, and before the process ends.
 */
export function noteLooks(actor: Actor, way: Way, looks: readonly Look[]): void {
  if (looks.length === 0) return;
  const waiting = lookbook();
  const { deskId, memberId, at } = actor;
  const hour = Math.floor(at.getTime() / HOUR_MS);
  for (const look of looks) {
    const id = idOf(`${deskId} ${memberId} ${look.subject} ${way} ${hour}`);
    if (waiting.rows.size < MOST_WAITING) waiting.rows.set(id, { ...look, id, deskId, memberId, way, at });
    else log("error", "access_log_full", { deskId, memberId, subject: look.subject, tier: look.tier, way });
  }
  waiting.writing ??= write(waiting);
}

/** Resolves when what was noted in this process so far is written. */
export async function looksWritten(): Promise<void> {
  await held[key]?.writing;
}

function lookbook(): Waiting {
  if (!held[key]) {
    held[key] = { rows: new Map(), writing: null, failures: 0 };
    onDrain(looksWritten);
  }
  return held[key];
}

/** The same look has the same id, so that the second one changes nothing. */
function idOf(look: string): string {
  const hex = sha256Hex(look);
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    "-",
  );
}

const TRIES = 8;

async function write(waiting: Waiting): Promise<void> {
  await null; // what one answer notes, and answers of the same moment, go together
  while (waiting.rows.size > 0 && waiting.failures < TRIES) {
    const rows = [...waiting.rows.values()].slice(0, AT_ONCE);
    try {
      await writing().accessLog.createMany({ data: rows, skipDuplicates: true });
      for (const { id } of rows) waiting.rows.delete(id);
      waiting.failures = 0;
    } catch (error) {
      waiting.failures += 1;
      log("warn", "access_log_waits", { waiting: waiting.rows.size, ...errorFacts(error) });
      await new Promise((wake) => setTimeout(wake, 50 * 2 ** waiting.failures));
    }
  }
  if (waiting.failures >= TRIES) log("error", "access_log_not_written", { waiting: waiting.rows.size });
  waiting.failures = 0;
  waiting.writing = null; // what could not be written is tried again with the next look
}
