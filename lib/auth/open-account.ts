import { v7 as newId } from "uuid";
import type { Tx } from "@/lib/db/client";
import { refuse } from "@/lib/domain/refusal";

interface NewAccount {
  /** Of the shape emailAddress (lib/domain/accounts/account.ts). */
  email: string;
  name: string;
  /** From newPasswordHash, made before the transaction; null for whoever comes by another way in. */
  passwordHash: string | null;
  at: Date;
}

/**
 * Makes an account; answers its id. Refuses `email_taken`: said only to somebody who may open an account here anyway (first run, an
 * invitation), never asked by a stranger.
 */
export async function openAccount(tx: Tx, { email, name, passwordHash, at }: NewAccount): Promise<string> {
  const id = newId();
  const passwordChangedAt = passwordHash === null ? null : at;
  const { count } = await tx.user.createMany({
    data: { id, email, name, passwordHash, passwordChangedAt, createdAt: at },
    skipDuplicates: true, // an error would end the transaction before it could say why
  });
  return count === 1 ? id : refuse("email_taken");
}
