import type { Socket } from "node:net";
import { gzipSync } from "node:zlib";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { fetchPage } from "@/lib/fetch/fetch-page";
import { canary, rawCanary } from "@/tests/support/canary";
import { refusalOf, rules } from "./refusal-of";

beforeEach(() => {
  vi.spyOn(console, "log").mockImplementation(() => {});
});

const head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";
const drip = (text: string) => (socket: Socket) => {
  socket.write(text);
  const timer = setInterval(() => socket.write("a"), 20);
  socket.on("close", () => clearInterval(timer));
};
const pour = (start: string, piece: Buffer) => (socket: Socket) => {
  socket.write(start);
  const more = () => {
    while (!socket.destroyed && socket.write(piece)) {}
  };
  socket.on("drain", more);
  more();
};
const bomb = gzipSync(Buffer.alloc(200_000_000), { level: 9 });
const emptyMember = gzipSync("");
const cases: [string, (socket: Socket) => void, string][] = [
  ["says nothing", () => {}, "page_took_too_long"],
  ["drips its head", drip("HTTP/1.1 200 OK\r\nX: "), "page_took_too_long"],
  ["drips its body", drip(`${head}Content-Length: 100000\r\n\r\n`), "page_took_too_long"],
  ["drips without a length", drip(`${head}\r\n`), "page_took_too_long"],
  ["drips informational answers", drip("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early"), "page_took_too_long"],
  ["sends a body without end", pour(`${head}\r\n`, Buffer.alloc(65_536, "a")), "page_too_large"],
  [
    "sends a head without end",
    pour("HTTP/1.1 200 OK\r\n", Buffer.from("X-More: and more\r\n".repeat(500))),
    "page_unreachable:connection",
  ],
  ["says it is huge", (socket) => socket.end(`${head}Content-Length: 999999999999\r\n\r\nx`), "page_too_large"],
  [
    "says more than it sends",
    (socket) => socket.end(`${head}Content-Length: 100\r\n\r\nshort`),
    "page_unreachable:connection",
  ],
  [
    "says a length that is none",
    (socket) => socket.end(`${head}Content-Length: ten\r\n\r\nshort`),
    "page_unreachable:connection",
  ],
  [
    "says two lengths",
    (socket) => socket.end(`${head}Content-Length: 1\r\nContent-Length: 5\r\n\r\nshort`),
    "page_unreachable:connection",
  ],
  [
    "sends a chunk that breaks off",
    (socket) => socket.end(`${head}Transfer-Encoding: chunked\r\n\r\nff\r\nabc`),
    "page_unreachable:connection",
  ],
  [
    "packs 200 MB into 194 kB",
    (socket) => {
      socket.write(`${head}Content-Encoding: gzip\r\nContent-Length: ${bomb.length}\r\n\r\n`);
      socket.end(bomb);
    },
    "page_too_large",
  ],
  [
    "packs nothing, for ever",
    pour(`${head}Content-Encoding: gzip\r\n\r\n`, Buffer.concat(Array.from({ length: 2_000 }, () => emptyMember))),
    "page_too_large",
  ],
  ["hangs up", (socket) => socket.destroy(), "page_unreachable:connection"],
  ["hangs up politely", (socket) => socket.end(), "page_unreachable:connection"],
  ["speaks something else", (socket) => socket.end("SSH-2.0-OpenSSH_9.2\r\n"), "page_unreachable:connection"],
  [
    "wants to speak something else",
    (socket) => socket.write("HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n"),
    "page_unreachable:101",
  ],
  [
    "hides a second answer",
    (socket) =>
      socket.end(`${head}Content-Length: 5\r\n\r\nshortHTTP/1.1 302 Found\r\nLocation: http://127.0.0.1/\r\n\r\n`),
    "fetched",
  ],
];

describe("a hostile server", () => {
  test.each(cases)("that %s", async (_, speak, outcome) => {
    const server = await rawCanary(speak);
    const began = performance.now();
    const before = process.memoryUsage().rss;
    expect(await refusalOf(server.url, { allowed: [server.pair], time: 600 })).toBe(outcome);
    expect(performance.now() - began).toBeLessThan(3_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
    expect(server.connections()).toBe(1);
  });

  test("is left when the person who asked leaves", async () => {
    const server = await rawCanary(() => {});
    const leaving = new AbortController();
    const asked = fetchPage(server.url, rules({ allowed: [server.pair], signal: leaving.signal }));
    leaving.abort(new Error("left"));
    await expect(asked).rejects.toThrow("left");
  });

  test("that nobody runs is unreachable", async () => {
    const allowed = ["127.0.0.1:1"];
    expect(await refusalOf("http://127.0.0.1:1/", { allowed })).toBe("page_unreachable:connection");
    const dead = await canary();
    const resolve = async () => ["127.0.0.3", "127.0.0.1"];
    const both = [dead.pair, `127.0.0.3:${dead.port}`];
    expect(await refusalOf(`http://pages.example.org:${dead.port}/`, { allowed: both, resolve })).toBe("fetched");
  });
});
