import { isIPv4, isIPv6 } from "node:net";

/**
 * The network address a request came from, for counting; null when it is not known. The server wrote x-forwarded-for
 * itself (scripts/serve.ts): the socket's address, or with CLAIMDESK_TRUSTED_PROXIES the one our outermost proxy saw;
 * what a client says is not believed. An IPv6 network counts as one (/64): its owner has 2^64 addresses to change between.
 */
export function clientAddress(headers: Headers): string | null {
  const told = headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() ?? "";
  const address = told.replace(/^::ffff:(?=\d+\.)/i, "");
  if (isIPv4(address)) return address;
  if (!isIPv6(address)) return null;
  return `${network(address)}::/64`;
}

/** The first four groups of an IPv6 address. */
function network(address: string): string {
  const [head = "", tail] = (address.split("%")[0] ?? "").split("::");
  const before = head === "" ? [] : head.split(":");
  const after = tail ? tail.split(":") : [];
  const gap = tail === undefined ? 0 : 8 - before.length - after.length;
  const groups = [...before, ...Array<string>(Math.max(gap, 0)).fill("0"), ...after];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
}
