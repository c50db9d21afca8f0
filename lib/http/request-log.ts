import { env } from "@/lib/runtime/env";
import { log } from "@/lib/runtime/log";
import { metrics } from "@/lib/runtime/metrics";

/** What is told of a request when it has been answered: ids and figures, never an address with a token in it, never a word of an article. */
export interface RequestFacts {
  id: string;
  began: number;
  operation: string;
  deskId?: string;
  memberId?: string;
  userId?: string;
  via?: "session" | "token";
  /** The code of a refusal, or "unexpected". */
  code?: string;
}

export function beginRequest(request: Request): RequestFacts {
  const id = request.headers.get("x-request-id") ?? crypto.randomUUID();
  return { id, began: performance.now(), operation: "none" };
}

/** Writes the one line of a request and counts it. */
export function endRequest(request: Request, facts: RequestFacts, response: Response): void {
  const { began, ...told } = facts;
  const took = performance.now() - began;
  const { requests, refusals } = metrics();
  requests.observe({ operation: facts.operation, status: String(response.status) }, took / 1000);
  if (facts.code) refusals.inc({ code: facts.code });
  if (!env().CLAIMDESK_LOG_REQUESTS) return;
  const ms = Math.round(took * 10) / 10;
  log("info", "request", { method: request.method, ...told, status: response.status, ms });
}
