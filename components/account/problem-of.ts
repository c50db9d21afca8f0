import { ApiProblem, Unreachable } from "@/lib/client/call";
import { accountProblem } from "@/lib/words/account";

/** The code of a definitive no; null for anything else. */
export const codeOf = (error: unknown): string | null => (error instanceof ApiProblem ? error.problem.code : null);

/** What a failed call says to the person: the refusal's own sentence, or that nobody answered. */
export function problemOf(error: unknown): string {
  if (error instanceof ApiProblem) return error.problem.detail;
  // "Not now" comes with a sentence of its own: too many tries, too busy, the database is away.
  const told = error instanceof Unreachable ? (error.cause as { code?: unknown; detail?: unknown } | null) : null;
  return told?.code && typeof told.detail === "string" ? told.detail : accountProblem;
}
