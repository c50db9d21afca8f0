import type { NextRequest } from "next/server";
import type { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { getActor, getUser } from "@/lib/auth/get-actor";
import { type BodyOf, type Endpoint, type ParamsOf, type QueryOf, scopeOf } from "@/lib/contract/endpoint";
import { countAgainst } from "@/lib/db/rate-limit";
import { Refusal, refuse } from "@/lib/domain/refusal";
import { errorFacts, log } from "@/lib/runtime/log";
import { clientAddress } from "./client-address";
import { readBytes, readJson } from "./read-body";
import { refusalResponse } from "./refusals";
import { beginRequest, endRequest, type RequestFacts } from "./request-log";
import { requireOwnOrigin } from "./same-origin";
import { limitWrongTokens } from "./wrong-tokens";

/** What a handler gets besides the actor: everything already checked against the endpoint's shapes. */
export interface Input<E extends Endpoint> {
  params: ParamsOf<E>;
  query: QueryOf<E>;
  body: E["raw"] extends "file" ? ArrivedBytes : BodyOf<E>;
}

/** The body of an endpoint that takes a file. */
interface ArrivedBytes {
  bytes: Uint8Array<ArrayBuffer>;
  /** What the sender says it is; not to be believed. */
  mediaType: string;
}

/** A handler's answer when it is not the JSON of the endpoint: a file. */
export interface Download {
  bytes: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> | string;
  headers: Record<string, string>;
}

type Answer<E extends Endpoint> = E["raw"] extends "download" ? Download : z.input<E["response"]>;

interface Options<E extends Endpoint> {
  /** Most bytes of body; 1 MB unless said. */
  mostBytes?: number;
  /** Headers besides the usual, by what is answered. */
  headers?: (result: Answer<E>) => Record<string, string>;
}

type Route = (request: NextRequest, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

const COMMANDS_PER_MINUTE = 1200;

/** Serves an endpoint inside a desk: who asks, is it well formed, then the use case or query; a refusal becomes its problem. */
export function serve<E extends Endpoint>(
  endpoint: E,
  run: (actor: Actor, input: Input<E>) => Promise<Answer<E>>,
  options: Options<E> = {},
): Route {
  return door(async (request, given, facts) => {
    if (endpoint.method !== "GET") requireOwnOrigin(request);
    const params = parse(endpoint.params, given, "path") as ParamsOf<E>;
    const asking = getActor(request, (params as { deskId: string }).deskId);
    const actor = await limitWrongTokens(request.headers, asking);
    Object.assign(facts, { deskId: actor.deskId, memberId: actor.memberId, via: actor.scopes ? "token" : "session" });
    const needs = scopeOf(endpoint);
    if (actor.scopes && !actor.scopes.includes(needs)) refuse("token_scope_too_small", { needs });
    if (endpoint.method !== "GET") await limitCommands(actor);
    const input = await readInput(endpoint, request, params, options.mostBytes ?? 1_000_000);
    return answer(endpoint, await run(actor, input), options);
  }, endpoint.name);
}

/** Serves an endpoint outside any desk, for whoever is signed in. */
export function serveUser<E extends Endpoint>(
  endpoint: E,
  run: (user: Awaited<ReturnType<typeof getUser>>, input: Input<E>) => Promise<Answer<E>>,
): Route {
  return door(async (request, given, facts) => {
    if (endpoint.method !== "GET") requireOwnOrigin(request);
    const user = await getUser(request);
    Object.assign(facts, { userId: user.userId, via: "session" });
    const params = parse(endpoint.params, given, "path") as ParamsOf<E>;
    return answer(endpoint, await run(user, await readInput(endpoint, request, params, 1_000_000)), {});
  }, endpoint.name);
}

/** Who asks without being signed in. */
export interface Stranger {
  /** For counting; null when it is not known. */
  address: string | null;
  userAgent: string;
  at: Date;
}

const STRANGERS_PER_MINUTE = 60;

/** For what costs more than most: fewer calls a minute from one address, and larger bodies. */
interface PublicOptions {
  perMinute?: number;
  mostBytes?: number;
}

/** The person behind a request that anybody may make; null for whoever is not signed in. */
async function userOrNobody(request: NextRequest) {
  try {
    return await getUser(request);
  } catch (error) {
    if (error instanceof Refusal && error.code === "not_signed_in") return null;
    throw error;
  }
}

/** Serves an endpoint that is asked by people who are not signed in (first run, invitations, a forgotten password), few times a minute from one address. */
export function servePublic<E extends Endpoint>(
  endpoint: E,
  run: (stranger: Stranger, input: Input<E>) => Promise<Answer<E>>,
): Route {
  return door(async (request, given) => {
    const stranger = await meetStranger(endpoint, request, {});
    const params = parse(endpoint.params, given, "path") as ParamsOf<E>;
    return answer(endpoint, await run(stranger, await readInput(endpoint, request, params, 100_000)), {});
  }, endpoint.name);
}

/** The same where whoever is signed in may learn more than a stranger. */
export function serveAnybody<E extends Endpoint>(
  endpoint: E,
  run: (user: Awaited<ReturnType<typeof getUser>> | null, input: Input<E>) => Promise<Answer<E>>,
  options: PublicOptions = {},
): Route {
  return door(async (request, given) => {
    await meetStranger(endpoint, request, options);
    const user = await userOrNobody(request);
    const params = parse(endpoint.params, given, "path") as ParamsOf<E>;
    const input = await readInput(endpoint, request, params, options.mostBytes ?? 100_000);
    return answer(endpoint, await run(user, input), {});
  }, endpoint.name);
}

async function meetStranger(endpoint: Endpoint, request: NextRequest, { perMinute }: PublicOptions): Promise<Stranger> {
  if (endpoint.method !== "GET") requireOwnOrigin(request);
  const address = clientAddress(request.headers);
  const limit = { limit: perMinute ?? STRANGERS_PER_MINUTE, windowMs: 60_000 };
  const counted = perMinute === undefined ? "public" : `public ${endpoint.name}`;
  const { allowed, retryAfterSeconds } = await countAgainst(`${counted} ${address ?? "anywhere"}`, limit);
  if (!allowed) refuse("rate_limited", { retryAfterSeconds });
  return { address, userAgent: request.headers.get("user-agent") ?? "", at: new Date() };
}

type Run = (request: NextRequest, params: Record<string, string>, facts: RequestFacts) => Promise<Response>;

/** Serves something public (openapi.json), and everything else from inside: refusals become problems, bugs are logged, each request has its line. */
export function door(run: Run, operation = "none"): Route {
  return async (request, context) => {
    const facts = { ...beginRequest(request), operation };
    const response = await answerOrProblem(request, context, run, facts);
    endRequest(request, facts, response);
    return response;
  };
}

async function answerOrProblem(
  request: NextRequest,
  context: Parameters<Route>[1],
  run: Run,
  facts: RequestFacts,
): Promise<Response> {
  try {
    return await run(request, (await context.params) ?? {}, facts); // Next gives none to an address without names
  } catch (error) {
    if (error instanceof Refusal) {
      facts.code = error.code;
      if (error.code === "database_away") log("warn", "database_away", { id: facts.id, ...errorFacts(error.cause) });
      return refusalResponse(error);
    }
    facts.code = "unexpected";
    log("error", "unexpected", { id: facts.id, operation: facts.operation, ...errorFacts(error) });
    const body = {
      type: "about:blank",
      title: "Unexpected error",
      status: 500,
      detail: "Something went wrong here. It was logged.",
      code: "unexpected",
      params: { id: facts.id },
    };
    return new Response(JSON.stringify(body), {
      status: 500,
      headers: { "content-type": "application/problem+json", "cache-control": "no-store" },
    });
  }
}

async function readInput<E extends Endpoint>(
  endpoint: E,
  request: NextRequest,
  params: ParamsOf<E>,
  most: number,
): Promise<Input<E>> {
  const query = parse(endpoint.query, Object.fromEntries(new URL(request.url).searchParams), "query") as QueryOf<E>;
  let body: unknown;
  if (endpoint.raw === "file") {
    body = { bytes: await readBytes(request, most), mediaType: request.headers.get("content-type") ?? "" };
  } else if (endpoint.body) {
    body = parse(endpoint.body, await readJson(request, most), "");
  }
  return { params, query, body: body as Input<E>["body"] };
}

function parse<T extends z.ZodType>(shape: T, value: unknown, where: string): z.infer<T> {
  const result = shape.safeParse(value);
  if (result.success) return result.data;
  const issues = result.error.issues.slice(0, 20).map((issue) => ({
    path: [where, ...issue.path.map(String)].filter(Boolean).join("."),
    message: issue.message,
  }));
  // A path that is not even an id names nothing: the same answer as for what is absent.
  if (where === "path") return refuse("not_found");
  return refuse("request_malformed", { issues });
}

function answer<E extends Endpoint>(endpoint: E, result: Answer<E>, options: Options<E>): Response {
  if (endpoint.raw === "download") {
    const { bytes, headers } = result as Download;
    return new Response(bytes, { headers: { "cache-control": "no-store", ...headers } });
  }
  const headers = new Headers({ "content-type": "application/json", "cache-control": "no-store" });
  for (const [name, value] of Object.entries(options.headers?.(result) ?? {})) headers.set(name, value);
  const revision = (result as { revision?: unknown })?.revision;
  if (typeof revision === "number") headers.set("etag", `"${revision}"`);
  return new Response(JSON.stringify(result), { status: endpoint.status, headers });
}

/** Commands are counted per member, shared over processes; a person never gets there, a runaway script does. */
async function limitCommands(actor: Actor): Promise<void> {
  const { allowed, retryAfterSeconds } = await countAgainst(`commands ${actor.deskId} ${actor.memberId}`, {
    limit: COMMANDS_PER_MINUTE,
    windowMs: 60_000,
    batch: 20,
  });
  if (!allowed) refuse("rate_limited", { retryAfterSeconds });
}
