import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { env } from "@/lib/runtime/env";

/** What a sealed thing is for. What was sealed for one purpose opens for no other. */
type Purpose = "second factor" | "second step" | "provider flow";

const FORM = 1;
const IV_BYTES = 12;
const TAG_BYTES = 16;

const keys = new Map<string, Buffer>();

/** One key for each purpose, derived from NEXTAUTH_SECRET (HKDF-SHA-256): where that changes, nothing sealed before opens. */
function keyFor(purpose: Purpose): Buffer {
  const secret = env().NEXTAUTH_SECRET;
  const name = `${purpose} ${secret}`;
  const key = keys.get(name) ?? Buffer.from(hkdfSync("sha256", secret, "", `claimdesk ${purpose}`, 32));
  keys.set(name, key);
  return key;
}

/** Encrypts bytes so that only we can read or make them (AES-256-GCM). `owner` is whose they are: for another they do not open. */
export function seal(purpose: Purpose, owner: string, content: Uint8Array): Buffer<ArrayBuffer> {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv("aes-256-gcm", keyFor(purpose), iv);
  cipher.setAAD(Buffer.from(owner));
  return Buffer.concat([Buffer.of(FORM), iv, cipher.update(content), cipher.final(), cipher.getAuthTag()]);
}

/** What was sealed, or null when it was not sealed by us for this purpose and owner. */
export function unseal(purpose: Purpose, owner: string, sealed: Uint8Array): Buffer | null {
  const bytes = Buffer.from(sealed);
  if (bytes.length < 1 + IV_BYTES + TAG_BYTES || bytes[0] !== FORM) return null;
  const decipher = createDecipheriv("aes-256-gcm", keyFor(purpose), bytes.subarray(1, 1 + IV_BYTES));
  decipher.setAAD(Buffer.from(owner));
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(1 + IV_BYTES, -TAG_BYTES)), decipher.final()]);
  } catch {
    return null; // changed by somebody, or of another key
  }
}

/** A sealed value for a cookie, good until `until` (ms). */
export function sealForCookie(purpose: Purpose, value: Record<string, unknown>, until: number): string {
  return seal(purpose, "cookie", Buffer.from(JSON.stringify({ ...value, until }))).toString("base64url");
}

/** The value of such a cookie; null when it is not ours or no longer good at `at` (ms). Its shape is as it was sealed. */
export function unsealCookie<Value>(purpose: Purpose, cookie: string | undefined, at: number): Value | null {
  const opened = cookie ? unseal(purpose, "cookie", Buffer.from(cookie, "base64url")) : null;
  if (!opened) return null;
  const { until, ...value } = JSON.parse(opened.toString("utf8"));
  return at < until ? (value as Value) : null;
}
