import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { type Device, readDevice, rememberOn } from "@/lib/auth/device";
import { countTry } from "@/lib/auth/login-limits";
import { hashPassword } from "@/lib/auth/password";
import { signInWithPassword } from "@/lib/auth/sign-in";
import { Browser, codeOf } from "@/tests/support/browser";
import { asOwner } from "@/tests/support/database";
import { aDesk, aMember } from "@/tests/support/newsroom";

const PASSWORD = "the tide was out at four";
const MINUTE = 60_000;
let lena: Actor;
let email: string;

/** The beginning of an hour to come: windows that no other test has counted in. */
const NOW = Math.ceil(Date.now() / (2 * 60 * MINUTE)) * 2 * 60 * MINUTE;

const anyDevice = (): Device => readDevice(undefined);
const attempt = (at = NOW, more: Partial<Parameters<typeof countTry>[0]> = {}) =>
  countTry({ email, device: anyDevice(), address: "203.0.113.7", ...more }, at);
const limited = { code: "login_limited" };

/** Tries until refused; how many were allowed and the wait that was said. */
async function exhaust(ask: () => Promise<unknown>): Promise<{ allowed: number; wait: number }> {
  for (let allowed = 0; ; allowed += 1) {
    try {
      await ask();
    } catch (error) {
      expect(error).toMatchObject(limited);
      return { allowed, wait: (error as { params: { retryAfterSeconds: number } }).params.retryAfterSeconds };
    }
  }
}

beforeAll(async () => {
  lena = await aMember(await aDesk(), "checker");
  email = `${lena.userId}@example.org`;
  await asOwner(`UPDATE "user" SET password_hash = $2 WHERE id = $1`, [lena.userId, await hashPassword(PASSWORD)]);
});

beforeEach(() => asOwner("DELETE FROM rate_limit"));

describe("tries for one account", () => {
  it("are five in a minute; then one waits, told how long", async () => {
    expect(await exhaust(() => attempt(NOW + 15_000))).toEqual({ allowed: 5, wait: 45 });
    expect(await exhaust(() => attempt(NOW + MINUTE))).toEqual({ allowed: 5, wait: 60 });
  });

  it("get fewer with stubbornness, and never none for ever", async () => {
    const allowed: number[] = [];
    for (let minute = 0; minute < 6 * 60; minute += 1)
      allowed.push((await exhaust(() => attempt(NOW + minute * MINUTE))).allowed);
    const sum = (from: number, to: number) => allowed.slice(from, to).reduce((total, count) => total + count, 0);
    expect(sum(0, 15)).toBe(20);
    expect(sum(0, 120)).toBe(60);
    for (let hour = 0; hour < 6; hour += 2) expect(sum(hour * 60, hour * 60 + 120)).toBe(60);
  });

  it("are counted before the password is looked at: a hundred at once are not a hundred guesses", async () => {
    const answers = await Promise.allSettled(Array.from({ length: 100 }, () => attempt()));
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(5);
  });

  it("don't count when they were right", async () => {
    const visitor = { device: anyDevice(), address: null, userAgent: "", secondStep: undefined, at: new Date(NOW) };
    for (let time = 0; time < 7; time += 1) await signInWithPassword({ email, password: PASSWORD }, visitor);
    expect((await exhaust(() => attempt(NOW, { address: null }))).allowed).toBe(5);
  });
});

describe("somebody else's tries", () => {
  it("don't lock the owner out of a device they signed in on before", async () => {
    const known = readDevice(rememberOn(anyDevice(), email));
    await exhaust(() => attempt());
    await expect(attempt()).rejects.toMatchObject(limited);
    await attempt(NOW, { device: known });
    // Its own tries are limited all the same, so a stolen device cookie is no key.
    expect((await exhaust(() => attempt(NOW, { device: known }))).allowed).toBe(4);
  });

  it("from one address don't stop the owner at another", async () => {
    await exhaust(() => attempt());
    await attempt(NOW, { address: "198.51.100.20" });
  });

  it("from many addresses are counted together", async () => {
    let address = 0;
    const { allowed, wait } = await exhaust(() => attempt(NOW, { address: `198.51.100.${address++}` }));
    expect(allowed).toBe(100);
    expect(wait).toBe(60 * 60);
  });

  it("can't make a device known, nor take one over for another account", async () => {
    const known = readDevice(rememberOn(anyDevice(), email));
    await exhaust(() => attempt());
    const madeUp = readDevice(`${known.id}.${"A".repeat(22)}`);
    await expect(attempt(NOW, { device: madeUp })).rejects.toMatchObject(limited);
    await exhaust(() => attempt(NOW, { email: "kofi@example.org" }));
    await expect(attempt(NOW, { email: "kofi@example.org", device: known })).rejects.toMatchObject(limited);
  });
});

describe("one address", () => {
  it("may not try one password on everybody", async () => {
    let person = 0;
    const { allowed } = await exhaust(() => attempt(NOW, { email: `person${person++}@example.org` }));
    expect(allowed).toBe(40);
  });
});

describe("a device's cookie", () => {
  it("remembers the accounts used last, and no foreign ones", () => {
    let cookie = "";
    for (let person = 0; person < 12; person += 1)
      cookie = rememberOn(readDevice(cookie), `person${person}@example.org`);
    const device = readDevice(cookie);
    expect(device.tags).toHaveLength(8);
    expect(rememberOn(device, "person11@example.org")).toBe(cookie);
  });

  it("that is not ours is another device", () => {
    for (const cookie of ["", "x", "a.b", `${"A".repeat(22)}.short`, "A".repeat(5_000)]) {
      expect(readDevice(cookie).tags).toEqual([]);
      expect(readDevice(cookie).id).not.toBe(readDevice(cookie).id);
    }
  });
});

describe("through the door", () => {
  it("the sixth wrong try in a minute waits, the known device goes on", async () => {
    const [own, attacker] = [new Browser(), new Browser()];
    expect((await own.signIn(email, PASSWORD)).status).toBe(200);
    let last: Response;
    do last = await attacker.signIn(email, "not this one");
    while (last.status === 401);
    expect(last.status).toBe(429);
    expect(Number(last.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(await codeOf(last)).toBe("login_limited");
    expect((await own.signIn(email, PASSWORD)).status).toBe(200);
    const page = await attacker.post(
      "/api/auth/callback/credentials",
      { csrfToken: await attacker.csrfToken(), email, password: PASSWORD },
      "text/html",
    );
    expect(page.headers.get("location")).toMatch(/error=login_limited&wait=\d+$/);
  });
});
