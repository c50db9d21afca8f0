import type { SignedInUser } from "@/lib/auth/get-actor";
import { countProof } from "@/lib/auth/login-limits";
import { takeTotp } from "@/lib/auth/take-code";
import type { confirmSecondFactor as endpoint } from "@/lib/contract/account";
import type { BodyOf } from "@/lib/contract/endpoint";
import { transact } from "@/lib/db/transact";
import { refuse } from "@/lib/domain/refusal";
import { writeRecoveryCodes } from "./write-recovery-codes";

/**
 * Turns the second factor on: the app shows the right code, so the secret arrived. Answers the recovery codes. Refuses `code_wrong`,
 * `second_factor_on`, `second_factor_off` (none was begun), `login_limited`.
 */
export async function confirmSecondFactor(user: SignedInUser, { code }: BodyOf<typeof endpoint>) {
  const { userId, sessionHash, at } = user;
  const takeBack = await countProof(userId, sessionHash, at.getTime());
  const recoveryCodes = await transact(async (tx) => {
    await tx.$queryRaw`SELECT FROM "user" WHERE id = ${userId}::uuid FOR NO KEY UPDATE`;
    const known = await tx.user.findUniqueOrThrow({
      where: { id: userId },
      select: { totpSecret: true, totpConfirmedAt: true },
    });
    if (known.totpConfirmedAt) return refuse("second_factor_on");
    if (!known.totpSecret) return refuse("second_factor_off");
    if (!(await takeTotp(tx, userId, known.totpSecret, code, at))) refuse("code_wrong");
    await tx.user.update({ where: { id: userId }, data: { totpConfirmedAt: at } });
    return writeRecoveryCodes(tx, userId, at);
  });
  await takeBack();
  return { recoveryCodes };
}
