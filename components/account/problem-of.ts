import { ApiProblem, Unreachable } from "@/lib/client/call";
import { accountProblem } from "@/lib/words/account";

/** The code of a definitive no; null for anything else. */
export const codeOf = (error: unknown): string | null => (error instanceof ApiProblem ? error.problem.code : null);

/** What a failed call says to the person: the refusal's own sentence, or that nobody answered. */
export function problemOf(error: unknown): string {
  if (error instanceof ApiProblem) return error.problem.detail;
  const limited = error instanceof Unreachable && (error.cause as { code?: unknown } | null)?.code === "login_limited";
  return limited ? accountProblem.limited(Math.ceil(error.retryAfterMs / 1000)) : accountProblem.unreachable;
}
