import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { reading } from "@/lib/db/client";
import { transact } from "@/lib/db/transact";
import { isResetLinkGood } from "@/lib/queries/read-password-reset";
import { env } from "@/lib/runtime/env";
import { askPasswordReset } from "@/lib/usecases/account/ask-password-reset";
import { resetPassword } from "@/lib/usecases/account/reset-password";
import { writePasswordReset } from "@/lib/usecases/account/write-password-reset";
import { Browser } from "@/tests/support/browser";
import { asOwner } from "@/tests/support/database";
import { MailSink } from "@/tests/support/mail-sink";
import { aPerson, PASSWORD, refusedBy, signedIn, withSecondFactor } from "@/tests/support/person";

const NEXT = "seven boats at the quay";
const sink = new MailSink();
let smtp = "";

beforeAll(async () => {
  smtp = await sink.open();
});
afterAll(() => sink.close());
beforeEach(async () => {
  Object.assign(env(), { SMTP_URL: smtp, MAIL_FROM: "claims@example.org" });
  await asOwner("DELETE FROM rate_limit");
});

const ask = (email: string) => askPasswordReset({ at: new Date() }, { email });
const tokenIn = (text = "") => /\/reset-password\/([\w-]+)/.exec(text)?.[1] ?? "";
const linkFor = async (userId: string, at = new Date()) =>
  tokenIn((await transact((tx) => writePasswordReset(tx, userId, at))).link);

test("mails a link with which a new password is chosen once; every session ends, and nobody is signed in by it", async () => {
  const person = await aPerson();
  const here = await signedIn(person);
  expect(await ask(person.email)).toEqual({ mails: true });
  const [mail] = await sink.to(person.email);
  const token = tokenIn(mail?.text);
  expect(await isResetLinkGood(token, new Date())).toBe(true);
  expect(await refusedBy(resetPassword({ at: new Date() }, { token, password: "short" }))).toBe("password_weak");
  await resetPassword({ at: new Date() }, { token, password: NEXT });
  expect(await reading().session.count({ where: { idHash: here.sessionHash, revokedAt: null } })).toBe(0);
  expect(await refusedBy(resetPassword({ at: new Date() }, { token, password: NEXT }))).toBe("reset_link_invalid");
  expect((await new Browser().signIn(person.email, PASSWORD)).status).toBe(401);
  expect((await new Browser().signIn(person.email, NEXT)).status).toBe(200);
});

test("of two who use one link at the same time, one is too late", async () => {
  const person = await aPerson();
  const token = await linkFor(person.userId);
  const use = (password: string) => refusedBy(resetPassword({ at: new Date() }, { token, password }));
  expect((await Promise.all([use(NEXT), use(`${NEXT}, again`)])).sort()).toEqual(["nothing", "reset_link_invalid"]);
});

test("a link ends after an hour, with the next link, and with the account", async () => {
  const [person, disabled] = [await aPerson(), await aPerson()];
  const now = Date.now();
  const old = await linkFor(person.userId, new Date(now - 3_600_000));
  expect(await isResetLinkGood(old, new Date(now))).toBe(false);
  const first = await linkFor(person.userId);
  const second = await linkFor(person.userId);
  const shut = await linkFor(disabled.userId);
  await asOwner(`UPDATE "user" SET disabled_at = now() WHERE id = $1`, [disabled.userId]);
  for (const token of [old, first, shut, "", "x".repeat(43)]) {
    expect(await refusedBy(resetPassword({ at: new Date(now) }, { token, password: NEXT }))).toBe("reset_link_invalid");
  }
  await resetPassword({ at: new Date(now) }, { token: second, password: NEXT });
});

test("a second factor is still asked for afterwards", async () => {
  const person = await aPerson();
  const app = await withSecondFactor(person);
  await resetPassword({ at: new Date() }, { token: await linkFor(person.userId), password: NEXT });
  const browser = new Browser();
  const first = await browser.signIn(person.email, NEXT);
  expect(await first.json()).toEqual({ url: "/sign-in/code?callbackUrl=%2F" });
  expect(await (await browser.get("/api/auth/session")).json()).toEqual({});
  const fields = { csrfToken: await browser.csrfToken(), code: app(Date.now()) };
  expect((await browser.post("/api/auth/callback/code", fields)).status).toBe(200);
  expect(await (await browser.get("/api/auth/session")).json()).toMatchObject({ user: { id: person.userId } });
});

test("the answer is the same for an address nobody has, and a mailbox is not filled", async () => {
  const person = await aPerson();
  expect(await ask("nobody-at-all@example.org")).toEqual(await ask(person.email));
  await sink.to(person.email);
  for (let each = 0; each < 6; each += 1) await ask(person.email);
  const marker = await aPerson();
  await ask(marker.email);
  await sink.to(marker.email);
  expect((await sink.to(person.email)).length).toBeLessThanOrEqual(4);
  expect(sink.mails.flatMap((mail) => mail.to)).not.toContain("nobody-at-all@example.org");
});

test("without a mail server the page can say so, and nothing is made", async () => {
  Object.assign(env(), { SMTP_URL: undefined, MAIL_FROM: undefined });
  const person = await aPerson();
  expect(await ask(person.email)).toEqual({ mails: false });
  expect(await reading().passwordReset.count({ where: { userId: person.userId } })).toBe(0);
});
