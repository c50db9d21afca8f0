import type { SignedInUser } from "@/lib/auth/get-actor";
import { countProof } from "@/lib/auth/login-limits";
import { provePassword } from "@/lib/auth/prove-password";
import { requireFresh } from "@/lib/auth/require-fresh";
import { takeCode } from "@/lib/auth/take-code";
import type { removeSecondFactor as endpoint } from "@/lib/contract/account";
import type { BodyOf } from "@/lib/contract/endpoint";
import { reading } from "@/lib/db/client";
import { whileDatabaseAnswers } from "@/lib/db/database-error";
import { transact } from "@/lib/db/transact";
import { refuse } from "@/lib/domain/refusal";

/**
 * Turns the second factor off, with the password (a fresh sign-in, where there is none) and a code: whoever lost the app has a recovery
 * code. Refuses `second_factor_off` and as provePassword does.
 */
export async function removeSecondFactor(user: SignedInUser, { password, code }: BodyOf<typeof endpoint>) {
  const { userId, sessionHash, at } = user;
  const known = await whileDatabaseAnswers(() =>
    reading().user.findUniqueOrThrow({
      where: { id: userId },
      select: { passwordHash: true, totpConfirmedAt: true },
    }),
  );
  if (!known.totpConfirmedAt) refuse("second_factor_off");
  if (known.passwordHash !== null) await provePassword(user, { password, code });
  else {
    requireFresh(user);
    const takeBack = await countProof(userId, sessionHash, at.getTime());
    if (!(await transact((tx) => takeCode(tx, userId, code, at)))) refuse("code_wrong");
    await takeBack();
  }
  await transact(async (tx) => {
    await tx.user.update({
      where: { id: userId },
      data: { totpSecret: null, totpConfirmedAt: null, totpLastStep: null },
    });
    await tx.recoveryCode.deleteMany({ where: { userId } });
  });
  return {};
}
