import { env } from "@/lib/runtime/env";
import { safePath } from "./safe-path";

const isLoopback = (host: string) => /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(host);

/**
 * The address to open instead when somebody came to this machine under another of its names (localhost for 127.0.0.1):
 * cookies and the Origin rule know only the one in NEXTAUTH_URL. Null when the name is right or the server is elsewhere.
 */
export function ownAddressInstead(host: string | null): string | null {
  const own = new URL(env().NEXTAUTH_URL);
  if (!host || host === own.host || !URL.canParse(`http://${host}`)) return null;
  const asked = new URL(`http://${host}`);
  if (!isLoopback(own.hostname) || !isLoopback(asked.hostname) || asked.port !== own.port) return null;
  return own.origin;
}

/** Where to go after signing in, from the address of a page: a path of ours, else "/". */
export const pathAfterSignIn = (wanted: unknown): string => safePath(wanted, env().NEXTAUTH_URL);
