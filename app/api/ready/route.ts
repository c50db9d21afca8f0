import { readiness } from "@/lib/db/readiness";

export const dynamic = "force-dynamic";

/** Readiness: the database answers and is as new as this build. */
export async function GET(): Promise<Response> {
  const state = await readiness();
  const ready = state.status === "ok";
  const headers = { "Cache-Control": "no-store", ...(ready ? {} : { "Retry-After": "5" }) };
  return Response.json(state, { status: ready ? 200 : 503, headers });
}
