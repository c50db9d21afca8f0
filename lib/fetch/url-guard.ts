import { isIP, isIPv6 } from "node:net";
import { isPublicAddress } from "./public-address";

/** Why an address is not fetched: not one at all, or which part of it. */
export type UrlProblem = "malformed" | "scheme" | "credentials" | "port" | "host" | "private";

/** Exceptions for tests, as "127.0.0.1:4000" or "[::1]:4000": exactly this address at exactly this port. */
export type AllowedPairs = readonly string[];

const MOST_LETTERS = 2_000;
const WEB_PORTS: readonly number[] = [80, 443];

/** Last labels of names that mean something inside a network, or nothing (RFC 2606, 6761, 6762, 8375, 9476, and ICANN’s reserve). */
const INSIDE: ReadonlySet<string> = new Set([
  "alt",
  "arpa",
  "corp",
  "example",
  "home",
  "internal",
  "intranet",
  "invalid",
  "lan",
  "local",
  "localdomain",
  "localhost",
  "mail",
  "onion",
  "private",
  "test",
]);

/** The URL a person typed, by the WHATWG’s rules; null where it is none, or holds characters those rules would drop in silence. */
export function parseUrl(typed: string): URL | null {
  const text = typed.trim();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  if (text.length > MOST_LETTERS || /[\u0000-\u0020\u007f\\]/.test(text)) return null;
  return URL.parse(text);
}

/** What is wrong with a URL before anybody asks for its addresses; null: nothing. */
export function urlProblem(url: URL, allowed: AllowedPairs = []): UrlProblem | null {
  if (url.protocol !== "http:" && url.protocol !== "https:") return "scheme";
  if (url.username !== "" || url.password !== "") return "credentials";
  const port = portOf(url);
  if (!WEB_PORTS.includes(port) && !allowed.some((pair) => pair.endsWith(`:${port}`))) return "port";
  const literal = literalAddress(url);
  if (literal !== null) return addressesProblem([literal], port, allowed);
  return isPublicName(url.hostname) ? null : "host";
}

/** What is wrong with the addresses a name stands for; null: nothing. One that is not public condemns them all, and so does none. */
export function addressesProblem(
  addresses: readonly string[],
  port: number,
  allowed: AllowedPairs = [],
): UrlProblem | null {
  const all = addresses.every((address) => mayConnect(address, port, allowed));
  return all && addresses.length > 0 ? null : "private";
}

/** The port a URL means. */
export function portOf(url: URL): number {
  if (url.port !== "") return Number(url.port);
  return url.protocol === "https:" ? 443 : 80;
}

/** The IP address a URL names instead of a host, in canonical text; the URL parser has read every spelling of it. Null: a name. */
export function literalAddress(url: URL): string | null {
  const bare = url.hostname.replace(/^\[(.*)\]$/, "$1");
  return isIP(bare) === 0 ? null : bare;
}

function mayConnect(address: string, port: number, allowed: AllowedPairs): boolean {
  const pair = isIPv6(address) ? `[${address}]:${port}` : `${address}:${port}`;
  return allowed.includes(pair) || (WEB_PORTS.includes(port) && isPublicAddress(address));
}

/** A name of at least two labels, spelt as names on the internet are, and not of a network of one's own. */
function isPublicName(hostname: string): boolean {
  const labels = hostname.replace(/\.$/, "").split(".");
  if (labels.length < 2 || INSIDE.has(labels.at(-1) ?? "")) return false;
  return labels.every((label) => /^[a-z0-9-]+$/.test(label));
}
