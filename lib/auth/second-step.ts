import { sha256Hex } from "@/lib/runtime/digest";
import { sealForCookie, unsealCookie } from "./seal";

export const SECOND_STEP_SECONDS = 5 * 60;

interface SecondStep {
  userId: string;
  email: string;
  /** Of the password that was shown: another password, and the step is void. */
  stamp: string;
}

const stampOf = (passwordHash: string | null) => sha256Hex(passwordHash ?? "").slice(0, 16);

/** What proves for five minutes that this browser showed the right password. It opens nothing by itself. */
export function secondStepFor(user: { id: string; passwordHash: string | null }, email: string, at: Date): string {
  const step: SecondStep = { userId: user.id, email, stamp: stampOf(user.passwordHash) };
  return sealForCookie("second step", { ...step }, at.getTime() + SECOND_STEP_SECONDS * 1000);
}

/** Whose second step this cookie is; null when it is none of ours, or too old. */
export const readSecondStep = (cookie: string | undefined, at: Date) =>
  unsealCookie<SecondStep>("second step", cookie, at.getTime());

/** Whether the password is still the one that was shown. */
export const isStillPassword = (step: SecondStep, passwordHash: string | null) => step.stamp === stampOf(passwordHash);
