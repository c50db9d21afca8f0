import type { NextRequest } from "next/server";
import { mayReadMetrics, metricsText } from "@/lib/http/metrics-text";
import { hub } from "@/lib/realtime/hub";

export const dynamic = "force-dynamic";

/** Prometheus text for whoever has METRICS_TOKEN; to others there is no such page. */
export async function GET(request: NextRequest): Promise<Response> {
  if (!mayReadMetrics(request.headers)) return new Response(null, { status: 404 });
  const { text, type } = await metricsText(hub().size);
  return new Response(text, { headers: { "content-type": type, "cache-control": "no-store" } });
}
