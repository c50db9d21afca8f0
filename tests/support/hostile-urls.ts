import type { Socket } from "node:net";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { literalForms, nameForms, otherForms } from "@/tests/domain/fetch/forms";
import { chanceFrom } from "./chance";
import { activePage, htmlFloods } from "./hostile-html";
import { type Answers, page, redirect } from "./open-canary";

/** The port of the canaries inside, one on each loopback address: whoever is reached there should not be. */
type Inside = { port: number };

const SPELT = [
  "127.0.0.1",
  "localhost",
  "[::1]",
  "[::ffff:127.0.0.1]",
  "2130706433",
  "0x7f000001",
  "017700000001",
  "127.1",
  "127.0.0.2",
  "127。0。0。1",
  "①②⑦.0.0.1",
  "0.0.0.0",
  "[::]",
  "0",
];
const ELSEWHERE = [
  "file:///etc/passwd",
  "http://169.254.169.254/latest/meta-data/",
  "javascript:alert(1)",
  "data:text/html,<p>x",
  "ftp://127.0.0.1/",
  "//127.0.0.1/",
  "http://me:secret@127.0.0.1/",
  "http:///x",
  "gopher://127.0.0.1:6379/_x",
];

const redirectsTo = ({ port }: Inside) => [...SPELT.map((host) => `http://${host}:${port}/secret`), ...ELSEWHERE];
const send =
  (head: Record<string, string>, body: string | Buffer) => (_: unknown, response: Parameters<typeof page>[0]) => {
    response.writeHead(200, { "content-type": "text/html", ...head });
    response.end(body);
  };

/** What a hostile site answers, by path; sizes by weight. */
export function hostileSite(inside: Inside, weight: number): Answers {
  const lure = `http://127.0.0.1:${inside.port}`;
  const bomb = Buffer.alloc(200_000_000 * weight, 0x61);
  const pages = Array.from({ length: 12 }, (_, at) => {
    const chance = chanceFrom(7_000 + at);
    const [, make, most] = chance.one(htmlFloods);
    return at % 2 === 0 ? activePage(1, chance, lure) : make(Math.ceil(most * weight), chance, lure);
  });
  const answers: Record<string, Answers[string]> = {
    "/loop": redirect("/loop"),
    "/there": redirect("/back"),
    "/back": redirect("/there", 308),
    "/refresh": send(
      { refresh: `0; url=${lure}/refresh` },
      `<meta http-equiv=refresh content="0;url=${lure}/r"><p>A word.`,
    ),
    "/gzip": send({ "content-encoding": "gzip" }, gzipSync(bomb)),
    "/brotli": send({ "content-encoding": "br" }, brotliCompressSync(bomb)),
    "/twice": send({ "content-encoding": "gzip, gzip" }, gzipSync(gzipSync("x"))),
    "/broken": send({ "content-encoding": "gzip" }, "not packed"),
    "/program": send({ "content-type": "application/octet-stream" }, "MZ"),
    "/pdf": send({ "content-type": "application/pdf" }, "%PDF-1.7"),
    "/zip": send({}, Buffer.from("504b0304".repeat(2_000), "hex")),
    "/utf16": send(
      { "content-type": "text/html; charset=utf-16le" },
      Buffer.from("<p>A word.<script>x</script>", "utf16le"),
    ),
    "/utf7": send({ "content-type": "text/html; charset=utf-7" }, "<p>+ADw-script+AD4-alert(1)+ADw-/script+AD4-"),
    "/charset": send({ "content-type": `text/html; charset=${"x".repeat(4_000)}` }, "<p>A word."),
    "/large": send({}, Buffer.alloc(6_000_000, 0x61)),
    "/nothing": send({}, ""),
    "/cookies": send({ "set-cookie": "a=b", link: `<${lure}/l>; rel=preload` }, "<p>A word."),
    "/error": (_, response) => {
      response.writeHead(500);
      response.end("<p>x");
    },
    "/who": (_, response) => {
      response.writeHead(401, { "www-authenticate": "Basic" });
      response.end();
    },
  };
  for (const [at, to] of redirectsTo(inside).entries()) {
    answers[`/to/${at}`] = redirect(Buffer.from(to).toString("latin1"), [301, 302, 303, 307, 308][at % 5]);
    answers[`/by-way/${at}`] = redirect(`/to/${at}`);
  }
  for (const [at, html] of pages.entries()) answers[`/page/${at}`] = (_, response) => page(response, html);
  return answers;
}

/** Below HTTP: what hangs up, lies or speaks something else. */
export const rudely = (socket: Socket): void => {
  socket.once("data", (asked) => {
    const path = /^GET (\S+)/.exec(String(asked))?.[1] ?? "";
    const head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";
    if (path === "/hangs-up") socket.destroy();
    else if (path === "/promises") socket.end(`${head}Content-Length: 100\r\n\r\nshort`);
    else if (path === "/huge") socket.end(`${head}Content-Length: 999999999999\r\n\r\nx`);
    else if (path === "/two-lengths") socket.end(`${head}Content-Length: 1\r\nContent-Length: 5\r\n\r\nshort`);
    else if (path === "/chunk") socket.end(`${head}Transfer-Encoding: chunked\r\n\r\nff\r\nabc`);
    else if (path === "/head") socket.end(`HTTP/1.1 200 OK\r\n${"X-More: and more\r\n".repeat(5_000)}\r\n`);
    else if (path === "/ssh") socket.end("SSH-2.0-OpenSSH_9.2\r\n");
    else if (path === "/upgrade")
      socket.end("HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n");
    // "/silent" says nothing, for as long as anybody listens.
  });
};

const RUDE = ["/hangs-up", "/promises", "/huge", "/two-lengths", "/chunk", "/head", "/ssh", "/upgrade", "/silent"];
const INSIDE_ADDRESSES: readonly string[][] = [
  ["127.0.0.1"],
  ["127.0.0.2"],
  ["::1"],
  ["::ffff:127.0.0.1"],
  ["10.1.2.3"],
  ["169.254.169.254"],
  ["fd00::1"],
  ["0.0.0.0"],
  ["64:ff9b::7f00:1"],
  ["93.184.216.34", "127.0.0.1"],
  ["2606:2800:220:1:248:1893:25c8:1946", "fe80::1"],
  [],
];

/** Addresses to import from; `resolvesTo` is what a name in it stands for. */
export type HostileUrl = readonly [name: string, url: string, resolvesTo?: readonly string[]];

/** Spellings of what lies inside, the paths of a site that may be fetched, and names that stand for something inside. */
export function hostileUrls(count: number, inside: Inside, site: string, rude: string): HostileUrl[] {
  const { below, one } = chanceFrom(3);
  const served = Object.keys(hostileSite(inside, 0.001)).map((path): HostileUrl => [`a site’s ${path}`, site + path]);
  const rudeOnes = RUDE.map((path): HostileUrl => [`a rude server’s ${path}`, rude + path]);
  const names = INSIDE_ADDRESSES.map(
    (addresses, at): HostileUrl => [
      `a name for ${addresses.join(" and ") || "nothing"}`,
      `http://name-${at}.example.org/`,
      addresses,
    ],
  );
  const spelt = SPELT.map((host): HostileUrl => [`a canary as ${host}`, `http://${host}:${inside.port}/secret`]);
  const all = [...served, ...rudeOnes, ...names, ...spelt];
  const forms = [literalForms, literalForms, nameForms, otherForms];
  while (all.length < count) {
    const form = one(one(forms));
    const aimed = below(2) === 0 ? form.replace(/^(https?:\/\/[^/@:\\]+)\//, `$1:${inside.port}/`) : form;
    all.push([`the address ${aimed.slice(0, 60)}`, aimed]);
  }
  return all;
}
