import { getToken } from "next-auth/jwt";
import { env } from "@/lib/runtime/env";
import { secureCookies, sessionCookieName } from "./cookies";

interface CookieJar {
  getAll(): { name: string; value: string }[];
}

/**
 * The secret session id of a request, from its encrypted token; null without one that is ours. A request with
 * Authorization ignores cookies: `Bearer` followed by the token is how a script signs its requests.
 */
export async function readSid(request: { cookies: CookieJar; headers: Headers }): Promise<string | null> {
  const cookies = request.headers.has("authorization") ? { getAll: () => [] } : request.cookies;
  const req = { cookies, headers: request.headers } as unknown as Parameters<typeof getToken>[0]["req"];
  const token = await getToken({
    req,
    secret: env().NEXTAUTH_SECRET,
    secureCookie: secureCookies(),
    cookieName: sessionCookieName(),
  });
  return typeof token?.sid === "string" ? token.sid : null;
}
