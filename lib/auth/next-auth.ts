import type { NextApiRequest, NextApiResponse } from "next";
import nextAuthModule, { type AuthOptions } from "next-auth";
import credentialsModule from "next-auth/providers/credentials";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { env } from "@/lib/runtime/env";
import { log } from "@/lib/runtime/log";
import { secureCookies } from "./cookies";
import type { ProviderFlow } from "./provider-flow";
import { type ProviderProblem, problemOfError } from "./provider-problem";
import type { Profile, providerOf } from "./providers";
import { revokeSession, SESSION_MS } from "./session";
import { type SignedIn, signInAsDemoPerson, signInWithPassword, type Visitor } from "./sign-in";
import { signInWithCode } from "./sign-in-with-code";
import { signInWithIdentity } from "./sign-in-with-identity";

/** What happened inside next-auth, which itself tells no more than an address to go to. */
export interface Outcome {
  signedIn?: SignedIn;
  /** The password was right, and a code is wanted: what the second step is known by. */
  secondStep?: string;
  /** A provider's answer was checked and used; without a session where it was not about signing in. */
  used?: true;
  /** Why a provider's answer could not be used, where it was not. */
  providerProblem?: ProviderProblem;
  /** Why not: a refusal, or a bug to be handed on. */
  error?: unknown;
}

export interface AuthCall {
  method: "GET" | "POST";
  /** What follows /api/auth in the path. */
  path: string[];
  body: Record<string, string>;
  cookies: Record<string, string>;
  /** Where to go afterwards; checked by the caller. */
  callbackUrl: string;
  /** What a provider sent along, or what it is told besides. */
  query?: Record<string, string>;
  /** The provider that is gone to or come back from. */
  provider?: NonNullable<Awaited<ReturnType<typeof providerOf>>>;
  /** The flow that a provider is come back from. */
  flow?: ProviderFlow | null;
}

export interface AuthReply {
  outcome: Outcome;
  /** The form did not carry the token of a page of ours. */
  foreign: boolean;
  setCookies: string[];
  body: string;
  /** Where next-auth wants to go: only a provider's own page is gone to. */
  location: string;
}

type OAuthProvider = OAuthConfig<Record<string, unknown>>;

/** Both are CommonJS; bundlers and Node disagree on where their default export is. */
function defaultOf<T>(module: T): T {
  return (module as { default?: T }).default ?? module;
}
const nextAuth = defaultOf(nextAuthModule);
const credentials = defaultOf(credentialsModule);

/** Runs one step of sign-in or sign-out and keeps what it threw: next-auth would put the words of an error into an address. */
async function keeping<T>(outcome: Outcome, work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    outcome.error = error;
    return null;
  }
}

type Signing = SignedIn | { secondStep: string };

function optionsFor(call: AuthCall, visitor: Visitor, outcome: Outcome): AuthOptions {
  const way = (
    name: string,
    fields: string[],
    signIn: (given: Record<string, unknown>, visitor: Visitor) => Promise<Signing>,
  ) =>
    credentials({
      id: name,
      name,
      credentials: Object.fromEntries(fields.map((field) => [field, {}])),
      authorize: async (given) => {
        const signed = await keeping(outcome, () => signIn(given ?? {}, visitor));
        if (!signed) return null;
        if ("secondStep" in signed) {
          outcome.secondStep = signed.secondStep;
          return null;
        }
        outcome.signedIn = signed;
        return { id: signed.userId };
      },
    });
  return {
    secret: env().NEXTAUTH_SECRET,
    useSecureCookies: secureCookies(),
    session: { strategy: "jwt", maxAge: SESSION_MS / 1000 },
    pages: { signIn: "/sign-in", signOut: "/sign-in", error: "/sign-in" },
    providers: [
      way("credentials", ["email", "password"], signInWithPassword),
      way("code", ["code"], signInWithCode),
      way("demo", ["userId"], signInAsDemoPerson),
      ...(call.provider ? [exchangingInSight(call.provider.provider, outcome)] : []),
    ],
    callbacks: {
      // Asked for providers once their answer was checked; for the rest of us there is nothing left to ask.
      signIn: async ({ account, user, profile }) => {
        if (account?.type !== "oauth" || !call.flow) return account?.type === "credentials";
        const { flow } = call;
        const who: Profile = { id: account.providerAccountId, email: user.email ?? "", name: user.name ?? "" };
        const authTime = (profile as { auth_time?: unknown } | undefined)?.auth_time;
        const signed = await keeping(outcome, () =>
          signInWithIdentity({ ...who, ...(typeof authTime === "number" && { authTime }) }, flow, visitor),
        );
        if (!outcome.error) outcome.used = true;
        if (!signed) return false;
        outcome.signedIn = signed;
        return true;
      },
      // No query here: next-auth takes an error in a callback for a bad token and deletes the cookie.
      jwt: ({ token }) => (outcome.signedIn ? { sid: outcome.signedIn.sid } : token),
      redirect: ({ url }) => url,
    },
    events: {
      signOut: async ({ token }) => {
        if (typeof token?.sid === "string") await keeping(outcome, () => revokeSession(String(token.sid), visitor.at));
      },
    },
    logger: {
      error: (code) => log("warn", "next_auth", { code }),
      warn: (code) => log("warn", "next_auth", { code }),
      debug: () => {},
    },
  };
}

/**
 * A provider whose answer is exchanged as next-auth would, by openid-client with all its checks; only that we see what failed, which
 * next-auth tells to a logger all requests share.
 */
function exchangingInSight(provider: OAuthProvider, outcome: Outcome): OAuthProvider {
  const { idToken = false, token } = provider;
  return {
    ...provider,
    token: {
      ...(typeof token === "object" ? token : {}),
      request: async ({ client, params, checks, provider: { callbackUrl } }) => {
        try {
          const tokens = idToken
            ? await client.callback(callbackUrl, params, checks)
            : await client.oauthCallback(callbackUrl, params, checks);
          // What goes wrong from here on: no subject in the token, or an API of theirs that does not say who it is.
          outcome.providerProblem = idToken ? "wrong" : "away";
          return { tokens };
        } catch (error) {
          outcome.providerProblem = problemOfError(error);
          const { name, message } = error as Error;
          log("warn", "provider_answer_refused", { provider: provider.id, error: `${name}: ${message.split(",")[0]}` });
          throw error;
        }
      },
    },
  };
}

/** Enough of an API response for next-auth to write to. */
class Reply {
  readonly setCookies: string[] = [];
  location = "";
  body = "";
  status = () => this;
  getHeader = (name: string) => (name.toLowerCase() === "set-cookie" ? [...this.setCookies] : undefined);
  setHeader = (name: string, value: string | string[]) => {
    if (name.toLowerCase() === "location") this.location = String(value);
    if (name.toLowerCase() === "set-cookie") this.setCookies.splice(0, this.setCookies.length, ...[value].flat());
    return this;
  };
  send = (body: unknown) => {
    this.body = typeof body === "string" ? body : JSON.stringify(body ?? {});
  };
  json = this.send;
  end = () => {};
}

/**
 * Lets next-auth handle a request. Its form for API routes is used, since the one for route handlers reads cookies from
 * a place that only exists inside a server, and since where to go next is ours to say.
 */
export async function runNextAuth(call: AuthCall, visitor: Visitor): Promise<AuthReply> {
  const outcome: Outcome = {};
  const reply = new Reply();
  const callbackUrl = new URL(call.callbackUrl, env().NEXTAUTH_URL).href;
  const request = {
    method: call.method,
    // A provider would be told whatever stands here.
    query: { nextauth: call.path, ...call.query },
    body: { ...call.body, callbackUrl, json: "false" },
    cookies: call.cookies,
    headers: {},
  };
  const response = reply as unknown as NextApiResponse;
  await nextAuth(request as unknown as NextApiRequest, response, optionsFor(call, visitor, outcome));
  // Where to go is in the form, so no cookie needs to remember it.
  const setCookies = reply.setCookies.filter((cookie) => !/^(?:__Secure-)?next-auth\.callback-url=/.test(cookie));
  const foreign = new URL(reply.location, callbackUrl).searchParams.get("csrf") === "true";
  return { outcome, foreign, setCookies, body: reply.body, location: reply.location };
}
