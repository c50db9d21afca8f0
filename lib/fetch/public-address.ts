import { isIPv4, isIPv6 } from "node:net";
import ipaddr from "ipaddr.js";

type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** What the internet gives out of IPv6 (RFC 4291, IANA); the rest is reserved, or wraps an address that looks public. */
const GLOBAL_V6 = ipaddr.IPv6.parseCIDR("2000::/3");
/** Where a network that speaks only IPv6 reaches IPv4 (RFC 6052): the last 32 bits are the address that is meant. */
const NAT64 = ipaddr.IPv6.parseCIDR("64:ff9b::/96");
/** Looks public, and is a cloud’s own service to its machines (Azure’s wire server). */
const HOST_SERVICE = "168.63.129.16";

/**
 * Whether this address (text, IPv4 or IPv6) belongs to the public internet. IPv4 inside IPv6 (mapped, NAT64) is judged as the IPv4
 * it is; 6to4 and Teredo are no longer in use and refused whatever they wrap.
 */
export function isPublicAddress(address: string): boolean {
  const inner = parse(address);
  if (inner?.range() !== "unicast") return false;
  return inner instanceof ipaddr.IPv6 ? inner.match(GLOBAL_V6) : inner.toString() !== HOST_SERVICE;
}

/** Whether two texts name the same address; a mapped IPv4 address is the IPv4 address. */
export function isSameAddress(one: string | undefined, other: string): boolean {
  const [a, b] = [parse(one ?? ""), parse(other)];
  return a !== null && b !== null && a.toString() === b.toString();
}

/** Null for what is no address, and for one with a zone ("fe80::1%eth0"), which names an interface of this machine. */
function parse(address: string): Address | null {
  if (isIPv4(address)) return ipaddr.IPv4.parse(address);
  if (!isIPv6(address) || address.includes("%")) return null;
  // The URL parser's spelling has no dots: ipaddr.js takes "::127.0.0.1" for a mapped address, which it is not.
  const parsed = ipaddr.IPv6.parse(new URL(`http://[${address}]`).hostname.slice(1, -1));
  if (parsed.isIPv4MappedAddress()) return parsed.toIPv4Address();
  return parsed.match(NAT64) ? new ipaddr.IPv4(parsed.toByteArray().slice(12)) : parsed;
}
