import type { SignedInUser } from "@/lib/auth/get-actor";
import { provePassword } from "@/lib/auth/prove-password";
import { FRESH_MS } from "@/lib/auth/require-fresh";
import type { confirmIdentity as endpoint } from "@/lib/contract/account";
import type { BodyOf } from "@/lib/contract/endpoint";
import { whileDatabaseAnswers } from "@/lib/db/database-error";
import { isDemo } from "@/lib/db/find-demo";
import { transact } from "@/lib/db/transact";

/**
 * Makes this session one that was signed in to freshly. Whoever has no password proves it by a round trip to their provider instead
 * (lib/auth/sign-in-with-identity.ts). In a demo newsroom anybody may be anyone, so nothing is asked. Refuses as provePassword does.
 */
export async function confirmIdentity(
  user: SignedInUser,
  given: BodyOf<typeof endpoint>,
): Promise<{ freshUntil: string }> {
  const isForFree = given.password === "" && (await whileDatabaseAnswers(isDemo));
  if (!isForFree) await provePassword(user, given);
  await transact((tx) =>
    tx.session.updateMany({ where: { idHash: user.sessionHash, revokedAt: null }, data: { authenticatedAt: user.at } }),
  );
  return { freshUntil: new Date(user.at.getTime() + FRESH_MS).toISOString() };
}
