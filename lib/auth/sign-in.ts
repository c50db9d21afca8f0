import { reading } from "@/lib/db/client";
import { whileDatabaseAnswers } from "@/lib/db/database-error";
import { isDemo, isDemoPerson } from "@/lib/db/find-demo";
import { findLogin } from "@/lib/db/find-login";
import { id, wellFormedText } from "@/lib/domain/fields";
import { refuse } from "@/lib/domain/refusal";
import { sha256Hex } from "@/lib/runtime/digest";
import { log } from "@/lib/runtime/log";
import type { Device } from "./device";
import { countTry } from "./login-limits";
import { verifyPassword } from "./password";
import { secondStepFor } from "./second-step";
import { openSession } from "./session";

/** Where a sign-in comes from. */
export interface Visitor {
  device: Device;
  /** Null when it is not known. */
  address: string | null;
  userAgent: string;
  /** The cookie of a sign-in that waits for its code. */
  secondStep: string | undefined;
  at: Date;
}

export interface SignedIn {
  userId: string;
  /** The secret id of the new session. */
  sid: string;
  /** By which the device is remembered; null where no password was shown. */
  email: string | null;
}

/** As e-mail addresses are stored: trimmed, lower case. What can't be one becomes "", which nobody has. */
export function normalEmail(value: unknown): string {
  const text = wellFormedText.safeParse(value).data?.trim().toLowerCase() ?? "";
  return text.length <= 254 ? text : "";
}

/** Opens a session for whoever knows the password; where there is a second factor, answers what its step is known by. Refuses `login_failed` (never saying which was wrong), `login_limited`, `too_busy`. */
export async function signInWithPassword(
  given: Record<string, unknown>,
  visitor: Visitor,
): Promise<SignedIn | { secondStep: string }> {
  const email = normalEmail(given.email);
  const password = typeof given.password === "string" ? given.password : "";
  const { device, address, userAgent, at } = visitor;
  const takeBack = await countTry({ email, device, address }, at.getTime());
  let user: Awaited<ReturnType<typeof findLogin>>;
  let right: boolean;
  try {
    user = await whileDatabaseAnswers(() => findLogin(reading(), email));
    right = await verifyPassword(password, user?.passwordHash ?? null);
  } catch (error) {
    await takeBack().catch(() => {}); // nothing was guessed; the window ends by itself anyway
    throw error;
  }
  if (!user || !right || user.disabledAt) {
    log("warn", "sign_in_failed", { account: sha256Hex(email).slice(0, 16), address });
    return refuse("login_failed");
  }
  await takeBack();
  if (user.totpConfirmedAt) return { secondStep: secondStepFor(user, email, at) };
  const sid = await openSession(user.id, userAgent, at);
  log("info", "signed_in", { userId: user.id, address });
  return { userId: user.id, sid, email };
}

/** Opens a session for anyone of a demo newsroom, without a password. Refuses `not_allowed` where this is no demo. */
export async function signInAsDemoPerson(given: Record<string, unknown>, visitor: Visitor): Promise<SignedIn> {
  if (!(await whileDatabaseAnswers(isDemo))) return refuse("not_allowed");
  const wanted = id.safeParse(given.userId);
  if (!wanted.success || !(await whileDatabaseAnswers(() => isDemoPerson(reading(), wanted.data)))) {
    return refuse("login_failed");
  }
  const sid = await openSession(wanted.data, visitor.userAgent, visitor.at, "demo");
  log("info", "signed_in_demo", { userId: wanted.data });
  return { userId: wanted.data, sid, email: null };
}
