import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { getActor } from "@/lib/auth/get-actor";
import { hashPassword } from "@/lib/auth/password";
import { disconnect } from "@/lib/db/client";
import { Browser, codeOf, OWN_ADDRESS } from "@/tests/support/browser";
import { asOwner } from "@/tests/support/database";
import { aDesk, aMember, newId, type TestDesk } from "@/tests/support/newsroom";

const PASSWORD = "the tide was out at four";
let desk: TestDesk;
let lena: Actor;
let kofi: Actor;
let browser: Browser;

const emailOf = (member: Actor) => `${member.userId}@example.org`;
const whoIs = async (browser: Browser) => (await browser.get("/api/auth/session")).json();
const ask = (browser: Browser) => getActor(browser.request("/"), desk.id);

async function becomeDemo(demo: boolean): Promise<void> {
  await asOwner("UPDATE instance SET demo = $1", [demo]);
  await disconnect(); // what an installation is, is asked once per connection pool
}

beforeAll(async () => {
  desk = await aDesk();
  [lena, kofi] = [await aMember(desk, "checker", "Lena Brandt"), await aMember(desk, "editor", "Kofi Mensah")];
  const hash = await hashPassword(PASSWORD);
  await asOwner(`UPDATE "user" SET password_hash = $1`, [hash]);
});

beforeEach(async () => {
  browser = new Browser();
  await asOwner("DELETE FROM rate_limit");
});

describe("signing in with e-mail and password", () => {
  it("opens a session that getActor accepts, and answers where to go", async () => {
    const response = await browser.signIn(emailOf(lena), PASSWORD, { callbackUrl: `/desks/${desk.id}` });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ url: `/desks/${desk.id}` });
    expect(await ask(browser)).toMatchObject({ memberId: lena.memberId, role: "checker" });
    expect(await whoIs(browser)).toMatchObject({ user: { id: lena.userId, name: "Lena Brandt" } });
  });

  it("takes the e-mail address in any case and with spaces around it", async () => {
    expect((await browser.signIn(`  ${emailOf(lena).toUpperCase()} `, PASSWORD)).status).toBe(200);
  });

  it("sends a form without scripts on to a page of ours, or back with the reason", async () => {
    const fields = { csrfToken: await browser.csrfToken(), email: emailOf(lena), callbackUrl: "/desks/x?y=1" };
    const wrong = await browser.post(
      "/api/auth/callback/credentials",
      { ...fields, password: "not this one" },
      "text/html",
    );
    expect(wrong.status).toBe(303);
    expect(wrong.headers.get("location")).toBe("/sign-in?callbackUrl=%2Fdesks%2Fx%3Fy%3D1&error=login_failed");
    const right = await browser.post("/api/auth/callback/credentials", { ...fields, password: PASSWORD }, "text/html");
    expect(right.status).toBe(303);
    expect(right.headers.get("location")).toBe("/desks/x?y=1");
  });

  it("never goes to another site afterwards", async () => {
    for (const callbackUrl of ["https://evil.example/", "//evil.example", "/\\evil.example", "/.//evil.example"]) {
      const response = await browser.signIn(emailOf(lena), PASSWORD, { callbackUrl });
      expect(await response.json(), callbackUrl).toEqual({ url: "/" });
    }
  });

  it("carries nothing in the token but the session's id, in a cookie scripts can't read", async () => {
    const response = await browser.signIn(emailOf(lena), PASSWORD);
    const cookies = response.headers.getSetCookie();
    expect(cookies.map((cookie) => cookie.split("=")[0])).toEqual(["next-auth.session-token", "claimdesk.device"]);
    for (const cookie of cookies) expect(cookie).toMatch(/; HttpOnly.*SameSite=Lax|; SameSite=Lax.*HttpOnly/i);
    const { decode } = await import("next-auth/jwt");
    const token = browser.cookies.get("next-auth.session-token") ?? "";
    const content = await decode({ token, secret: process.env.NEXTAUTH_SECRET ?? "" });
    expect(Object.keys(content ?? {}).sort()).toEqual(["exp", "iat", "jti", "sid"]);
  });

  it("says the same to a wrong password, an unknown address, a disabled person and one without a password", async () => {
    const [disabled, passwordless] = [await aMember(desk, "checker"), await aMember(desk, "checker")];
    const hash = await hashPassword(PASSWORD);
    await asOwner(`UPDATE "user" SET password_hash = $2, disabled_at = now() WHERE id = $1`, [disabled.userId, hash]);
    const answers = [];
    for (const [email, password] of [
      [emailOf(lena), "not this one"],
      ["nobody@example.org", PASSWORD],
      [emailOf(disabled), PASSWORD],
      [emailOf(passwordless), PASSWORD],
      ["\u0000", PASSWORD],
      [emailOf(lena), ""],
    ] as const) {
      const response = await browser.signIn(email, password);
      answers.push([response.status, await response.text()]);
    }
    expect(new Set(answers.map(String)).size).toBe(1);
    expect(answers[0]?.[0]).toBe(401);
    expect(browser.cookies.has("next-auth.session-token")).toBe(false);
  });

  it("is refused without the token of our own page", async () => {
    const fields = { email: emailOf(lena), password: PASSWORD };
    await browser.csrfToken();
    for (const csrfToken of ["", "guessed", await new Browser().csrfToken()]) {
      const response = await browser.post("/api/auth/callback/credentials", { ...fields, csrfToken });
      expect(response.status).toBe(403);
      expect(await codeOf(response)).toBe("origin_refused");
    }
    expect(browser.cookies.has("next-auth.session-token")).toBe(false);
  });

  it("takes forms only, and no large ones", async () => {
    const { POST } = await import("@/app/api/auth/[...nextauth]/route");
    const send = (body: string, type: string) =>
      POST(
        browser.request("/api/auth/callback/credentials", { method: "POST", body, headers: { "content-type": type } }),
      );
    expect((await send("{}", "application/json")).status).toBe(415);
    expect((await send("x".repeat(30_000), "application/x-www-form-urlencoded")).status).toBe(413);
  });

  it("ends the session this browser had before", async () => {
    await browser.signIn(emailOf(lena), PASSWORD);
    const before = new Browser();
    for (const [name, value] of browser.cookies) before.cookies.set(name, value);
    await browser.signIn(emailOf(kofi), PASSWORD);
    expect((await ask(browser)).memberId).toBe(kofi.memberId);
    await expect(ask(before)).rejects.toMatchObject({ code: "not_signed_in" });
  });
});

describe("signing out", () => {
  it("ends the session for good: a copy of the cookie is worth nothing", async () => {
    await browser.signIn(emailOf(lena), PASSWORD);
    const copy = new Browser();
    for (const [name, value] of browser.cookies) copy.cookies.set(name, value);
    const response = await browser.signOut();
    expect(await response.json()).toEqual({ url: "/sign-in" });
    expect(browser.cookies.has("next-auth.session-token")).toBe(false);
    await expect(ask(copy)).rejects.toMatchObject({ code: "not_signed_in" });
    expect(await whoIs(copy)).toEqual({});
  });

  it("works for whoever is signed out already, and clears a cookie that is no use", async () => {
    expect((await browser.signOut()).status).toBe(200);
    browser.cookies.set("next-auth.session-token", "of.another.secret");
    expect((await browser.signOut()).status).toBe(200);
    expect(browser.cookies.has("next-auth.session-token")).toBe(false);
  });

  it("can't be done to somebody from another page", async () => {
    await browser.signIn(emailOf(lena), PASSWORD);
    const response = await browser.post("/api/auth/signout", { csrfToken: "guessed" });
    expect(await codeOf(response)).toBe("origin_refused");
    await ask(browser);
  });
});

describe("a demo newsroom", () => {
  const enter = async (userId: string) =>
    browser.post("/api/auth/callback/demo", { csrfToken: await browser.csrfToken(), userId });

  it("lets in as anybody on its desks with a click", async () => {
    await becomeDemo(true);
    expect((await enter(kofi.userId)).status).toBe(200);
    expect((await ask(browser)).memberId).toBe(kofi.memberId);
    const gone = await aMember(desk, "viewer");
    await asOwner("UPDATE member SET disabled_at = now() WHERE id = $1", [gone.memberId]);
    for (const userId of [gone.userId, newId(), "", "' OR true --"]) {
      expect(await codeOf(await enter(userId)), userId).toBe("login_failed");
    }
  });

  it("is the only place where that works", async () => {
    await becomeDemo(false);
    const response = await enter(kofi.userId);
    expect(response.status).toBe(403);
    expect(await codeOf(response)).toBe("not_allowed");
    expect(browser.cookies.has("next-auth.session-token")).toBe(false);
  });
});

describe("the other addresses under /api/auth", () => {
  it("set the token's cookie for the page, and keep what it was asked with", async () => {
    const response = await browser.get("/api/auth/signin?callbackUrl=/desks/1&error=login_limited&wait=12");
    expect(response.status).toBe(303);
    expect(response.headers.get("location")).toBe(
      "/sign-in?callbackUrl=%2Fdesks%2F1&cookies=asked&error=login_limited&wait=12",
    );
    expect(browser.cookies.has("next-auth.csrf-token")).toBe(true);
  });

  it("say nothing about a session that is none", async () => {
    expect(await whoIs(browser)).toEqual({});
  });

  it("are shut where nothing needs them", async () => {
    for (const path of ["", "/verify-request", "/callback/credentials", "/signin/credentials", "/_log"]) {
      expect((await browser.get(`/api/auth${path}`)).status, path).toBe(404);
    }
    for (const path of ["/_log", "/session", "/signin/credentials", "/callback/google", "/csrf"]) {
      expect((await browser.post(`/api/auth${path}`, {})).status, path).toBe(404);
    }
  });

  it("stay here, whatever cookie says where to go", async () => {
    browser.cookies.set("next-auth.callback-url", "not%20an%20address");
    expect((await browser.get("/api/auth/csrf")).status).toBe(200);
    browser.cookies.set("next-auth.callback-url", encodeURIComponent("https://evil.example"));
    const response = await browser.signIn(emailOf(lena), PASSWORD);
    expect(await response.json()).toEqual({ url: "/" });
    expect(OWN_ADDRESS).toBe(process.env.NEXTAUTH_URL);
  });
});
