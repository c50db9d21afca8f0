import type { Problem } from "@/lib/contract/problem";
import type { Refusal } from "@/lib/domain/refusal";
import { refusalSentence } from "@/lib/words/refusals";
import { refusalStatus } from "./refusal-status";

/** The answer to a foreseen no: RFC 9457, with Retry-After where waiting helps. */
export function refusalResponse(refusal: Refusal): Response {
  const status = refusalStatus[refusal.code];
  const body: Problem = {
    type: `/api/v1/openapi.json#${refusal.code}`,
    status,
    code: refusal.code,
    params: { ...refusal.params },
    ...refusalSentence(refusal.code, refusal.params),
  };
  const headers = new Headers({ "content-type": "application/problem+json", "cache-control": "no-store" });
  const wait = refusal.params.retryAfterSeconds;
  if (status === 503 || status === 429)
    headers.set("retry-after", String(typeof wait === "number" ? Math.ceil(wait) : 2));
  return new Response(JSON.stringify(body), { status, headers });
}
