import { passwordProblem } from "@/lib/domain/accounts/password-problem";
import { refuse } from "@/lib/domain/refusal";
import { hashPassword } from "./password";

/**
 * The hash to store for a new password. Refuses `password_weak` (which says why), `too_busy`. It takes a quarter of a second, so it is
 * made before a transaction begins. `about` is what is known of the person: name, e-mail address.
 */
export function newPasswordHash(password: string, about: readonly string[]): Promise<string> {
  const problem = passwordProblem(password, about);
  if (problem) refuse("password_weak", { problem });
  return hashPassword(password);
}
