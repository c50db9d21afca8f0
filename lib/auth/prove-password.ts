import { reading } from "@/lib/db/client";
import { whileDatabaseAnswers } from "@/lib/db/database-error";
import { transact } from "@/lib/db/transact";
import { refuse } from "@/lib/domain/refusal";
import type { SignedInUser } from "./get-actor";
import { countProof } from "./login-limits";
import { verifyPassword } from "./password";
import { takeCode } from "./take-code";

interface Given {
  password: string;
  /** Of the second factor, or a recovery code; empty when none was typed. */
  code: string;
}

/**
 * Whether the person at this session is who they are, by their password and, where there is one, their second factor. Refuses
 * `password_wrong`, `code_missing`, `code_wrong`, `login_limited`, `too_busy`. A wrong password never tells whether a code is needed.
 */
export async function provePassword(
  user: Pick<SignedInUser, "userId" | "sessionHash" | "at">,
  given: Given,
): Promise<void> {
  const { userId, sessionHash, at } = user;
  const takeBack = await countProof(userId, sessionHash, at.getTime());
  const known = await whileDatabaseAnswers(() =>
    reading().user.findUnique({ where: { id: userId }, select: { passwordHash: true, totpConfirmedAt: true } }),
  );
  if (!(await verifyPassword(given.password, known?.passwordHash ?? null))) refuse("password_wrong");
  if (known?.totpConfirmedAt) {
    if (given.code === "") {
      await takeBack();
      refuse("code_missing");
    }
    if (!(await transact((tx) => takeCode(tx, userId, given.code, at)))) refuse("code_wrong");
  }
  await takeBack();
}
