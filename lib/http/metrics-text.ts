import { timingSafeEqual } from "node:crypto";
import { poolFigures } from "@/lib/db/client";
import { databaseFigures } from "@/lib/db/database-figures";
import { sha256Hex } from "@/lib/runtime/digest";
import { env } from "@/lib/runtime/env";
import { metrics, setGauge } from "@/lib/runtime/metrics";

/** Whether the request carries METRICS_TOKEN; never where none is set. */
export function mayReadMetrics(headers: Headers): boolean {
  const wanted = env().METRICS_TOKEN;
  const given = /^Bearer (\S+)$/i.exec(headers.get("authorization") ?? "")?.[1];
  if (wanted === undefined || given === undefined) return false;
  return timingSafeEqual(Buffer.from(sha256Hex(given)), Buffer.from(sha256Hex(wanted)));
}

/** The figures of this process and of its database, in Prometheus' text format. A database that is away is a figure too. */
export async function metricsText(streams: number): Promise<{ text: string; type: string }> {
  for (const [name, pool] of Object.entries(poolFigures())) {
    for (const [state, value] of Object.entries(pool)) {
      setGauge(`pool_${name}_${state}`, `Connections of the ${name} pool: ${state}.`, value);
    }
  }
  setGauge("streams_open", "Event streams of browsers that are open.", streams);
  const database = await databaseFigures().catch(() => null);
  setGauge("database_up", "Whether the database answered.", database ? 1 : 0);
  if (database) {
    setGauge("events", "Changes recorded in all.", database.events);
    setGauge(
      "feed_lag_seconds",
      "Age of the oldest transaction that writes: what is told of changes can be behind by as much.",
      database.oldestWriteSeconds,
    );
  }
  const { registry } = metrics();
  return { text: await registry.metrics(), type: registry.contentType };
}
