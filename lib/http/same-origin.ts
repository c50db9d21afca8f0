import { refuse } from "@/lib/domain/refusal";
import { env } from "@/lib/runtime/env";

/** A change that carries a cookie must come from our own pages: Origin present and ours (a missing one is refused). */
export function requireOwnOrigin(request: Request): void {
  if (request.headers.has("authorization")) return;
  if (request.headers.get("origin") !== new URL(env().NEXTAUTH_URL).origin) refuse("origin_refused");
}
