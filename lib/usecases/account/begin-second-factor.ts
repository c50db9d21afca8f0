import type { SignedInUser } from "@/lib/auth/get-actor";
import { requireFresh } from "@/lib/auth/require-fresh";
import { seal } from "@/lib/auth/seal";
import { newTotpSecret, totpForApp } from "@/lib/auth/totp";
import { transact } from "@/lib/db/transact";
import { refuse } from "@/lib/domain/refusal";

/**
 * Makes the secret of a second factor, which counts only once a code confirms it; begun again, the former secret is void. Refuses
 * `sign_in_again`, `second_factor_on`.
 */
export async function beginSecondFactor(user: SignedInUser): Promise<{ address: string; secret: string }> {
  requireFresh(user);
  const secret = newTotpSecret();
  const { count } = await transact((tx) =>
    tx.user.updateMany({
      where: { id: user.userId, totpConfirmedAt: null },
      data: { totpSecret: seal("second factor", user.userId, secret), totpLastStep: null },
    }),
  );
  if (count === 0) refuse("second_factor_on");
  const { address, text } = totpForApp(secret, user.email);
  return { address, secret: text };
}
