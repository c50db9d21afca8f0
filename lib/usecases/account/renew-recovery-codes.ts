import type { SignedInUser } from "@/lib/auth/get-actor";
import { requireFresh } from "@/lib/auth/require-fresh";
import { transact } from "@/lib/db/transact";
import { refuse } from "@/lib/domain/refusal";
import { writeRecoveryCodes } from "./write-recovery-codes";

/** Makes ten new recovery codes, and the former void. Refuses `sign_in_again`, `second_factor_off`. */
export async function renewRecoveryCodes(user: SignedInUser): Promise<{ recoveryCodes: string[] }> {
  requireFresh(user);
  const recoveryCodes = await transact(async (tx) => {
    await tx.$queryRaw`SELECT FROM "user" WHERE id = ${user.userId}::uuid FOR NO KEY UPDATE`;
    const on = await tx.user.count({ where: { id: user.userId, totpConfirmedAt: { not: null } } });
    return on === 0 ? refuse("second_factor_off") : writeRecoveryCodes(tx, user.userId, user.at);
  });
  return { recoveryCodes };
}
