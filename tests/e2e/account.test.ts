import type { Page } from "@playwright/test";
import { MailSink } from "@/tests/support/mail-sink";
import { OidcProvider } from "@/tests/support/oidc-provider";
import { codesOf } from "@/tests/support/totp-app";
import { expectAccessible } from "./support/axe";
import { CHECKER, COLLEAGUE, expect, test, VIEWER } from "./support/desk-test";
import { RunningClaimdesk } from "./support/running-claimdesk";

/* A Claimdesk of its own: with a provider and a mail server beside it, and nobody else's tests to disturb. */

test.describe.configure({ mode: "serial" });

const DEMO_PASSWORD = "claimdesk-demo";
const NEXT = "seven boats at the quay";
const provider = new OidcProvider();
const mail = new MailSink();
let claimdesk: RunningClaimdesk;

test.beforeAll(async () => {
  test.setTimeout(150_000);
  await provider.open();
  const variables = {
    ...provider.variables(),
    SMTP_URL: await mail.open(),
    MAIL_FROM: "Claimdesk <claims@example.org>",
  };
  Object.assign(process.env, variables);
  claimdesk = await RunningClaimdesk.start();
  for (const name of Object.keys(variables)) delete process.env[name];
});
test.afterAll(async () => {
  await claimdesk.stop();
  await Promise.all([provider.close(), mail.close()]);
});

/** Signs in with e-mail and password; where that leads is looked at by whoever calls. */
async function enter(page: Page, email: string, password = DEMO_PASSWORD): Promise<void> {
  await page.goto(`${claimdesk.address}/sign-in`);
  await page.getByRole("textbox", { name: "E-mail address" }).fill(email);
  await page.getByRole("textbox", { name: "Password", exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

const board = (page: Page) => page.getByRole("heading", { name: "Board", level: 1 });

/** To one's account, by the menu, as people go. */
async function openAccount(page: Page): Promise<void> {
  await expect(board(page)).toBeVisible();
  await page.getByRole("button", { name: /Your menu/ }).click();
  await page.getByRole("menuitem", { name: "Your account" }).click();
  await expect(page.getByRole("heading", { name: "Your account", level: 1 })).toBeVisible();
}

test("a password is changed by the keyboard, ends the other session, and the old one is none", async ({
  page,
  browser,
}) => {
  const elsewhere = await browser.newPage();
  await enter(elsewhere, CHECKER.email);
  await expect(board(elsewhere)).toBeVisible();
  await enter(page, CHECKER.email);
  await openAccount(page);
  await expectAccessible(page, "the account page");
  await page.getByRole("button", { name: "Change password" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "Current password" })).toBeFocused();
  await page.keyboard.type(DEMO_PASSWORD);
  await page.getByRole("textbox", { name: "New password" }).focus();
  await page.keyboard.type("password1234");
  await page.keyboard.press("Enter");
  await expect(page.getByText("one of the passwords that are tried first")).toBeVisible();
  await page.getByRole("textbox", { name: "New password" }).fill(NEXT);
  await page.keyboard.press("Enter");
  await expect(page.getByText("Password saved. One other session ended.").first()).toBeVisible();
  expect((await mail.to(CHECKER.email))[0]?.subject).toContain("password was changed");
  await elsewhere.goto(`${claimdesk.address}/`);
  await expect(elsewhere).toHaveURL(/\/sign-in/);
  await enter(elsewhere, CHECKER.email);
  await expect(elsewhere.getByRole("alert").filter({ hasText: "E-mail or password is wrong." })).toBeVisible();
  await elsewhere.close();
});

test("a second factor is set up, asked for, and lost without being locked out", async ({
  page,
  browser,
  complaints,
}) => {
  complaints.allow(/status of 422/); // the wrong codes
  await enter(page, CHECKER.email, NEXT);
  await openAccount(page);
  await page.getByRole("button", { name: "Set up" }).click();
  const setup = page.getByRole("dialog", { name: "Set up a second factor" });
  await expect(setup.getByRole("img", { name: /QR code/ })).toBeVisible();
  await expectAccessible(page, "setting up a second factor");
  const secret = (await setup.getByRole("code").textContent()) ?? "";
  const app = codesOf(secret.replaceAll(" ", ""));
  await setup.getByRole("textbox", { name: "Code of the app" }).fill("000000");
  await page.keyboard.press("Enter");
  await expect(setup.getByText("This code is wrong")).toBeVisible();
  const used = Date.now();
  await setup.getByRole("textbox", { name: "Code of the app" }).fill(app(used));
  await page.keyboard.press("Enter");
  const shown = page.getByRole("dialog", { name: "Your recovery codes" });
  await expect(shown.getByRole("listitem")).toHaveCount(10);
  const codes = await shown.getByRole("listitem").allTextContents();
  await expectAccessible(page, "recovery codes");
  await shown.getByRole("button", { name: "I have kept them" }).click();
  await expect(page.getByText("10 recovery codes are left.")).toBeVisible();

  // axe wants a context of its own
  const elsewhere = await (await browser.newContext()).newPage();
  await enter(elsewhere, CHECKER.email, NEXT);
  await expect(elsewhere.getByRole("heading", { name: "One more step" })).toBeVisible();
  await expectAccessible(elsewhere, "the second step");
  // That code was taken when it was set up; the app's next one is good already.
  await elsewhere.getByRole("textbox", { name: /Code of your second factor/ }).fill(app(used));
  await elsewhere.keyboard.press("Enter");
  await expect(elsewhere.getByText("This code is wrong, too old or was used already.")).toBeVisible();
  await elsewhere
    .getByRole("textbox", { name: /Code of your second factor/ })
    .fill(app(Math.max(Date.now(), used + 30_000)));
  await elsewhere.keyboard.press("Enter");
  await expect(board(elsewhere)).toBeVisible();
  await elsewhere.context().close();

  const withoutApp = await browser.newPage({ javaScriptEnabled: false });
  await enter(withoutApp, CHECKER.email, NEXT);
  await withoutApp.getByRole("textbox", { name: /Code of your second factor/ }).fill(codes[0] ?? "");
  await withoutApp.getByRole("button", { name: "Sign in" }).click();
  await expect(withoutApp).toHaveURL(/\/desks\//);
  await withoutApp.close();

  await page.reload();
  await expect(page.getByText("9 recovery codes are left.")).toBeVisible();
});

test("an account elsewhere signs in once it is linked, and not before", async ({ page }) => {
  provider.person = { sub: "kofi-17", email: COLLEAGUE.email, email_verified: true, name: "Kofi Mensah" };
  await page.goto(`${claimdesk.address}/sign-in`);
  await page.getByRole("button", { name: "Sign in with Harbour ID" }).click();
  await expect(page.getByText("This account elsewhere is not linked to anybody here.")).toBeVisible();

  await enter(page, COLLEAGUE.email);
  await openAccount(page);
  await page.getByRole("button", { name: "Link Harbour ID", exact: true }).click();
  await expect(page.getByRole("button", { name: `Unlink Harbour ID, ${COLLEAGUE.email}` })).toBeVisible();

  await page.getByRole("button", { name: "Sign out everywhere", exact: true }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await page.getByRole("button", { name: "Sign in with Harbour ID" }).click();
  await expect(board(page)).toBeVisible();
  await openAccount(page);
  await expect(page.getByText("Signed in with Harbour ID")).toBeVisible();

  provider.fault = "denied";
  await page.getByRole("button", { name: "Link Harbour ID", exact: true }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Harbour ID did not let you in" })).toBeVisible();
  await page.getByRole("button", { name: "Close", exact: true }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Harbour ID" })).toHaveCount(0);
  provider.fault = null;
});

test("one is signed out everywhere at once, and elsewhere alone", async ({ page, browser, complaints }) => {
  complaints.allow(/401/);
  const pages = [page, await browser.newPage(), await browser.newPage()];
  for (const each of pages) {
    await enter(each, VIEWER.email);
    await expect(board(each)).toBeVisible();
  }
  const [first, second, third] = pages as [Page, Page, Page];
  await openAccount(first);
  const sessions = first.getByRole("region", { name: "Where you are signed in" }).getByRole("listitem");
  await expect(sessions).toHaveCount(3);
  await expect(sessions.first()).toContainText("This browser");
  await first.getByRole("button", { name: "Sign out everywhere else" }).click();
  await expect(sessions).toHaveCount(1);
  await second.goto(`${claimdesk.address}/`);
  await expect(second).toHaveURL(/\/sign-in/);
  await first.getByRole("button", { name: "Sign out everywhere", exact: true }).click();
  await expect(first).toHaveURL(/\/sign-in/);
  await third.goto(`${claimdesk.address}/`);
  await expect(third).toHaveURL(/\/sign-in/);
  for (const each of [second, third]) await each.close();
});

test("a forgotten password is replaced by a mailed link", async ({ page }) => {
  await page.goto(`${claimdesk.address}/sign-in`);
  await page.getByRole("link", { name: "Forgotten your password?" }).click();
  await expectAccessible(page, "a forgotten password");
  await page.getByRole("textbox", { name: "E-mail address" }).fill(VIEWER.email.toUpperCase());
  await page.getByRole("button", { name: "Mail me a link" }).click();
  await expect(page.getByText("a link is on its way")).toBeVisible();
  const [letter] = await mail.to(VIEWER.email);
  const link = /http:\S+\/reset-password\/\S+/.exec(letter?.text ?? "")?.[0] ?? "";
  await page.goto(link);
  await expect(page.getByRole("heading", { name: "Choose a new password" })).toBeVisible();
  await expectAccessible(page, "a new password");
  await page.getByRole("textbox", { name: "New password" }).fill(NEXT);
  await page.getByRole("button", { name: "Save password" }).click();
  await expect(page.getByText("Your new password is set.")).toBeVisible();
  await enter(page, VIEWER.email, NEXT);
  await expect(board(page)).toBeVisible();
  await page.goto(link);
  await expect(page.getByText("This link was used, has expired or was never one of ours.")).toBeVisible();
});
