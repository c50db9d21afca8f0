/** What went wrong between us and a provider; the sentences stand in lib/words/providers.ts. */
export type ProviderProblem = "denied" | "away" | "too_old" | "wrong" | "no_email" | "other_account" | "not_asked";

const TURNED_BACK = ["access_denied", "login_required", "interaction_required", "consent_required"];

/** What the provider's own word in the address means. */
export const problemOfWord = (error: string): ProviderProblem => (TURNED_BACK.includes(error) ? "denied" : "wrong");

/** What an error while its code was exchanged means. What it answered is checked by openid-client: state, nonce, issuer, signature. */
export function problemOfError(error: unknown): ProviderProblem {
  const { name, message, code, error: word } = error as Record<string, unknown>;
  if (name === "OPError")
    return word === "invalid_grant" ? "too_old" : /5\d\d/.test(String(message)) ? "away" : "wrong";
  if (/ECONN|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EPIPE/.test(`${code} ${message}`)) return "away";
  if (/timed out|timeout|fetch failed/i.test(String(message))) return "away";
  return "wrong";
}
