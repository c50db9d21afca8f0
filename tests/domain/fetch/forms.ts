/** Ways to write 127.0.0.1 and other addresses inside, as they have been used against servers that fetch. */
const INSIDE_V4 = [
  "0.0.0.0",
  "10.0.0.1",
  "100.64.0.1",
  "127.0.0.1",
  "127.255.255.254",
  "168.63.129.16",
  "169.254.169.254",
  "172.16.0.1",
  "172.31.255.255",
  "192.0.0.192",
  "192.0.2.1",
  "192.31.196.1",
  "192.52.193.1",
  "192.88.99.1",
  "192.168.1.1",
  "192.175.48.1",
  "198.18.0.1",
  "198.51.100.1",
  "203.0.113.1",
  "224.0.0.1",
  "240.0.0.1",
  "255.255.255.255",
];

const INSIDE_V6 = [
  "::",
  "::1",
  "::127.0.0.1",
  "::ffff:127.0.0.1",
  "::ffff:7f00:1",
  "::ffff:169.254.169.254",
  "0:0:0:0:0:ffff:0a00:0001",
  "::ffff:0:127.0.0.1",
  "64:ff9b::127.0.0.1",
  "64:ff9b::a9fe:a9fe",
  "64:ff9b::10.0.0.1",
  "64:ff9b:1::127.0.0.1",
  "100::1",
  "2001::1",
  "2001:0:7f00:1::",
  "2001:2::1",
  "2001:10::1",
  "2001:db8::1",
  "2002:7f00:1::",
  "2002:a00:1::1",
  "2002:808:808::1",
  "3fff::1",
  "4000::1",
  "5f00::1",
  "fc00::1",
  "fd00:ec2::254",
  "fe80::1",
  "fec0::1",
  "ff02::1",
];

const numbers = (address: string) => address.split(".").map(Number) as [number, number, number, number];
const whole = (address: string) => numbers(address).reduce((sum, part) => sum * 256 + part, 0);

/** Every spelling of an IPv4 address that a URL parser reads. */
function spellings(address: string): string[] {
  const [a, b, c, d] = numbers(address);
  const hex = (value: number) => `0x${value.toString(16)}`;
  const octal = (value: number) => `0${value.toString(8)}`;
  return [
    address,
    `${address}.`,
    String(whole(address)),
    hex(whole(address)),
    octal(whole(address)),
    [hex(a), hex(b), hex(c), hex(d)].join("."),
    [octal(a), octal(b), octal(c), octal(d)].join("."),
    [`0x${a.toString(16).toUpperCase()}`, octal(b), c, d].join("."),
    `${a}.${b}.${c * 256 + d}`,
    `${a}.${(b * 256 + c) * 256 + d}`,
    address.replaceAll(".", "%2e"),
    address.replaceAll(".", "。"),
    [...address].map((sign) => (sign === "." ? "．" : String.fromCodePoint(sign.charCodeAt(0) + 0xfee0))).join(""),
    [...address].map((sign) => (/[1-9]/.test(sign) ? String.fromCodePoint(0x245f + Number(sign)) : sign)).join(""),
  ];
}

/** Addresses with nothing wrong but the place they lead to, at a web port. */
export const literalForms: readonly string[] = [
  ...INSIDE_V4.flatMap(spellings).flatMap((host) => [`http://${host}/`, `https://${host}/latest/meta-data`]),
  ...INSIDE_V6.flatMap((host) => [`http://[${host}]/`, `https://[${host}]:443/x`]),
];

const INSIDE_NAMES = [
  "localhost",
  "LOCALHOST",
  "localhost.",
  "ｌocalhost",
  "ⓛⓞⓒⓐⓛⓗⓞⓢⓣ",
  "local\u00adhost",
  "%6cocalhost",
  "a.localhost",
  "a.b.localhost.",
  "printer.local",
  "db.internal",
  "metadata.google.internal",
  "wiki.corp",
  "nas.lan",
  "router.home",
  "x.home.arpa",
  "1.0.0.127.in-addr.arpa",
  "host.localdomain",
  "wiki.intranet",
  "a.private",
  "mx.mail",
  "site.onion",
  "site.alt",
  "site.test",
  "site.invalid",
  "site.example",
  "intranet",
  "kubernetes",
  "a_b.example.org",
  "example..org",
  ".example.org",
  "example.org..",
  "a*b.example.org",
  "a!b.example.org",
];

/** Names that stand for something inside a network, or are none. */
export const nameForms: readonly string[] = INSIDE_NAMES.map((host) => `http://${host}/`);

/** What is no address of a web page, whatever it leads to. */
export const otherForms: readonly string[] = [
  "",
  " ",
  "example.org",
  "//example.org",
  "/etc/passwd",
  "http:",
  "http://",
  "http:///",
  "https://[::1",
  "http://[::1%25eth0]/",
  "http://exa mple.org/",
  "http://example.org/a b",
  "http://example.org\r\nHost: 127.0.0.1/",
  "http://example.org/\r\nX-Evil: 1",
  "http://exam\tple.org/",
  "http://example.org/\u0000",
  "http://example.org/\u007f",
  "http:\\\\example.org\\",
  "http://example.org\\@127.0.0.1/",
  `http://example.org/${"a".repeat(2_000)}`,
  "http://256.256.256.256/",
  "http://0x7f.1.example.org:99999/",
  "http://example.org:80:80/",
  ...[
    "ftp",
    "file",
    "gopher",
    "dict",
    "data",
    "javascript",
    "blob",
    "ws",
    "wss",
    "ldap",
    "jar",
    "netdoc",
    "view-source",
  ].map((scheme) => `${scheme}://example.org/`),
  "data:text/html,hello",
  "javascript:alert(1)",
  "file:///etc/passwd",
  "about:blank",
  "http://user@example.org/",
  "http://user:secret@example.org/",
  "http://:secret@example.org/",
  "http://127.0.0.1@example.org/",
  "http://example.org@127.0.0.1/",
  "http://example.org%40127.0.0.1/",
  ...[1, 21, 22, 25, 79, 81, 442, 444, 3000, 3306, 5432, 6379, 8080, 9200, 27017, 65535].map(
    (port) => `http://example.org:${port}/`,
  ),
  "https://example.org:8443/",
];

/** Addresses of the public internet. */
export const publicAddresses: readonly string[] = [
  "1.1.1.1",
  "8.8.8.8",
  "93.184.216.34",
  "168.63.129.15",
  "223.255.255.255",
  "::ffff:8.8.8.8",
  "64:ff9b::8.8.8.8",
  "2606:2800:220:1:248:1893:25c8:1946",
  "2a00:1450::1",
];

export const privateAddresses: readonly string[] = [...INSIDE_V4, ...INSIDE_V6];
