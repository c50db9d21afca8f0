import { beforeEach, describe, expect, test } from "vitest";
import * as deskRoute from "@/app/api/v1/desks/[deskId]/route";
import * as confirmation from "@/app/api/v1/me/confirmation/route";
import * as identityRemoval from "@/app/api/v1/me/identities/removal/route";
import * as password from "@/app/api/v1/me/password/route";
import * as recoveryCodes from "@/app/api/v1/me/recovery-codes/route";
import * as me from "@/app/api/v1/me/route";
import * as secondFactorRemoval from "@/app/api/v1/me/second-factor/removal/route";
import * as secondFactor from "@/app/api/v1/me/second-factor/route";
import * as sessionRemoval from "@/app/api/v1/me/sessions/removal/route";
import * as resets from "@/app/api/v1/password-resets/route";
import * as resetUse from "@/app/api/v1/password-resets/use/route";
import { sessionCookieName } from "@/lib/auth/cookies";
import { makeSecretToken } from "@/lib/auth/secret-token";
import { Browser } from "@/tests/support/browser";
import { asOwner } from "@/tests/support/database";
import { aDesk, aMember } from "@/tests/support/newsroom";
import { aPerson, PASSWORD, withSecondFactor } from "@/tests/support/person";
import { ask, tokenOf } from "@/tests/support/requests";

beforeEach(() => asOwner("DELETE FROM rate_limit"));

const doors = [
  ["GET /me", me.GET, "GET", undefined],
  ["PATCH /me", me.PATCH, "PATCH", { fields: { name: { base: "a", value: "b" } } }],
  ["POST /me/confirmation", confirmation.POST, "POST", { password: PASSWORD }],
  ["PUT /me/password", password.PUT, "PUT", { current: PASSWORD, next: "seven boats at the quay" }],
  ["POST /me/second-factor", secondFactor.POST, "POST", {}],
  ["PUT /me/second-factor", secondFactor.PUT, "PUT", { code: "123456" }],
  ["POST /me/second-factor/removal", secondFactorRemoval.POST, "POST", { code: "123456" }],
  ["POST /me/recovery-codes", recoveryCodes.POST, "POST", {}],
  ["POST /me/identities/removal", identityRemoval.POST, "POST", { provider: "oidc", subject: "x" }],
  ["POST /me/sessions/removal", sessionRemoval.POST, "POST", { which: "all" }],
] as const;

describe.each(doors)("%s", (_, route, method, json) => {
  const asked = { method, ...(json === undefined ? {} : { json }) };

  test("is for nobody without a session that holds", async () => {
    const member = await aMember(await aDesk(), "owner");
    const token = await tokenOf(member);
    const cookie = (value: string) => ({ ...asked, headers: { cookie: `${sessionCookieName()}=${value}` } });
    const bearer = (value: string) => ({ ...asked, headers: { authorization: `Bearer ${value}` } });
    // Not the last sign: some of its bits say nothing.
    const forged = `${token.slice(0, -9)}${token.at(-9) === "x" ? "y" : "x"}${token.slice(-8)}`;
    const wrong = [asked, cookie(forged), cookie("x"), bearer(makeSecretToken("access").token)];
    for (const each of wrong) {
      expect((await ask(route, null, {}, each)).status).toBe(401);
    }
    await asOwner("UPDATE session SET expires_at = now() - interval '1 second' WHERE user_id = $1", [member.userId]);
    expect((await ask(route, member, {}, asked)).status).toBe(401);
  });

  test("does nothing for a disabled account, or for a page of another site", async () => {
    const member = await aMember(await aDesk(), "owner");
    if (method !== "GET") {
      const foreign = await ask(route, member, {}, { ...asked, headers: { origin: "https://evil.example" } });
      expect([foreign.status, foreign.answer.code]).toEqual([403, "origin_refused"]);
    }
    await asOwner(`UPDATE "user" SET disabled_at = now() WHERE id = $1`, [member.userId]);
    const shut = await ask(route, member, {}, asked);
    expect([shut.status, shut.answer.code]).toEqual([401, "not_signed_in"]);
  });
});

describe("on the very next request", () => {
  test("a member who was disabled finds no desk, and an account that was disabled nobody", async () => {
    const desk = await aDesk();
    const lena = await aMember(desk, "editor");
    const read = () => ask(deskRoute.GET, lena, { deskId: desk.id });
    expect((await read()).status).toBe(200);
    await asOwner("UPDATE member SET disabled_at = now() WHERE user_id = $1", [lena.userId]);
    expect((await read()).status).toBe(404);
    expect((await ask(me.GET, lena, {})).status).toBe(200);
    await asOwner("UPDATE member SET disabled_at = NULL WHERE user_id = $1", [lena.userId]);
    await asOwner(`UPDATE "user" SET disabled_at = now() WHERE id = $1`, [lena.userId]);
    expect((await read()).status).toBe(401);
  });

  test("a session that was ended elsewhere is none", async () => {
    const lena = await aMember(await aDesk(), "editor");
    expect((await ask(sessionRemoval.POST, lena, {}, { json: { which: "all" } })).answer).toEqual({ ended: 1 });
    expect((await ask(me.GET, lena, {})).status).toBe(401);
  });
});

describe("the second step of signing in", () => {
  const first = async (browser: Browser, email: string, password = PASSWORD) => browser.signIn(email, password);
  const second = async (browser: Browser, code: string, accept?: string) =>
    browser.post(
      "/api/auth/callback/code",
      { csrfToken: await browser.csrfToken(), code, callbackUrl: "/desks/x" },
      accept,
    );
  const whoIs = async (browser: Browser) => (await browser.get("/api/auth/session")).json();

  test("is asked for after the right password alone, so that nobody learns who has one", async () => {
    const [plain, guarded] = [await aPerson(), await aPerson()];
    await withSecondFactor(guarded);
    for (const person of [plain, guarded, { email: "nobody@example.org" }]) {
      const browser = new Browser();
      const answer = await first(browser, person.email, "not this one at all");
      expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([401, "login_failed"]);
      expect([...browser.cookies.keys()].filter((name) => !name.includes("csrf"))).toEqual([]);
    }
  });

  test("signs in with a code, and with the code alone nobody", async () => {
    const person = await aPerson();
    const app = await withSecondFactor(person);
    const browser = new Browser();
    expect(await (await first(browser, person.email)).json()).toEqual({ url: "/sign-in/code?callbackUrl=%2F" });
    expect(await whoIs(browser)).toEqual({});
    expect((await second(new Browser(), app(Date.now()))).status).toBe(401);
    expect((await second(browser, "000000x")).status).toBe(422);
    const answer = await second(browser, app(Date.now()));
    expect(await answer.json()).toEqual({ url: "/desks/x" });
    expect(await whoIs(browser)).toMatchObject({ user: { id: person.userId } });
    expect(browser.cookies.has("claimdesk.second-step")).toBe(false);
  });

  test("works without scripts, and goes back to the step with the reason", async () => {
    const person = await aPerson();
    const app = await withSecondFactor(person);
    const browser = new Browser();
    const fields = {
      csrfToken: await browser.csrfToken(),
      email: person.email,
      password: PASSWORD,
      callbackUrl: "/desks/x",
    };
    const step = await browser.post("/api/auth/callback/credentials", fields, "text/html");
    expect([step.status, step.headers.get("location")]).toEqual([303, "/sign-in/code?callbackUrl=%2Fdesks%2Fx"]);
    const wrong = await second(browser, "000000x", "text/html");
    expect(wrong.headers.get("location")).toBe("/sign-in/code?callbackUrl=%2Fdesks%2Fx&error=code_wrong");
    const right = await second(browser, app(Date.now()), "text/html");
    expect(right.headers.get("location")).toBe("/desks/x");
    const late = await second(new Browser(), app(Date.now()), "text/html");
    expect(late.headers.get("location")).toBe("/sign-in?callbackUrl=%2Fdesks%2Fx&error=not_signed_in");
  });

  test("is void once the password is another, and its tries are limited", async () => {
    const person = await aPerson();
    const app = await withSecondFactor(person);
    const browser = new Browser();
    await first(browser, person.email);
    const codes: number[] = [];
    for (let each = 0; each < 6; each += 1) codes.push((await second(browser, `${each}`)).status);
    expect(codes).toEqual([422, 422, 422, 422, 422, 429]);
    await asOwner("DELETE FROM rate_limit");
    await asOwner(`UPDATE "user" SET password_hash = 'another' WHERE id = $1`, [person.userId]);
    expect((await second(browser, app(Date.now()))).status).toBe(401);
  });
});

test("the public doors of a forgotten password refuse other sites, other shapes and links that are none", async () => {
  const foreign = { json: { email: "a@example.org" }, headers: { origin: "https://evil.example" } };
  expect((await ask(resets.POST, null, {}, foreign)).answer.code).toBe("origin_refused");
  expect((await ask(resets.POST, null, {}, { json: { email: "no address" } })).answer.code).toBe("request_malformed");
  expect((await ask(resets.POST, null, {}, { json: { email: "A@example.org" } })).answer).toEqual({ mails: false });
  const bad = { json: { token: "x".repeat(43), password: "seven boats at the quay" } };
  const answer = await ask(resetUse.POST, null, {}, bad);
  expect([answer.status, answer.answer.code]).toEqual([404, "reset_link_invalid"]);
});
