import type { NextApiRequest, NextApiResponse } from "next";
import nextAuthModule, { type AuthOptions } from "next-auth";
import credentialsModule from "next-auth/providers/credentials";
import { env } from "@/lib/runtime/env";
import { log } from "@/lib/runtime/log";
import { secureCookies } from "./cookies";
import { revokeSession, SESSION_MS } from "./session";
import { type SignedIn, signInAsDemoPerson, signInWithPassword, type Visitor } from "./sign-in";

/** What happened inside next-auth, which itself tells no more than an address to go to. */
export interface Outcome {
  signedIn?: SignedIn;
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
}

export interface AuthReply {
  outcome: Outcome;
  /** The form did not carry the token of a page of ours. */
  foreign: boolean;
  setCookies: string[];
  body: string;
}

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

function optionsFor(visitor: Visitor, outcome: Outcome): AuthOptions {
  const way = (
    name: string,
    fields: string[],
    signIn: (given: Record<string, unknown>, visitor: Visitor) => Promise<SignedIn>,
  ) =>
    credentials({
      id: name,
      name,
      credentials: Object.fromEntries(fields.map((field) => [field, {}])),
      authorize: async (given) => {
        const signedIn = await keeping(outcome, () => signIn(given ?? {}, visitor));
        if (!signedIn) return null;
        outcome.signedIn = signedIn;
        return { id: signedIn.userId };
      },
    });
  return {
    secret: env().NEXTAUTH_SECRET,
    useSecureCookies: secureCookies(),
    session: { strategy: "jwt", maxAge: SESSION_MS / 1000 },
    pages: { signIn: "/sign-in", signOut: "/sign-in", error: "/sign-in" },
    providers: [
      way("credentials", ["email", "password"], signInWithPassword),
      way("demo", ["userId"], signInAsDemoPerson),
    ],
    callbacks: {
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
    query: { nextauth: call.path, callbackUrl },
    body: { ...call.body, callbackUrl, json: "false" },
    cookies: call.cookies,
    headers: {},
  };
  const response = reply as unknown as NextApiResponse;
  await nextAuth(request as unknown as NextApiRequest, response, optionsFor(visitor, outcome));
  // Where to go is in the form, so no cookie needs to remember it.
  const setCookies = reply.setCookies.filter((cookie) => !/^(?:__Secure-)?next-auth\.callback-url=/.test(cookie));
  const foreign = new URL(reply.location, callbackUrl).searchParams.get("csrf") === "true";
  return { outcome, foreign, setCookies, body: reply.body };
}
