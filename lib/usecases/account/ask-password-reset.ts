import { countResetMail } from "@/lib/auth/login-limits";
import { RESET_MINUTES } from "@/lib/auth/secret-token";
import type { askPasswordReset as endpoint } from "@/lib/contract/account";
import type { BodyOf } from "@/lib/contract/endpoint";
import { reading } from "@/lib/db/client";
import { transact } from "@/lib/db/transact";
import { passwordResetMail } from "@/lib/mail/mails";
import { canMail, sendMail } from "@/lib/mail/send-mail";
import { errorFacts, log } from "@/lib/runtime/log";
import { writePasswordReset } from "./write-password-reset";

/**
 * Mails a link to a new password, if there is an account with this address. Answers the same and as fast in any case: what depends on
 * the account is done after the answer. Without a mail server nothing is made.
 */
export async function askPasswordReset({ at }: { at: Date }, { email }: BodyOf<typeof endpoint>) {
  const mails = canMail();
  if (mails) {
    mailLink(email, at).catch((error: unknown) => log("warn", "password_reset_failed", errorFacts(error)));
  }
  return { mails };
}

async function mailLink(email: string, at: Date): Promise<void> {
  const user = await reading().user.findUnique({ where: { email }, select: { id: true, disabledAt: true } });
  if (!user || user.disabledAt) return;
  const { allowed } = await countResetMail(user.id, at.getTime());
  if (!allowed) return;
  const { link } = await transact((tx) => writePasswordReset(tx, user.id, at));
  log("info", "password_reset_asked", { userId: user.id });
  await sendMail({ to: email, ...passwordResetMail({ link, minutes: RESET_MINUTES }) });
}
