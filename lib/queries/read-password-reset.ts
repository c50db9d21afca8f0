import { secretTokenHash } from "@/lib/auth/secret-token";
import { reading } from "@/lib/db/client";
import { whileDatabaseAnswers } from "@/lib/db/database-error";
import { findPasswordReset } from "@/lib/db/find-password-reset";

/** Whether a link to a new password is still good. Whose it is stays unsaid: a link may have been forwarded. */
export async function isResetLinkGood(token: string, now: Date): Promise<boolean> {
  return (await whileDatabaseAnswers(() => findPasswordReset(reading(), secretTokenHash(token), now))) !== null;
}
