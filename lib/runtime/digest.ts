import { createHash } from "node:crypto";
import canonicalize from "canonicalize";

/** The one JSON text of a value, by RFC 8785 (JCS). Throws on what JSON cannot say. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError("not a JSON value");
  return text;
}

/** SHA-256 in lower-case hex, of bytes or of a text's UTF-8. */
export function sha256Hex(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}
