import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { secretTokenHash } from "@/lib/auth/secret-token";
import { reading } from "@/lib/db/client";
import { transact } from "@/lib/db/transact";
import { env } from "@/lib/runtime/env";
import { Browser } from "@/tests/support/browser";
import { asOwner } from "@/tests/support/database";
import { aDesk, aMember, newId } from "@/tests/support/newsroom";
import { OidcProvider } from "@/tests/support/oidc-provider";
import { aPerson, PASSWORD, type Person } from "@/tests/support/person";

const provider = new OidcProvider();

beforeAll(async () => {
  await provider.open();
  Object.assign(env(), provider.variables(), {
    GITHUB_ID: provider.clientId,
    GITHUB_SECRET: provider.clientSecret,
    GITHUB_URL: provider.issuer,
  });
});
afterAll(() => provider.close());
beforeEach(async () => {
  provider.fault = null;
  provider.person = { sub: newId(), email: `${newId()}@example.org`, email_verified: true, name: "Lea Sund" };
  await asOwner("DELETE FROM rate_limit");
});

/** Leaves for the provider as a script does; answers its address. */
async function leave(browser: Browser, fields: Record<string, string> = {}, id = "oidc"): Promise<string> {
  const response = await browser.post(`/api/auth/signin/${id}`, { csrfToken: await browser.csrfToken(), ...fields });
  const answer = (await response.json()) as { url?: string; code?: string };
  return answer.url ?? answer.code ?? "";
}

/** Has the provider send somebody back; the path they come with. */
async function through(address: string): Promise<string> {
  const response = await fetch(address, { redirect: "manual" });
  const back = new URL(response.headers.get("location") ?? "");
  return back.pathname + back.search;
}

/** The whole round trip; where it ends. */
async function roundTrip(browser: Browser, fields: Record<string, string> = {}, id = "oidc"): Promise<string> {
  const response = await browser.get(await through(await leave(browser, fields, id)));
  expect(response.status).toBe(303);
  return response.headers.get("location") ?? "";
}

const whoIs = async (browser: Browser) =>
  ((await (await browser.get("/api/auth/session")).json()) as { user?: { id: string } }).user?.id;
const identities = () => reading().identity.count();
const users = () => reading().user.count();

async function linked(person: Person): Promise<void> {
  const data = { provider: "oidc", subject: provider.person.sub, userId: person.userId, createdAt: new Date() };
  await transact((tx) => tx.identity.create({ data }));
}

const errorIn = (location: string) => {
  const query = new URLSearchParams(location.split("?")[1]);
  return [query.get("error"), query.get("problem")].filter(Boolean).join(" ");
};

describe("signing in with an OpenID Connect provider", () => {
  test("opens a session for the person the identity is linked to, and goes where they wanted", async () => {
    const person = await aPerson(null);
    await linked(person);
    const browser = new Browser();
    expect(await roundTrip(browser, { callbackUrl: "/desks/x?y=1" })).toBe("/desks/x?y=1");
    expect(await whoIs(browser)).toBe(person.userId);
    const session = await reading().session.findFirst({ where: { userId: person.userId } });
    expect(session?.way).toBe("oidc");
    expect(browser.cookies.has("claimdesk.flow")).toBe(false);
  });

  test("asks with state, nonce and PKCE, and tells the provider nothing of where the person was", async () => {
    const browser = new Browser();
    await through(await leave(browser, { callbackUrl: "/invitations/secret" }));
    const asked = provider.arrivals.at(-1);
    for (const name of ["state", "nonce", "code_challenge"]) expect(asked?.get(name)?.length).toBeGreaterThan(30);
    expect(asked?.get("code_challenge_method")).toBe("S256");
    expect(asked?.toString()).not.toContain("invitations");
  });

  test("without scripts a page of ours leads there, since a form may not", async () => {
    const browser = new Browser();
    const response = await browser.post("/api/auth/signin/oidc", { csrfToken: await browser.csrfToken() }, "text/html");
    expect(response.status).toBe(200);
    const page = await response.text();
    expect(page).toContain(`content="0;url=${provider.issuer}/authorize?`);
    expect(page).toContain("Go on to Harbour ID");
  });

  test("signs nobody in whose identity is unknown, though the e-mail address is somebody’s", async () => {
    const person = await aPerson();
    provider.person.email = person.email;
    const [before, browser] = [await identities(), new Browser()];
    expect(errorIn(await roundTrip(browser))).toBe("identity_unknown");
    expect(await whoIs(browser)).toBeUndefined();
    expect(await identities()).toBe(before);
  });

  test("signs nobody in whose account is disabled", async () => {
    const person = await aPerson(null);
    await linked(person);
    await asOwner(`UPDATE "user" SET disabled_at = now() WHERE id = $1`, [person.userId]);
    const browser = new Browser();
    expect(errorIn(await roundTrip(browser))).toBe("login_failed");
    expect(await whoIs(browser)).toBeUndefined();
  });

  test.each([
    ["issuer", "wrong"],
    ["nonce", "wrong"],
    ["signature", "wrong"],
    ["expired_code", "too_old"],
    ["key_away", "away"],
    ["denied", "denied"],
  ] as const)("with a wrong %s nobody is signed in and the page says that it is %s", async (fault, problem) => {
    await linked(await aPerson(null));
    provider.fault = fault;
    const browser = new Browser();
    const end = await roundTrip(browser, { callbackUrl: "/desks/x" });
    expect(end).toMatch(/^\/sign-in\?/);
    expect(errorIn(end)).toBe(`provider_failed ${problem}`);
    expect(await whoIs(browser)).toBeUndefined();
  });

  test("an answer that comes twice, to another browser, with another state or after the cookies went is refused", async () => {
    await linked(await aPerson(null));
    const [browser, other] = [new Browser(), new Browser()];
    const back = await through(await leave(browser));
    await leave(other);
    for (const [who, path] of [
      [other, back],
      [new Browser(), back],
      [browser, back.replace(/state=[^&]+/, "state=another")],
      [browser, back.replace(/state=[^&]+&?/, "")],
    ] as const) {
      const location = (await who.get(path)).headers.get("location") ?? "";
      expect(errorIn(location)).toBe("provider_failed too_old");
      expect(await whoIs(who)).toBeUndefined();
    }
    const again = new Browser();
    const path = await through(await leave(again));
    await again.get(path);
    expect(await whoIs(again)).toBeDefined();
    const twice = (await again.get(path)).headers.get("location") ?? "";
    expect(errorIn(twice)).toBe("provider_failed too_old");
  });

  test("a form that is not ours, or a provider that is not set up, begins nothing", async () => {
    const browser = new Browser();
    expect(await leave(browser, { csrfToken: "x" })).toBe("origin_refused");
    expect(await leave(browser, {}, "google")).toBe("not_found");
    expect((await browser.get("/api/auth/callback/google?code=x&state=y")).status).toBe(404);
    expect((await browser.get("/api/auth/signin/oidc")).status).toBe(404);
  });

  test.each([
    ["discovery_issuer", "wrong"],
    ["other_host", "wrong"],
    [null, "away"],
  ] as const)("a provider that says odd things of itself (%s) is not gone to: %s", async (fault, problem) => {
    const other = new OidcProvider();
    await other.open();
    other.fault = fault;
    if (fault === null) await other.close();
    Object.assign(env(), { OIDC_ISSUER: other.issuer });
    const browser = new Browser();
    const fields = { csrfToken: await browser.csrfToken() };
    const response = await browser.post("/api/auth/signin/oidc", fields, "text/html");
    expect(errorIn(response.headers.get("location") ?? "")).toBe(`provider_failed ${problem}`);
    expect(response.headers.get("location")).toContain("provider=Harbour+ID");
    Object.assign(env(), { OIDC_ISSUER: provider.issuer });
    if (fault !== null) await other.close();
  });
});

describe("signing in with GitHub", () => {
  test("knows a person by GitHub’s number for them, not by login or address", async () => {
    const person = await aPerson();
    const browser = new Browser();
    await browser.signIn(person.email, PASSWORD);
    expect(await roundTrip(browser, { intent: "link", callbackUrl: "/desks/x/account" }, "github")).toBe(
      "/desks/x/account",
    );
    const identity = await reading().identity.findFirst({ where: { userId: person.userId } });
    expect(identity).toMatchObject({ provider: "github", email: provider.person.email });
    expect(identity?.subject).toMatch(/^\d+$/);
    const elsewhere = new Browser();
    expect(await roundTrip(elsewhere, {}, "github")).toBe("/");
    expect(await whoIs(elsewhere)).toBe(person.userId);
    provider.fault = "no_api";
    expect(errorIn(await roundTrip(new Browser(), {}, "github"))).toBe("provider_failed away");
  });
});

describe("linking an account elsewhere", () => {
  test("is for a person who signed in freshly, in the session that asked", async () => {
    const person = await aPerson();
    const browser = new Browser();
    expect(await leave(browser, { intent: "link" })).toBe("not_signed_in");
    await browser.signIn(person.email, PASSWORD);
    await asOwner("UPDATE session SET authenticated_at = now() - interval '6 minutes' WHERE user_id = $1", [
      person.userId,
    ]);
    expect(await leave(browser, { intent: "link" })).toBe("sign_in_again");
    await browser.signIn(person.email, PASSWORD);
    expect(await roundTrip(browser, { intent: "link", callbackUrl: "/desks/x/account" })).toBe("/desks/x/account");
    expect(await whoIs(browser)).toBe(person.userId);
    const elsewhere = new Browser();
    await roundTrip(elsewhere);
    expect(await whoIs(elsewhere)).toBe(person.userId);
  });

  test("ends when somebody else signed in meanwhile, or nobody is", async () => {
    const [one, other] = [await aPerson(), await aPerson()];
    const browser = new Browser();
    await browser.signIn(one.email, PASSWORD);
    const first = await through(await leave(browser, { intent: "link", callbackUrl: "/desks/x/account" }));
    await browser.signIn(other.email, PASSWORD);
    expect(errorIn((await browser.get(first)).headers.get("location") ?? "")).toBe("not_signed_in");
    const second = await through(await leave(browser, { intent: "link", callbackUrl: "/desks/x/account" }));
    await browser.signOut();
    expect(errorIn((await browser.get(second)).headers.get("location") ?? "")).toBe("not_signed_in");
    expect(await reading().identity.count({ where: { userId: { in: [one.userId, other.userId] } } })).toBe(0);
  });

  test("refuses what is linked to somebody else, and says so where it was asked", async () => {
    await linked(await aPerson());
    const person = await aPerson();
    const browser = new Browser();
    await browser.signIn(person.email, PASSWORD);
    const end = await roundTrip(browser, { intent: "link", callbackUrl: "/desks/x/account" });
    expect(end).toMatch(/^\/desks\/x\/account\?/);
    expect(errorIn(end)).toBe("identity_taken");
  });

  test("by confirming there a session becomes fresh, with the identity of the person alone", async () => {
    const person = await aPerson();
    await linked(person);
    const browser = new Browser();
    await browser.signIn(person.email, PASSWORD);
    const grow = () =>
      asOwner("UPDATE session SET authenticated_at = now() - interval '1 hour' WHERE user_id = $1", [person.userId]);
    const isFresh = async () =>
      (await reading().session.count({
        where: { userId: person.userId, authenticatedAt: { gt: new Date(Date.now() - 60_000) } },
      })) === 1;
    await grow();
    expect(await roundTrip(browser, { intent: "confirm", callbackUrl: "/desks/x/account" })).toBe("/desks/x/account");
    expect(provider.arrivals.at(-1)?.get("prompt")).toBe("login");
    expect(await isFresh()).toBe(true);
    await grow();
    provider.person = { ...provider.person, sub: newId() };
    const end = await roundTrip(browser, { intent: "confirm", callbackUrl: "/desks/x/account" });
    expect(errorIn(end)).toBe("provider_failed other_account");
    expect(await isFresh()).toBe(false);
  });
});

describe("coming from an invitation", () => {
  async function invitation(days = 7): Promise<string> {
    const desk = await aDesk();
    const owner = await aMember(desk, "owner");
    const token = newId() + newId();
    const at = new Date();
    const data = {
      deskId: desk.id,
      id: newId(),
      tokenHash: secretTokenHash(token),
      role: "checker" as const,
      createdById: owner.memberId,
      createdAt: at,
      expiresAt: new Date(at.getTime() + days * 86_400_000),
    };
    await transact((tx) => tx.invitation.create({ data }));
    return `/invitations/${token}`;
  }

  test("makes an account with the identity and goes back to the invitation", async () => {
    const [callbackUrl, browser] = [await invitation(), new Browser()];
    expect(await roundTrip(browser, { callbackUrl })).toBe(callbackUrl);
    const user = await reading().user.findUnique({ where: { id: (await whoIs(browser)) ?? "" } });
    expect(user).toMatchObject({ email: provider.person.email, name: "Lea Sund", passwordHash: null });
    const again = new Browser();
    await roundTrip(again);
    expect(await whoIs(again)).toBe(user?.id);
  });

  test("refuses an address that has an account: that person signs in first, then links", async () => {
    const person = await aPerson();
    provider.person.email = person.email.toUpperCase();
    const browser = new Browser();
    const callbackUrl = await invitation();
    const before = await users();
    expect(errorIn(await roundTrip(browser, { callbackUrl }))).toBe("email_taken");
    expect(await whoIs(browser)).toBeUndefined();
    expect(await users()).toBe(before);
  });

  test.each([
    ["an invitation that has expired", async () => invitation(-1), "identity_unknown"],
    ["an invitation that never was", async () => `/invitations/${newId()}${newId()}`, "identity_unknown"],
    ["a path that only looks like one", async () => `/desks/x?${await invitation()}`, "identity_unknown"],
  ])("opens nothing for %s", async (_, path, code) => {
    const callbackUrl = await path();
    const before = await users();
    expect(errorIn(await roundTrip(new Browser(), { callbackUrl }))).toBe(code);
    expect(await users()).toBe(before);
  });

  test("opens nothing without a checked e-mail address", async () => {
    provider.person.email_verified = false;
    expect(errorIn(await roundTrip(new Browser(), { callbackUrl: await invitation() }))).toBe(
      "provider_failed no_email",
    );
  });
});
