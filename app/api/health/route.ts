export const dynamic = "force-dynamic";

/** Liveness: this process answers. Says nothing about the database, so that a blip there restarts nothing. */
export function GET(): Response {
  return Response.json({ status: "ok" }, { headers: { "Cache-Control": "no-store" } });
}
