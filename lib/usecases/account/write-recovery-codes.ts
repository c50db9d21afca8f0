import { newRecoveryCodes, recoveryCodeHash } from "@/lib/auth/recovery-codes";
import type { Tx } from "@/lib/db/client";

/** Makes a person's recovery codes anew; the former are void. The codes themselves exist nowhere but in the answer. */
export async function writeRecoveryCodes(tx: Tx, userId: string, at: Date): Promise<string[]> {
  const codes = newRecoveryCodes();
  await tx.recoveryCode.deleteMany({ where: { userId } });
  await tx.recoveryCode.createMany({
    data: codes.map((code) => ({ userId, codeHash: recoveryCodeHash(code) ?? "", createdAt: at })),
  });
  return codes;
}
