import type { NextRequest } from "next/server";
import { deviceCookieName, secureCookies } from "@/lib/auth/cookies";
import { DEVICE_SECONDS, readDevice, rememberOn } from "@/lib/auth/device";
import { getUser } from "@/lib/auth/get-actor";
import { type AuthReply, runNextAuth } from "@/lib/auth/next-auth";
import { readSid } from "@/lib/auth/read-sid";
import { safePath } from "@/lib/auth/safe-path";
import { revokeSession } from "@/lib/auth/session";
import type { SignedIn, Visitor } from "@/lib/auth/sign-in";
import { Refusal, refuse } from "@/lib/domain/refusal";
import { env } from "@/lib/runtime/env";
import { clientAddress } from "./client-address";
import { readBytes } from "./read-body";

/** What next-auth may be asked here; its other pages and its log for browsers stay shut. */
const served = new Set([
  "GET csrf",
  "GET error",
  "GET providers",
  "GET session",
  "GET signin",
  "GET signout",
  "POST callback/credentials",
  "POST callback/demo",
  "POST signout",
]);

/** /api/auth/*: next-auth behind our own answers. Forms without scripts are sent on to a page, others get JSON. */
export async function answerAuth(request: NextRequest): Promise<Response> {
  const path = request.nextUrl.pathname.split("/").slice(3);
  const method = request.method === "POST" ? "POST" : "GET"; // HEAD is answered as GET
  const operation = `${method} ${path.join("/")}`;
  if (!served.has(operation)) return refuse("not_found");
  if (operation === "GET session") return sessionAnswer(request);
  if (operation === "GET error" || operation === "GET signout") return goTo("/sign-in");
  const body = method === "POST" ? await readForm(request) : {};
  const wanted = body.callbackUrl ?? request.nextUrl.searchParams.get("callbackUrl");
  const callbackUrl = safePath(wanted, env().NEXTAUTH_URL);
  const visitor: Visitor = {
    device: readDevice(request.cookies.get(deviceCookieName())?.value),
    address: clientAddress(request.headers),
    userAgent: request.headers.get("user-agent") ?? "",
    at: new Date(),
  };
  const cookies = Object.fromEntries(
    request.cookies
      .getAll()
      .filter(({ name }) => !name.endsWith("next-auth.callback-url"))
      .map(({ name, value }) => [name, value]),
  );
  const reply = await runNextAuth({ method, path, body, cookies, callbackUrl }, visitor);
  if (operation === "GET csrf" || operation === "GET providers") return json(reply.body, reply.setCookies);
  if (operation === "GET signin") return goTo(signInPage(request, callbackUrl), reply.setCookies);

  const asksJson = body.json === "true" || /\bapplication\/json\b/.test(request.headers.get("accept") ?? "");
  const { signedIn, error } = reply.outcome;
  if (error || reply.foreign) {
    const reason = error ?? new Refusal("origin_refused");
    if (asksJson || !(reason instanceof Refusal)) throw reason; // to the door
    return goTo(signInPageWith(reason, callbackUrl));
  }
  const setCookies = signedIn ? await afterSignIn(request, reply, signedIn, visitor) : reply.setCookies;
  const next = signedIn ? callbackUrl : "/sign-in";
  return asksJson ? json(JSON.stringify({ url: next }), setCookies) : goTo(next, setCookies);
}

/** Whoever was signed in here before is not any more, and the device is remembered for the account. */
async function afterSignIn(
  request: NextRequest,
  reply: AuthReply,
  signedIn: SignedIn,
  visitor: Visitor,
): Promise<string[]> {
  const before = await readSid(request);
  if (before) await revokeSession(before, visitor.at).catch(() => {}); // it ends by itself; the new one is good
  if (signedIn.email === null) return reply.setCookies;
  const flags = `Path=/; HttpOnly; SameSite=Lax; Max-Age=${DEVICE_SECONDS}${secureCookies() ? "; Secure" : ""}`;
  return [...reply.setCookies, `${deviceCookieName()}=${rememberOn(visitor.device, signedIn.email)}; ${flags}`];
}

/** Who is signed in, in next-auth's form: {} for nobody, 503 when it can't be known. It never touches the cookie. */
async function sessionAnswer(request: NextRequest): Promise<Response> {
  try {
    const { userId, name, email, expiresAt } = await getUser(request);
    return json(JSON.stringify({ user: { id: userId, name, email }, expires: expiresAt.toISOString() }));
  } catch (error) {
    if (error instanceof Refusal && error.code === "not_signed_in") return json("{}");
    throw error;
  }
}

async function readForm(request: NextRequest): Promise<Record<string, string>> {
  const wanted = "application/x-www-form-urlencoded";
  const type = request.headers.get("content-type") ?? "";
  if (type.split(";")[0]?.trim().toLowerCase() !== wanted) refuse("request_type_wrong", { wanted });
  const text = new TextDecoder().decode(await readBytes(request, 20_000));
  return Object.fromEntries(new URLSearchParams(text));
}

/** Back from setting the token's cookie; the page sees by `cookies` that it was here already. */
function signInPage(request: NextRequest, callbackUrl: string): string {
  const query = new URLSearchParams({ callbackUrl, cookies: "asked" });
  for (const name of ["error", "wait"]) {
    const value = request.nextUrl.searchParams.get(name);
    if (value && /^\w{1,40}$/.test(value)) query.set(name, value);
  }
  return `/sign-in?${query}`;
}

function signInPageWith({ code, params }: Refusal, callbackUrl: string): string {
  const query = new URLSearchParams({ callbackUrl, error: code });
  if (typeof params.retryAfterSeconds === "number") query.set("wait", String(params.retryAfterSeconds));
  return `/sign-in?${query}`;
}

function headersWith(setCookies: string[], more: Record<string, string>): Headers {
  const headers = new Headers({ "cache-control": "no-store", ...more });
  for (const cookie of setCookies) headers.append("set-cookie", cookie);
  return headers;
}

/** A path, not an address: whoever came under another name of this machine stays there. */
function goTo(path: string, setCookies: string[] = []): Response {
  return new Response(null, { status: 303, headers: headersWith(setCookies, { location: path }) });
}

function json(body: string, setCookies: string[] = []): Response {
  return new Response(body, { headers: headersWith(setCookies, { "content-type": "application/json" }) });
}
