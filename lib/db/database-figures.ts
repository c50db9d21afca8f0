import { reading } from "./client";

/** Of the database, asked once a scrape: how long its oldest writing transaction has been open (s), and how many events there are. */
export async function databaseFigures(): Promise<{ oldestWriteSeconds: number; events: number }> {
  const [row] = await reading().$queryRaw<{ oldest: number | null; events: number }[]>`
    SELECT extract(epoch FROM max(now() - xact_start))::float8 AS oldest,
           (SELECT coalesce(sum(last_seq), 0)::float8 FROM stream) AS events
    FROM pg_stat_activity WHERE datname = current_database() AND backend_xid IS NOT NULL`;
  return { oldestWriteSeconds: row?.oldest ?? 0, events: row?.events ?? 0 };
}
