import { describe, expect, it } from "vitest";
import { clientAddress } from "@/lib/http/client-address";

const from = (forwarded: string) => clientAddress(new Headers(forwarded ? { "x-forwarded-for": forwarded } : {}));

describe("clientAddress", () => {
  it.each([
    ["203.0.113.7", "203.0.113.7"],
    ["::ffff:203.0.113.7", "203.0.113.7"],
    ["1.1.1.1, 203.0.113.7", "203.0.113.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:0DB8:0001:0002::9", "2001:db8:1:2::/64"],
    ["2001:db8::1", "2001:db8:0:0::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
    ["", null],
    ["unknown", null],
    ["127.0.0.1:80", null],
    ["<script>", null],
  ])("of %j is %j", (forwarded, address) => {
    expect(from(forwarded)).toBe(address);
  });

  it("is the same for all addresses of one IPv6 network", () => {
    expect(from("2001:db8:1:2::1")).toBe(from("2001:db8:1:2:ffff:ffff:ffff:ffff"));
  });
});
