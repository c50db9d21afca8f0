import type { Db } from "./client";

/** Whose new password a link is for; null when it was used, has expired, or the person is disabled. */
export async function findPasswordReset(db: Db, tokenHash: string, now: Date) {
  const reset = await db.passwordReset.findFirst({
    where: { tokenHash, usedAt: null, expiresAt: { gt: now }, user: { disabledAt: null } },
    select: { user: { select: { id: true, name: true, email: true } } },
  });
  return reset?.user ?? null;
}
