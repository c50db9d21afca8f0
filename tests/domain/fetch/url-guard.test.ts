import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isPublicAddress, isSameAddress } from "@/lib/fetch/public-address";
import { addressesProblem, literalAddress, parseUrl, portOf, type UrlProblem, urlProblem } from "@/lib/fetch/url-guard";
import { literalForms, nameForms, otherForms, privateAddresses, publicAddresses } from "./forms";

const problemOf = (typed: string, allowed?: string[]): UrlProblem | null => {
  const url = parseUrl(typed);
  return url === null ? "malformed" : urlProblem(url, allowed);
};

describe("addresses", () => {
  test.each(publicAddresses)("%s is public", (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  test.each(privateAddresses)("%s is not", (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  test.each(["", "example.org", "127.1", "0x7f.0.0.1", "2606:2800::1%eth0", "[2606:2800::1]", " 8.8.8.8", "8.8.8.8/8"])(
    "“%s” is no address that anybody connects to",
    (address) => {
      expect(isPublicAddress(address)).toBe(false);
      expect(isSameAddress(address, address)).toBe(false);
    },
  );

  test("an IPv4 address is judged alike as itself, mapped and behind NAT64", () => {
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        const judged = isPublicAddress(address);
        expect(isPublicAddress(`::ffff:${address}`)).toBe(judged);
        expect(isPublicAddress(`64:ff9b::${address}`)).toBe(judged);
        expect(isPublicAddress(`::${address}`)).toBe(false);
        expect(isPublicAddress(`2002:${hexPair(address)}::1`)).toBe(false);
      }),
    );
  });

  test("no IPv6 address outside of what is given out is public, and most of what is is", () => {
    const group = fc.integer({ min: 0, max: 0xffff }).map((value) => value.toString(16));
    const rest = fc.array(group, { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(fc.integer({ min: 0x4000, max: 0xffff }), rest, (first, groups) => {
        expect(isPublicAddress([first.toString(16), ...groups].join(":"))).toBe(false);
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 0x2400, max: 0x25ff }), rest, (first, groups) => {
        expect(isPublicAddress([first.toString(16), ...groups].join(":"))).toBe(true);
      }),
    );
  });

  test("one address in two spellings is the same one", () => {
    expect(isSameAddress("::ffff:127.0.0.1", "127.0.0.1")).toBe(true);
    expect(isSameAddress("2001:DB8::1", "2001:db8:0:0:0:0:0:1")).toBe(true);
    expect(isSameAddress("127.0.0.1", "127.0.0.2")).toBe(false);
    expect(isSameAddress("::1", "127.0.0.1")).toBe(false);
    expect(isSameAddress(undefined, "127.0.0.1")).toBe(false);
    expect(isSameAddress("127.0.0.1", "localhost")).toBe(false);
    expect(isSameAddress("localhost", "127.0.0.1")).toBe(false);
  });
});

describe("the guard", () => {
  test("has hundreds of forms to judge", () => {
    expect(new Set([...literalForms, ...nameForms, ...otherForms]).size).toBeGreaterThan(600);
  });

  test.each(literalForms)("refuses %s", (typed) => {
    expect(problemOf(typed)).toBe("private");
  });

  test.each(nameForms)("refuses %s", (typed) => {
    expect(["host", "malformed"]).toContain(problemOf(typed));
  });

  test.each(otherForms)("refuses “%s”", (typed) => {
    expect(["malformed", "scheme", "credentials", "port", "host", "private"]).toContain(problemOf(typed));
  });

  test.each<[string, UrlProblem | null]>([
    ["http://example.org/", null],
    ["https://example.org/", null],
    ["  https://example.org/a?b=c#d  ", null],
    ["https://example.org:443/", null],
    ["https://example.org:80/", null],
    ["http://example.org:443/", null],
    ["http://EXAMPLE.org./", null],
    ["https://a-b.1.example.co.uk/", null],
    ["https://münchen.de/", null],
    ["https://例え.jp/", null],
    ["http://93.184.216.34/", null],
    ["http://[2606:2800:220:1:248:1893:25c8:1946]/", null],
    ["http://xlocalhost.org/", null],
    [`https://example.org/${"a".repeat(1_980)}`, null],
    [`https://example.org/${"a".repeat(1_981)}`, "malformed"],
    ["not an address", "malformed"],
    ["ftp://example.org/", "scheme"],
    ["file:///etc/passwd", "scheme"],
    ["wss://example.org/", "scheme"],
    ["https://user@example.org/", "credentials"],
    ["https://:secret@example.org/", "credentials"],
    ["https://example.org:8080/", "port"],
    ["https://example.org:0/", "port"],
    ["http://127.0.0.1:8080/", "port"],
    ["http://127.0.0.1/", "private"],
    ["http://intranet/", "host"],
    ["http://under_score.org/", "host"],
  ])("says of “%s”: %s", (typed, problem) => {
    expect(problemOf(typed)).toBe(problem);
  });

  test.each([
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
  ])("knows that nothing public ends in .%s", (last) => {
    expect(problemOf(`http://a.${last}/`)).toBe("host");
    expect(problemOf(`http://${last}.org/`)).toBeNull();
  });

  test("reads every spelling of an address as the address", () => {
    const literal = (typed: string) => literalAddress(new URL(typed));
    expect(literal("http://0x7f.1/")).toBe("127.0.0.1");
    expect(literal("http://[::FFFF:127.0.0.1]/")).toBe("::ffff:7f00:1");
    expect(literal("http://example.org/")).toBeNull();
    expect(literal("http://1.2.3.4.example.org/")).toBeNull();
  });

  test("knows the port a URL means", () => {
    expect(portOf(new URL("http://example.org/"))).toBe(80);
    expect(portOf(new URL("https://example.org/"))).toBe(443);
    expect(portOf(new URL("https://example.org:80/"))).toBe(80);
    expect(portOf(new URL("http://example.org:4000/"))).toBe(4000);
  });

  test("condemns a name by any one of its addresses, and a name without any", () => {
    const open = fc.constantFrom(...publicAddresses);
    const inside = fc.constantFrom(...privateAddresses);
    fc.assert(
      fc.property(fc.array(open, { minLength: 1 }), fc.constantFrom(80, 443), (addresses, port) => {
        expect(addressesProblem(addresses, port)).toBeNull();
      }),
    );
    fc.assert(
      fc.property(fc.array(open), inside, fc.array(open), (before, bad, after) => {
        expect(addressesProblem([...before, bad, ...after], 443)).toBe("private");
      }),
    );
    expect(addressesProblem([], 443)).toBe("private");
    expect(addressesProblem(["8.8.8.8"], 8080)).toBe("private");
  });

  test("makes an exception for exactly the address and port a test names", () => {
    const allowed = ["127.0.0.1:4000", "[::1]:4001"];
    expect(problemOf("http://127.0.0.1:4000/x", allowed)).toBeNull();
    expect(problemOf("http://[::1]:4001/", allowed)).toBeNull();
    expect(problemOf("http://127.0.0.1:4001/", allowed)).toBe("private");
    expect(problemOf("http://[::1]:4000/", allowed)).toBe("private");
    expect(problemOf("http://127.0.0.2:4000/", allowed)).toBe("private");
    expect(problemOf("http://10.0.0.1:4000/", allowed)).toBe("private");
    expect(problemOf("http://127.0.0.1:400/", allowed)).toBe("port");
    expect(problemOf("http://127.0.0.1:40000/", allowed)).toBe("port");
    expect(problemOf("http://127.0.0.1/", allowed)).toBe("private");
    expect(problemOf("http://8.8.8.8:4000/", allowed)).toBe("private");
    expect(problemOf("http://localhost:4000/", allowed)).toBe("host");
    expect(problemOf("ftp://127.0.0.1:4000/", allowed)).toBe("scheme");
    expect(problemOf("http://me@127.0.0.1:4000/", allowed)).toBe("credentials");
    expect(addressesProblem(["127.0.0.1"], 4000, allowed)).toBeNull();
    expect(addressesProblem(["127.0.0.1", "127.0.0.2"], 4000, allowed)).toBe("private");
    expect(addressesProblem(["8.8.8.8"], 4000, allowed)).toBe("private");
  });

  test("lets no string through to an address inside", () => {
    fc.assert(
      fc.property(fc.webUrl({ validSchemes: ["http", "https", "ftp"], withFragments: true }), (typed) => {
        const url = parseUrl(typed);
        if (url === null || urlProblem(url) !== null) return;
        const literal = literalAddress(url);
        expect(literal === null || isPublicAddress(literal)).toBe(true);
        expect([80, 443]).toContain(portOf(url));
      }),
    );
  });
});

function hexPair(address: string): string {
  const [a = 0, b = 0, c = 0, d = 0] = address.split(".").map(Number);
  return `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
}
