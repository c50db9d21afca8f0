import { claimdeskSchema } from "@/lib/http/claimdesk-schema";
import { door } from "@/lib/http/route";

/** Public: the shape of the files that articles leave in. */
export const GET = door(async () => {
  const headers = { "content-type": "application/schema+json", "cache-control": "public, max-age=300" };
  return new Response(claimdeskSchema(), { headers });
});
