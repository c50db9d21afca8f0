import { Secret, TOTP } from "otpauth";

/* Codes of an authenticator app (RFC 6238): what all of them know, SHA-1, six digits, thirty seconds. */

const STEP_MS = 30_000;

/** A new secret of 160 bits. */
export const newTotpSecret = (): Uint8Array => new Secret({ size: 20 }).bytes;

const totpOf = (secret: Uint8Array, label: string) =>
  new TOTP({
    issuer: "Claimdesk",
    label,
    algorithm: "SHA1",
    digits: 6,
    period: STEP_MS / 1000,
    secret: new Secret({ buffer: Uint8Array.from(secret).buffer }),
  });

/** The secret as an app takes it: as an address (for the picture) and as text to type. */
export function totpForApp(secret: Uint8Array, email: string): { address: string; text: string } {
  const totp = totpOf(secret, email);
  return { address: totp.toString(), text: totp.secret.base32 };
}

/** The time step whose code this is, of the one now (ms) and its neighbours; null when it is none of them. */
export function stepOfCode(secret: Uint8Array, code: string, at: number): number | null {
  if (!/^[0-9]{6}$/.test(code)) return null; // the library throws on other digits
  const delta = totpOf(secret, "").validate({ token: code, timestamp: at, window: 1 });
  return delta === null ? null : Math.floor(at / STEP_MS) + delta;
}
