import { Client } from "pg";
import type { Grown } from "@/lib/db/find-grown-streams";
import { STREAM_CHANNEL } from "@/lib/db/record";
import { streamType } from "@/lib/domain/streams";
import { env } from "@/lib/runtime/env";
import { errorFacts, log } from "@/lib/runtime/log";

const LONGEST_WAIT_MS = 10_000;

/** What record() tells: desk, stream type, stream, seq. Null for anything else on the channel. */
export function readNotice(payload: string | undefined): Grown | null {
  const [deskId, type, id, seq] = (payload ?? "").split(" ");
  const known = streamType.safeParse(type);
  if (!deskId || !id || !known.success || !/^\d+$/.test(seq ?? "")) return null;
  return { deskId, type: known.data, id, seq: Number(seq) };
}

/**
 * Hears of growing streams over one connection of this process, and opens it again when it breaks. What is said in between is
 * lost: whoever listens looks for itself as well. Answers a function that ends it.
 */
export function listen(onGrown: (grown: Grown) => void): () => Promise<void> {
  let client: Client | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  let wait = 250;

  const open = async () => {
    const next = new Client({ connectionString: env().DATABASE_URL, connectionTimeoutMillis: 2_000, keepAlive: true });
    client = next;
    let broken = false;
    const again = (error?: Error) => {
      if (broken || stopped) return;
      broken = true;
      log("warn", "listening_broke", error ? errorFacts(error) : {});
      next.end().catch(() => {});
      timer = setTimeout(open, wait);
      wait = Math.min(wait * 2, LONGEST_WAIT_MS);
    };
    next.on("error", again);
    next.on("end", () => again());
    next.on("notification", ({ payload }) => {
      const grown = readNotice(payload);
      if (grown) onGrown(grown);
    });
    try {
      await next.connect();
      await next.query(`LISTEN ${STREAM_CHANNEL}`);
      wait = 250;
    } catch (error) {
      again(error as Error);
    }
  };
  void open();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await client?.end().catch(() => {});
  };
}
