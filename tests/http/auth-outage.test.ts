import type { AddressInfo } from "node:net";
import { connect, createServer, type Server, type Socket } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { getActor } from "@/lib/auth/get-actor";
import { hashPassword } from "@/lib/auth/password";
import { disconnect } from "@/lib/db/client";
import { Browser, codeOf } from "@/tests/support/browser";
import { asOwner } from "@/tests/support/database";
import { aDesk, aMember, type TestDesk } from "@/tests/support/newsroom";

const PASSWORD = "the tide was out at four";

/** A line to the database that can be cut and frozen without hurting anybody else. */
class Line {
  private server: Server | undefined;
  private readonly sockets = new Set<Socket>();
  private port = 0;
  private readonly to: { host: string; port: number };

  constructor(databaseUrl: string) {
    const { hostname, port } = new URL(databaseUrl);
    this.to = { host: hostname, port: Number(port) };
  }

  async open(): Promise<number> {
    const server = createServer((near) => {
      const far = connect(this.to);
      for (const [socket, other] of [
        [near, far],
        [far, near],
      ] as const) {
        this.sockets.add(socket);
        socket.pipe(other);
        socket.on("error", () => {}); // cut on purpose
        socket.on("close", () => {
          this.sockets.delete(socket);
          other.destroy();
        });
      }
    });
    this.server = server;
    await new Promise<void>((open) => server.listen(this.port, "127.0.0.1", open));
    this.port = (server.address() as AddressInfo).port;
    return this.port;
  }

  async cut(): Promise<void> {
    const closed = new Promise((done) => this.server?.close(done));
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }

  freeze(): void {
    for (const socket of this.sockets) socket.pause();
  }

  thaw(): void {
    for (const socket of this.sockets) socket.resume();
  }
}

let line: Line;
let desk: TestDesk;
let lena: Actor;
let browser: Browser;
const direct = process.env.DATABASE_URL ?? "";

beforeAll(async () => {
  line = new Line(direct);
  const through = new URL(direct);
  through.port = String(await line.open());
  process.env.DATABASE_URL = through.href; // before anything has asked for it
  desk = await aDesk();
  lena = await aMember(desk, "checker");
  await asOwner(`UPDATE "user" SET password_hash = $1`, [await hashPassword(PASSWORD)]);
  browser = new Browser();
  expect((await browser.signIn(`${lena.userId}@example.org`, PASSWORD)).status).toBe(200);
});

afterAll(async () => {
  await disconnect();
  await line.cut();
});

const ask = () => getActor(browser.request("/"), desk.id);
const away = { code: "database_away" };

/** Everything a browser does while the database is away; none of it may touch its session. */
async function tryEverything(): Promise<void> {
  const before = browser.cookies.get("next-auth.session-token");
  await expect(ask()).rejects.toMatchObject(away);
  for (const response of [
    await browser.get("/api/auth/session"),
    await browser.signIn(`${lena.userId}@example.org`, PASSWORD),
    await browser.signOut(),
  ]) {
    expect(response.status).toBe(503);
    expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(response.headers.getSetCookie()).toEqual([]);
    expect(await codeOf(response)).toBe("database_away");
  }
  expect(browser.cookies.get("next-auth.session-token")).toBe(before);
}

describe("a database that goes away and comes back", () => {
  it("signs nobody out: 503 while it is away, the same session afterwards", async () => {
    expect((await ask()).memberId).toBe(lena.memberId);
    await line.cut();
    await tryEverything();
    await line.open();
    expect((await ask()).memberId).toBe(lena.memberId);
  });

  it("signs nobody out when it only freezes, and keeps nobody waiting for more than it should", async () => {
    await ask();
    line.freeze();
    const started = performance.now();
    await expect(ask()).rejects.toMatchObject(away);
    expect(performance.now() - started).toBeLessThan(8_000);
    line.thaw();
    await expect.poll(async () => (await ask()).memberId, { timeout: 10_000 }).toBe(lena.memberId);
  });
});
