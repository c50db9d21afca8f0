import type { NextRequest } from "next/server";
import { flowCookieName } from "@/lib/auth/cookies";
import { getUser } from "@/lib/auth/get-actor";
import { runNextAuth } from "@/lib/auth/next-auth";
import { FLOW_SECONDS, flowCookie, type ProviderFlow, readFlow } from "@/lib/auth/provider-flow";
import { configuredProviders } from "@/lib/auth/provider-names";
import { problemOfWord } from "@/lib/auth/provider-problem";
import { providerOf } from "@/lib/auth/providers";
import { requireFresh } from "@/lib/auth/require-fresh";
import { safePath } from "@/lib/auth/safe-path";
import type { Visitor } from "@/lib/auth/sign-in";
import { countAgainst } from "@/lib/db/rate-limit";
import { Refusal, refuse } from "@/lib/domain/refusal";
import { env } from "@/lib/runtime/env";
import { providerWords } from "@/lib/words/providers";
import { afterSignIn } from "./after-sign-in";
import { cookiesFor, goTo, headersWith, json, ourCookie, signInPageWith, wantsJson } from "./auth-answers";

const TRIPS = { limit: 30, windowMs: 60_000 };

/** Begins a round trip to a provider: for signing in, or for the page of a signed-in person who links an account or confirms. */
export async function leaveForProvider(
  request: NextRequest,
  id: string,
  body: Record<string, string>,
  visitor: Visitor,
): Promise<Response> {
  const callbackUrl = safePath(body.callbackUrl, env().NEXTAUTH_URL);
  try {
    await limitTrips(visitor);
    const flow = await flowFor(request, id, body.intent ?? "sign_in", callbackUrl);
    const provider = (await providerOf(id)) ?? refuse("not_found");
    const call = { method: "POST" as const, path: ["signin", id], body, cookies: cookiesFor(request), callbackUrl };
    // Who confirms must not be let through by what the provider remembers.
    const query = flow.intent === "confirm" && id === "oidc" ? { prompt: "login", max_age: "0" } : {};
    const reply = await runNextAuth({ ...call, query, provider }, visitor);
    if (reply.foreign) refuse("origin_refused");
    if (!/^https?:/.test(reply.location)) refuse("provider_failed", { problem: "wrong", provider: provider.name });
    const cookie = ourCookie(flowCookieName(), flowCookie(flow, reply.location, visitor.at), FLOW_SECONDS);
    const setCookies = [...reply.setCookies, cookie];
    if (wantsJson(request, body)) return json(JSON.stringify({ url: reply.location }), setCookies);
    return leavePage(reply.location, provider.name, setCookies);
  } catch (error) {
    if (!(error instanceof Refusal) || wantsJson(request, body)) throw error; // to the door
    return goTo(signInPageWith(error, callbackUrl));
  }
}

/** The end of a round trip. Whatever goes wrong, nothing is stored, and a page says what it was. */
export async function comeBackFromProvider(request: NextRequest, id: string, visitor: Visitor): Promise<Response> {
  const told = request.nextUrl.searchParams;
  const query = Object.fromEntries(
    ["code", "state", "iss", "error"].flatMap((name) => (told.has(name) ? [[name, told.get(name) ?? ""]] : [])),
  );
  const gone = ourCookie(flowCookieName(), "", 0);
  const flow = readFlow(request.cookies.get(flowCookieName())?.value, id, query.state ?? "", visitor.at);
  try {
    await limitTrips(visitor);
    const name = configuredProviders().find((each) => each.id === id)?.name ?? refuse("not_found");
    if (!flow) return refuse("provider_failed", { problem: "too_old", provider: name });
    if (query.error) refuse("provider_failed", { problem: problemOfWord(query.error), provider: name });
    await requireSameSession(request, flow);
    const provider = (await providerOf(id)) ?? refuse("not_found");
    const call = { method: "GET" as const, path: ["callback", id], body: {}, cookies: cookiesFor(request) };
    const reply = await runNextAuth({ ...call, callbackUrl: flow.callbackUrl, query, provider, flow }, visitor);
    const { signedIn, used, error, providerProblem } = reply.outcome;
    if (error) throw error instanceof Refusal ? named(error, name) : error;
    // Not even the exchange was reached: the cookies of the flow were of another, or none.
    if (!used) refuse("provider_failed", { problem: providerProblem ?? "too_old", provider: name });
    const setCookies = signedIn ? await afterSignIn(request, reply, signedIn, visitor) : reply.setCookies;
    return goTo(flow.callbackUrl, [...setCookies, gone]);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const isFromPage = flow !== null && flow.intent !== "sign_in";
    const page = isFromPage ? pathOnly(flow.callbackUrl) : "/sign-in";
    return goTo(signInPageWith(error, flow?.callbackUrl ?? "/", page), [gone]);
  }
}

async function limitTrips({ address, at }: Visitor): Promise<void> {
  const { allowed, retryAfterSeconds } = await countAgainst(`provider ${address ?? "anywhere"}`, TRIPS, at.getTime());
  if (!allowed) refuse("login_limited", { retryAfterSeconds });
}

/** Linking asks for a fresh sign-in; both it and confirming are bound to the session whose page asked. */
async function flowFor(
  request: NextRequest,
  provider: string,
  intent: string,
  callbackUrl: string,
): Promise<ProviderFlow> {
  if (intent !== "link" && intent !== "confirm") return { provider, intent: "sign_in", callbackUrl, session: null };
  const user = await getUser(request);
  if (intent === "link") requireFresh(user);
  return { provider, intent, callbackUrl, session: { userId: user.userId, hash: user.sessionHash } };
}

/** Somebody else may have signed in here in the meantime, or the session may have been ended. */
async function requireSameSession(request: NextRequest, { session }: ProviderFlow): Promise<void> {
  if (session && (await getUser(request)).sessionHash !== session.hash) refuse("not_signed_in");
}

const named = ({ code, params }: Refusal, provider: string) => new Refusal(code, { provider, ...params });

const pathOnly = (path: string) => path.split(/[?#]/, 1)[0] ?? "/";

/**
 * A form may only lead to our own pages (Content-Security-Policy, form-action), and a redirect of a form counts as one: so it leads to
 * this page, which goes on by itself.
 */
function leavePage(address: string, provider: string, setCookies: string[]): Response {
  const safe = address.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
  const name = provider.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta http-equiv="refresh" content="0;url=${safe}"><title>${providerWords.leaving(name)}</title></head><body><p><a href="${safe}">${providerWords.leaving(name)}</a></p></body></html>`;
  const headers = headersWith(setCookies, {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "referrer-policy": "no-referrer",
  });
  return new Response(html, { headers });
}
