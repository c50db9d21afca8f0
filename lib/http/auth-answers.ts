import type { NextRequest } from "next/server";
import { deviceCookieName, secondStepCookieName, secureCookies } from "@/lib/auth/cookies";
import { readDevice } from "@/lib/auth/device";
import type { Visitor } from "@/lib/auth/sign-in";
import type { Refusal } from "@/lib/domain/refusal";
import { clientAddress } from "./client-address";

/** Where a sign-in comes from. */
export function visitorOf(request: NextRequest): Visitor {
  return {
    device: readDevice(request.cookies.get(deviceCookieName())?.value),
    address: clientAddress(request.headers),
    userAgent: request.headers.get("user-agent") ?? "",
    secondStep: request.cookies.get(secondStepCookieName())?.value,
    at: new Date(),
  };
}

/** The cookies next-auth may see: where to go next is ours to say. */
export function cookiesFor(request: NextRequest): Record<string, string> {
  const all = request.cookies.getAll().filter(({ name }) => !name.endsWith("next-auth.callback-url"));
  return Object.fromEntries(all.map(({ name, value }) => [name, value]));
}

/** A cookie no script reads and no other site's form brings along; no seconds take it away. */
export function ourCookie(name: string, value: string, seconds: number): string {
  return `${name}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secureCookies() ? "; Secure" : ""}`;
}

/** Whether a script asks, and not a form by itself. */
export function wantsJson(request: NextRequest, body: Record<string, string>): boolean {
  return body.json === "true" || /\bapplication\/json\b/.test(request.headers.get("accept") ?? "");
}

/** The page of a sign-in with what went wrong in its address, as codes: no sentence of ours can be put there by others. */
export function signInPageWith({ code, params }: Refusal, callbackUrl: string, page = "/sign-in"): string {
  const query = new URLSearchParams({ callbackUrl, error: code });
  if (typeof params.retryAfterSeconds === "number") query.set("wait", String(params.retryAfterSeconds));
  for (const name of ["problem", "provider"] as const) {
    const value = params[name];
    if (typeof value === "string") query.set(name, value);
  }
  return `${page}?${query}`;
}

/** Sends a script the next path as JSON, and a form there. */
export function answered(
  request: NextRequest,
  body: Record<string, string>,
  path: string,
  setCookies: string[],
): Response {
  return wantsJson(request, body) ? json(JSON.stringify({ url: path }), setCookies) : goTo(path, setCookies);
}

/** A path, not an address: whoever came under another name of this machine stays there. */
export function goTo(path: string, setCookies: string[] = []): Response {
  return new Response(null, { status: 303, headers: headersWith(setCookies, { location: path }) });
}

export function json(body: string, setCookies: string[] = []): Response {
  return new Response(body, { headers: headersWith(setCookies, { "content-type": "application/json" }) });
}

export function headersWith(setCookies: string[], more: Record<string, string>): Headers {
  const headers = new Headers({ "cache-control": "no-store", ...more });
  for (const cookie of setCookies) headers.append("set-cookie", cookie);
  return headers;
}
