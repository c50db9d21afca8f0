import { z } from "zod";
import type { AnswerOf, BodyIn, Endpoint, ParamsOf, QueryIn } from "@/lib/contract/endpoint";
import type { Problem } from "@/lib/contract/problem";

// zod's compiled parsers need eval, which our content security policy forbids.
z.config({ jitless: true });

/** A definitive no of the server: asking again as it stands would end the same. */
export class ApiProblem extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail);
    this.name = "ApiProblem";
    this.problem = problem;
  }
}

/** No answer, or "not now": nobody knows whether it was done. The same command is sent again; it is never shown as failed. */
export class Unreachable extends Error {
  readonly retryAfterMs: number;
  constructor(retryAfterMs: number, cause?: unknown) {
    super("unreachable", { cause });
    this.name = "Unreachable";
    this.retryAfterMs = retryAfterMs;
  }
}

export interface CallInput<E extends Endpoint> {
  params?: ParamsOf<E>;
  query?: QueryIn<E>;
  body?: BodyIn<E> | Blob;
  signal?: AbortSignal;
  /** How long an answer may take, where the server works long for it. */
  patienceMs?: number;
}

const PATIENCE_MS = 15_000;

/** The address of an endpoint with its params and query filled in. */
export function addressOf(
  endpoint: Endpoint,
  params: Record<string, unknown> = {},
  query: Record<string, unknown> = {},
): string {
  const path = endpoint.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name])));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value));
  return `/api/v1${path}${search.size > 0 ? `?${search}` : ""}`;
}

/** Calls an endpoint. Throws ApiProblem (a definitive no) or Unreachable (try again). */
export async function call<E extends Endpoint>(endpoint: E, input: CallInput<E> = {}): Promise<AnswerOf<E>> {
  const { params, query, body, signal, patienceMs = PATIENCE_MS } = input;
  const patience = AbortSignal.timeout(endpoint.raw === "file" ? PATIENCE_MS * 8 : patienceMs);
  const init: RequestInit = {
    method: endpoint.method,
    credentials: "same-origin",
    signal: signal ? AbortSignal.any([signal, patience]) : patience,
  };
  if (body instanceof Blob) {
    init.body = body;
    init.headers = { "content-type": body.type || "application/octet-stream" };
  } else if (body !== undefined) {
    init.body = JSON.stringify(body);
    init.headers = { "content-type": "application/json" };
  }
  let response: Response;
  let answer: unknown;
  try {
    response = await fetch(addressOf(endpoint, params, query as Record<string, unknown>), init);
    answer = await response.json();
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Unreachable(2_000, error);
  }
  if (response.ok) return answer as AnswerOf<E>;
  if (response.status >= 500 || response.status === 429) {
    throw new Unreachable(Number(response.headers.get("retry-after") ?? 2) * 1000, answer);
  }
  throw new ApiProblem(answer as Problem);
}
