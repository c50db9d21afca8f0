import { openapi } from "@/lib/http/openapi";
import { door } from "@/lib/http/route";

let made: string | undefined;

/** Public: what the API is, and nothing of what is in it. */
export const GET = door(async () => {
  made ??= JSON.stringify(openapi());
  return new Response(made, {
    headers: { "content-type": "application/json", "cache-control": "public, max-age=300" },
  });
});
