import { endSessionsOf } from "@/lib/auth/end-sessions";
import type { SignedInUser } from "@/lib/auth/get-actor";
import { newPasswordHash } from "@/lib/auth/new-password";
import { provePassword } from "@/lib/auth/prove-password";
import { requireFresh } from "@/lib/auth/require-fresh";
import type { changePassword as endpoint } from "@/lib/contract/account";
import type { BodyOf } from "@/lib/contract/endpoint";
import { reading } from "@/lib/db/client";
import { whileDatabaseAnswers } from "@/lib/db/database-error";
import { transact } from "@/lib/db/transact";
import { passwordChangedMail } from "@/lib/mail/mails";
import { sendMail } from "@/lib/mail/send-mail";

/**
 * Gives a person another password, or their first. Whoever has one shows it (and a code, where there is a second factor), whoever has
 * none must have signed in freshly. All their other sessions end, and links to reset the password are void. Refuses `password_wrong`,
 * `code_missing`, `code_wrong`, `sign_in_again`, `password_weak`, `login_limited`.
 */
export async function changePassword(user: SignedInUser, { current, code, next }: BodyOf<typeof endpoint>) {
  const { userId, sessionHash, name, email, at } = user;
  const before = await whileDatabaseAnswers(() =>
    reading().user.findUniqueOrThrow({ where: { id: userId }, select: { passwordHash: true } }),
  );
  if (before.passwordHash === null) requireFresh(user);
  else await provePassword(user, { password: current, code });
  const passwordHash = await newPasswordHash(next, [name, email]);

  const endedSessions = await transact(async (tx) => {
    await tx.user.update({ where: { id: userId }, data: { passwordHash, passwordChangedAt: at } });
    await tx.session.updateMany({ where: { idHash: sessionHash }, data: { authenticatedAt: at } });
    await tx.passwordReset.deleteMany({ where: { userId } });
    return endSessionsOf(tx, userId, sessionHash, at);
  });
  void sendMail({ to: email, ...passwordChangedMail() });
  return { endedSessions };
}
