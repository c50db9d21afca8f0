import { randomBytes } from "node:crypto";
import { sha256Hex } from "@/lib/runtime/digest";

/** What a token begins with, by what it is for: people and secret scanners recognise it. */
const prefixes = { access: "cdk_", invitation: "", reset: "", asked: "" } as const;

/** How long a link to a new password holds (minutes). */
export const RESET_MINUTES = 60;

/** A new secret of 256 bits, to be shown once, and the hash to store instead of it. */
export function makeSecretToken(use: keyof typeof prefixes): { token: string; hash: string } {
  const token = prefixes[use] + randomBytes(32).toString("base64url");
  return { token, hash: secretTokenHash(token) };
}

/** As tokens are stored: whoever reads the database can't use what is there. */
export const secretTokenHash = (token: string): string => sha256Hex(token);

/** Whether a bearer token is one of ours for scripts (a session's token has another form). */
export const isAccessToken = (token: string): boolean => token.startsWith(prefixes.access);
