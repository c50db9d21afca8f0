import { createHash } from "node:crypto";
import { cookies } from "next/headers";
import { env } from "@/lib/runtime/env";
import { csrfCookieName } from "./cookies";

/**
 * The token a form on a server-rendered page carries, from the cookie next-auth set; null when there is none that it
 * would take. A page can't set cookies: /api/auth/signin does, and comes back.
 */
export async function pageCsrfToken(): Promise<string | null> {
  const [token = "", hash] = (await cookies()).get(csrfCookieName())?.value.split("|") ?? [];
  const wanted = createHash("sha256").update(`${token}${env().NEXTAUTH_SECRET}`).digest("hex");
  return token !== "" && hash === wanted ? token : null;
}
