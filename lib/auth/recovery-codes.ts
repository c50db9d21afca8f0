import { randomBytes } from "node:crypto";
import { sha256Hex } from "@/lib/runtime/digest";

export const RECOVERY_CODES = 10;
/** No letters that are read as digits. 24 of them are 120 bits: enough to be kept as a plain hash. */
const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
const LENGTH = 24;

/** Ten ways past a lost second factor, to be shown once, as four groups of six. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODES }, () =>
    [...randomBytes(LENGTH)]
      .map((byte) => ALPHABET[byte % ALPHABET.length])
      .join("")
      .replace(/.{6}(?=.)/g, "$&-"),
  );
}

/** As a code is stored, however its groups were typed; null when it can't be one. */
export function recoveryCodeHash(typed: string): string | null {
  const plain = typed.toLowerCase().replace(/[\s-]/g, "").replaceAll("o", "0").replace(/[il]/g, "1");
  return plain.length === LENGTH && [...plain].every((letter) => ALPHABET.includes(letter)) ? sha256Hex(plain) : null;
}
