import type { NextRequest } from "next/server";
import { deviceCookieName, secondStepCookieName } from "@/lib/auth/cookies";
import { DEVICE_SECONDS, rememberOn } from "@/lib/auth/device";
import type { AuthReply } from "@/lib/auth/next-auth";
import { readSid } from "@/lib/auth/read-sid";
import { revokeSession } from "@/lib/auth/session";
import type { SignedIn, Visitor } from "@/lib/auth/sign-in";
import { ourCookie } from "./auth-answers";

/** Whoever was signed in here before is not any more, and the device is remembered for the account. */
export async function afterSignIn(
  request: NextRequest,
  reply: AuthReply,
  signedIn: SignedIn,
  visitor: Visitor,
): Promise<string[]> {
  const before = await readSid(request);
  if (before) await revokeSession(before, visitor.at).catch(() => {}); // it ends by itself; the new one is good
  const setCookies = [...reply.setCookies];
  if (visitor.secondStep !== undefined) setCookies.push(ourCookie(secondStepCookieName(), "", 0));
  if (signedIn.email === null) return setCookies;
  return [...setCookies, ourCookie(deviceCookieName(), rememberOn(visitor.device, signedIn.email), DEVICE_SECONDS)];
}
