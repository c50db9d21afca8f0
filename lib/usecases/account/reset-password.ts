import { endSessionsOf } from "@/lib/auth/end-sessions";
import { newPasswordHash } from "@/lib/auth/new-password";
import { secretTokenHash } from "@/lib/auth/secret-token";
import type { resetPassword as endpoint } from "@/lib/contract/account";
import type { BodyOf } from "@/lib/contract/endpoint";
import { reading } from "@/lib/db/client";
import { whileDatabaseAnswers } from "@/lib/db/database-error";
import { findPasswordReset } from "@/lib/db/find-password-reset";
import { transact } from "@/lib/db/transact";
import { refuse } from "@/lib/domain/refusal";
import { passwordChangedMail } from "@/lib/mail/mails";
import { sendMail } from "@/lib/mail/send-mail";
import { log } from "@/lib/runtime/log";

/**
 * Chooses a new password with the token of a link, once. Every session of the person ends, nobody is signed in by it, and a second
 * factor stays as it is. Refuses `reset_link_invalid`, `password_weak`.
 */
export async function resetPassword({ at }: { at: Date }, { token, password }: BodyOf<typeof endpoint>) {
  const tokenHash = secretTokenHash(token);
  const user = await whileDatabaseAnswers(() => findPasswordReset(reading(), tokenHash, at));
  if (!user) return refuse("reset_link_invalid");
  const passwordHash = await newPasswordHash(password, [user.name, user.email]);
  await transact(async (tx) => {
    const good = { tokenHash, usedAt: null, expiresAt: { gt: at } };
    const { count } = await tx.passwordReset.updateMany({ where: good, data: { usedAt: at } });
    if (count === 0) refuse("reset_link_invalid"); // somebody was faster
    await tx.user.update({ where: { id: user.id }, data: { passwordHash, passwordChangedAt: at } });
    await endSessionsOf(tx, user.id, null, at);
  });
  log("info", "password_reset", { userId: user.id });
  void sendMail({ to: user.email, ...passwordChangedMail() });
  return {};
}
