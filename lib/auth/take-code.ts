import type { Tx } from "@/lib/db/client";
import { recoveryCodeHash } from "./recovery-codes";
import { unseal } from "./seal";
import { stepOfCode } from "./totp";

/**
 * Takes a code of the person's second factor, or one of their recovery codes: whether it is right. None is taken twice, also when two
 * bring it at once. Whoever calls counts the tries.
 */
export async function takeCode(tx: Tx, userId: string, typed: string, at: Date): Promise<boolean> {
  const codeHash = recoveryCodeHash(typed);
  if (codeHash !== null) {
    const { count } = await tx.recoveryCode.updateMany({
      where: { userId, codeHash, usedAt: null },
      data: { usedAt: at },
    });
    return count === 1;
  }
  const user = await tx.user.findUnique({ where: { id: userId }, select: { totpSecret: true, totpConfirmedAt: true } });
  if (!user?.totpSecret || !user.totpConfirmedAt) return false;
  return takeTotp(tx, userId, user.totpSecret, typed, at);
}

/** The same for a sealed secret that may not be confirmed yet. */
export async function takeTotp(tx: Tx, userId: string, sealed: Uint8Array, typed: string, at: Date): Promise<boolean> {
  const secret = unseal("second factor", userId, sealed);
  const step = secret && stepOfCode(secret, typed.replace(/\s/g, ""), at.getTime());
  if (step === null) return false;
  const { count } = await tx.user.updateMany({
    where: { id: userId, OR: [{ totpLastStep: null }, { totpLastStep: { lt: step } }] },
    data: { totpLastStep: step },
  });
  return count === 1;
}
