import { NextRequest } from "next/server";
import { encode } from "next-auth/jwt";
import type { Actor } from "@/lib/auth/actor";
import { sessionCookieName } from "@/lib/auth/cookies";
import { openSession } from "@/lib/auth/session";
import { env } from "@/lib/runtime/env";

/* Asks the real route handlers what a browser would ask them. */

type Route = (request: NextRequest, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

const tokens = new Map<string, Promise<string>>();

/** The session token of a person, who is signed in for it. */
export function tokenOf({ userId }: { userId: string }): Promise<string> {
  const known = tokens.get(userId);
  if (known) return known;
  const token = openSession(userId, "a test", new Date()).then((sid) =>
    encode({ token: { sid }, secret: env().NEXTAUTH_SECRET }),
  );
  tokens.set(userId, token);
  return token;
}

interface Asked {
  method?: string;
  query?: string;
  /** Sent as JSON. */
  json?: unknown;
  /** Sent as it is. */
  body?: BodyInit;
  headers?: Record<string, string>;
}

/** Sends a request with a cookie, as a page of our own does (nobody: without one), and reads the answer. */
export async function ask(route: Route, by: Actor | null, params: Record<string, string>, asked: Asked = {}) {
  const { method = asked.json === undefined && asked.body === undefined ? "GET" : "POST", query = "" } = asked;
  const headers = new Headers({ origin: env().NEXTAUTH_URL });
  if (by) headers.set("cookie", `${sessionCookieName()}=${await tokenOf(by)}`);
  if (asked.json !== undefined) headers.set("content-type", "application/json");
  for (const [name, value] of Object.entries(asked.headers ?? {})) headers.set(name, value);
  const body = asked.json === undefined ? asked.body : JSON.stringify(asked.json);
  const request = new NextRequest(`${env().NEXTAUTH_URL}/api/v1/asked${query}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body, duplex: "half" }),
  });
  const response = await route(request, { params: Promise.resolve(params) });
  const bytes = new Uint8Array(await response.arrayBuffer());
  const isJson = /json/.test(response.headers.get("content-type") ?? "");
  // biome-ignore lint/suspicious/noExplicitAny: a test looks at whatever came
  const answer: any = isJson ? JSON.parse(new TextDecoder().decode(bytes)) : undefined;
  return { status: response.status, headers: response.headers, bytes, answer };
}
