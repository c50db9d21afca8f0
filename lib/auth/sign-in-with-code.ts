import { reading } from "@/lib/db/client";
import { whileDatabaseAnswers } from "@/lib/db/database-error";
import { findLogin } from "@/lib/db/find-login";
import { transact } from "@/lib/db/transact";
import { refuse } from "@/lib/domain/refusal";
import { log } from "@/lib/runtime/log";
import { isKnown } from "./device";
import { countProof } from "./login-limits";
import { isStillPassword, readSecondStep } from "./second-step";
import { openSession } from "./session";
import type { SignedIn, Visitor } from "./sign-in";
import { takeCode } from "./take-code";

/**
 * The second step of signing in: opens a session for whoever showed the right password a moment ago and brings a code. Refuses
 * `not_signed_in` (too long ago, or no first step), `code_wrong`, `login_limited`.
 */
export async function signInWithCode(given: Record<string, unknown>, visitor: Visitor): Promise<SignedIn> {
  const { at, device, userAgent, address } = visitor;
  const step = readSecondStep(visitor.secondStep, at);
  if (!step) return refuse("not_signed_in");
  const { userId, email } = step;
  const user = await whileDatabaseAnswers(() => findLogin(reading(), email));
  if (user?.id !== userId || user.disabledAt || !isStillPassword(step, user.passwordHash))
    return refuse("not_signed_in");
  // A device nobody signed in on can call itself anew with each try; its address can't.
  const from = isKnown(device, email) ? `device ${device.id}` : (address ?? "anywhere");
  const takeBack = await countProof(userId, from, at.getTime());
  const code = typeof given.code === "string" ? given.code.slice(0, 100) : "";
  if (!(await transact((tx) => takeCode(tx, userId, code, at)))) {
    log("warn", "sign_in_code_wrong", { userId, address });
    return refuse("code_wrong");
  }
  await takeBack();
  const sid = await openSession(userId, userAgent, at);
  log("info", "signed_in", { userId, address, secondFactor: true });
  return { userId, sid, email };
}
