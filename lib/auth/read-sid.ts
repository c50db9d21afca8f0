import { decode, getToken } from "next-auth/jwt";
import { env } from "@/lib/runtime/env";
import { secureCookies, sessionCookieName } from "./cookies";

interface CookieJar {
  getAll(): { name: string; value: string }[];
}

/** What tokens say never changes, and opening one costs as much as the query it is for. Whether its session holds is asked each time. */
const opened = new Map<string, string>();
const KEPT = 5_000;

/**
 * The secret session id of a request, from its encrypted token; null without one that is ours. A request with
 * Authorization ignores cookies: `Bearer` followed by the token is how a script signs its requests.
 */
export async function readSid(request: { cookies: CookieJar; headers: Headers }): Promise<string | null> {
  const cookies = request.headers.has("authorization") ? { getAll: () => [] } : request.cookies;
  const req = { cookies, headers: request.headers } as unknown as Parameters<typeof getToken>[0]["req"];
  const token = await getToken({ req, secureCookie: secureCookies(), cookieName: sessionCookieName(), raw: true });
  if (!token) return null;
  const known = opened.get(token);
  if (known !== undefined) return known;
  const content = await decode({ token, secret: env().NEXTAUTH_SECRET }).catch(() => null); // not ours, or too old
  if (typeof content?.sid !== "string") return null;
  if (opened.size >= KEPT) opened.clear();
  opened.set(token, content.sid);
  return content.sid;
}
