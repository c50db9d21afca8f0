import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

/** What this process counts, in Prometheus' words. Routes are bundled apart and share it through globalThis. */
interface Metrics {
  registry: Registry;
  requests: Histogram<"operation" | "status">;
  refusals: Counter<"code">;
  mails: Counter<"outcome">;
  gauges: Map<string, Gauge>;
}

function make(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry, prefix: "claimdesk_" });
  return {
    registry,
    requests: new Histogram({
      name: "claimdesk_request_seconds",
      help: "How long requests took, by operation and status.",
      labelNames: ["operation", "status"],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers,
    }),
    refusals: new Counter({
      name: "claimdesk_refusals_total",
      help: "Foreseen refusals, by code.",
      labelNames: ["code"],
      registers,
    }),
    mails: new Counter({
      name: "claimdesk_mails_total",
      help: "Mails, by outcome.",
      labelNames: ["outcome"],
      registers,
    }),
    gauges: new Map(),
  };
}

const symbol = Symbol.for("claimdesk.metrics");
const held = globalThis as unknown as Record<symbol, Metrics | undefined>;

export function metrics(): Metrics {
  held[symbol] ??= make();
  return held[symbol];
}

/** A figure that is asked for when the metrics are: the first time it is named it is made. */
export function setGauge(name: string, help: string, value: number): void {
  const { registry, gauges } = metrics();
  const gauge = gauges.get(name) ?? new Gauge({ name: `claimdesk_${name}`, help, registers: [registry] });
  gauges.set(name, gauge);
  gauge.set(value);
}
