import { makeSecretToken, RESET_MINUTES } from "@/lib/auth/secret-token";
import type { Tx } from "@/lib/db/client";
import { env } from "@/lib/runtime/env";

/** Makes the one link that is good for this person's next password; links made before are void. */
export async function writePasswordReset(tx: Tx, userId: string, at: Date): Promise<{ link: string; expiresAt: Date }> {
  const { token, hash } = makeSecretToken("reset");
  const expiresAt = new Date(at.getTime() + RESET_MINUTES * 60_000);
  await tx.passwordReset.deleteMany({ where: { userId } });
  await tx.passwordReset.create({ data: { tokenHash: hash, userId, createdAt: at, expiresAt } });
  return { link: new URL(`/reset-password/${token}`, env().NEXTAUTH_URL).href, expiresAt };
}
