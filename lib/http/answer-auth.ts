import type { NextRequest } from "next/server";
import { secondStepCookieName } from "@/lib/auth/cookies";
import { getUser } from "@/lib/auth/get-actor";
import { runNextAuth } from "@/lib/auth/next-auth";
import { configuredProviders } from "@/lib/auth/provider-names";
import { safePath } from "@/lib/auth/safe-path";
import { SECOND_STEP_SECONDS } from "@/lib/auth/second-step";
import { Refusal, refuse } from "@/lib/domain/refusal";
import { env } from "@/lib/runtime/env";
import { afterSignIn } from "./after-sign-in";
import { answered, cookiesFor, goTo, json, ourCookie, signInPageWith, visitorOf, wantsJson } from "./auth-answers";
import { comeBackFromProvider, leaveForProvider } from "./provider-round-trip";
import { readBytes } from "./read-body";

const CODE_PAGE = "/sign-in/code";

/** What next-auth may be asked here besides providers; its other pages and its log for browsers stay shut. */
const served = new Set([
  "GET csrf",
  "GET error",
  "GET providers",
  "GET session",
  "GET signin",
  "GET signout",
  "POST callback/code",
  "POST callback/credentials",
  "POST callback/demo",
  "POST signout",
]);

/** /api/auth/*: next-auth behind our own answers. Forms without scripts are sent on to a page, others get JSON. */
export async function answerAuth(request: NextRequest): Promise<Response> {
  const path = request.nextUrl.pathname.split("/").slice(3);
  const method = request.method === "POST" ? "POST" : "GET"; // HEAD is answered as GET
  const operation = `${method} ${path.join("/")}`;
  const [step, provider = ""] = path;
  const isProvider = configuredProviders().some(({ id }) => id === provider) && path.length === 2;
  if (isProvider && method === "POST" && step === "signin") {
    return leaveForProvider(request, provider, await readForm(request), visitorOf(request));
  }
  if (isProvider && method === "GET" && step === "callback") {
    return comeBackFromProvider(request, provider, visitorOf(request));
  }
  if (!served.has(operation)) return refuse("not_found");
  if (operation === "GET session") return sessionAnswer(request);
  if (operation === "GET error" || operation === "GET signout") return goTo("/sign-in");
  const body = method === "POST" ? await readForm(request) : {};
  const callbackUrl = safePath(body.callbackUrl ?? request.nextUrl.searchParams.get("callbackUrl"), env().NEXTAUTH_URL);
  const visitor = visitorOf(request);
  const reply = await runNextAuth({ method, path, body, cookies: cookiesFor(request), callbackUrl }, visitor);
  if (operation === "GET csrf" || operation === "GET providers") return json(reply.body, reply.setCookies);
  if (operation === "GET signin") return goTo(signInPage(request, callbackUrl), reply.setCookies);

  const { signedIn, secondStep, error } = reply.outcome;
  if (error || reply.foreign) {
    const reason = error ?? new Refusal("origin_refused");
    if (wantsJson(request, body) || !(reason instanceof Refusal)) throw reason; // to the door
    const atCode = step === "callback" && provider === "code" && reason.code !== "not_signed_in";
    return goTo(signInPageWith(reason, callbackUrl, atCode ? CODE_PAGE : "/sign-in"));
  }
  if (secondStep) {
    const cookie = ourCookie(secondStepCookieName(), secondStep, SECOND_STEP_SECONDS);
    return answered(request, body, `${CODE_PAGE}?${new URLSearchParams({ callbackUrl })}`, [
      ...reply.setCookies,
      cookie,
    ]);
  }
  const setCookies = signedIn ? await afterSignIn(request, reply, signedIn, visitor) : reply.setCookies;
  return answered(request, body, signedIn ? callbackUrl : "/sign-in", setCookies);
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
  for (const name of ["error", "wait", "problem", "provider", "notice"]) {
    const value = request.nextUrl.searchParams.get(name);
    if (value && value.length <= 60) query.set(name, value);
  }
  return `/sign-in?${query}`;
}
