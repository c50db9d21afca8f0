import type { Page } from "@playwright/test";
import { readerWords } from "@/lib/words/reader";
import { ApiUser, command } from "./support/api";
import { expectAccessible } from "./support/axe";
import { takeIn } from "./support/claims-by-api";
import { test as base, expect } from "./support/desk-test";
import { RunningClaimdesk } from "./support/running-claimdesk";

/* A desk from nothing: the code, the owner, twelve invitations, two who come, and a right that ends in the middle of work. */

const test = base.extend<object, { claimdesk: RunningClaimdesk }>({
  claimdesk: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are wanted from this pattern
    async ({}, use) => {
      const claimdesk = await RunningClaimdesk.start(false);
      await use(claimdesk);
      await claimdesk.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],
  baseURL: async ({ claimdesk }, use) => use(claimdesk.address),
});
test.setTimeout(180_000);

const PASSWORD = "eleven herons over the pier";
const OWNER = { name: "Margaret Hale", email: "margaret@example.org" };
/** What the workbench says to whoever only reads. */
const VIEWER_READS = readerWords.readOnly;
const STORY = "# The meters on the quay\n\nThe harbour read 214 meters in May. Nobody read them in April.";

async function begin(page: Page, code: string): Promise<void> {
  await page.goto("/");
  await expect(page.getByRole("heading", { name: "Begin" })).toBeVisible();
  await expectAccessible(page, "the first run");
  await page.getByLabel("Code", { exact: true }).fill("00000-00000-00000-00000");
  await page.getByLabel("Your name").fill(OWNER.name);
  await page.getByLabel("E-mail address").fill(OWNER.email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByLabel("Name of the desk").fill("The Quay");
  await page.getByRole("button", { name: "Make the desk" }).click();
  await expect(page.getByText("This is not the code")).toBeVisible();
  await page.getByLabel("Code", { exact: true }).fill(code.toLowerCase());
  await page.getByRole("radio", { name: /^Supported \/ Refuted/ }).check();
  await page.getByRole("button", { name: "Make the desk" }).click();
  await expect(page.getByRole("heading", { name: "Board", level: 1 })).toBeVisible();
}

async function invite(page: Page, count: number): Promise<string[]> {
  await page.getByRole("tab", { name: "People" }).click();
  await page.getByRole("button", { name: "Invite people" }).click();
  const emails = Array.from({ length: count }, (_, each) => `person${each}@example.org`);
  await page.getByLabel("E-mail addresses").fill(emails.join("\n"));
  await page.getByRole("button", { name: `Make ${count} links` }).click();
  const dialog = page.getByRole("dialog", { name: `${count} links` });
  await expect(dialog.getByRole("listitem")).toHaveCount(count);
  await expectAccessible(page, "new links");
  const texts = await dialog.locator(".font-mono").allTextContents();
  await dialog.getByRole("button", { name: "Done" }).click();
  return texts.map((text) => new URL(text.trim()).pathname);
}

async function joinNew(page: Page, link: string, name: string, email: string): Promise<void> {
  await page.goto(link);
  await expect(page.getByRole("heading", { name: "Join The Quay" })).toBeVisible();
  await expectAccessible(page, "an invitation");
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Join", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Board", level: 1 })).toBeVisible();
}

/** Somebody who has an account and is on no desk, with the owner's password. */
async function anAccount(claimdesk: RunningClaimdesk, name: string, email: string): Promise<void> {
  await claimdesk.sql(
    `INSERT INTO "user" (id, email, name, password_hash, created_at)
     SELECT gen_random_uuid(), $1, $2, password_hash, now() FROM "user" WHERE email = $3`,
    [email, name, OWNER.email],
  );
}

async function joinKnown(page: Page, link: string, name: string, email: string): Promise<void> {
  await page.goto(link);
  await page.getByRole("link", { name: "Sign in, then come back to this link" }).click();
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("button", { name: `Join as ${name}` }).click();
  await expect(page.getByRole("heading", { name: "Board", level: 1 })).toBeVisible();
}

test("a desk begins, twelve are invited, two come, and a role that ends is felt at once", async ({
  page,
  claimdesk,
  browser,
  complaints,
}) => {
  complaints.allow(/status of 40[0-9]/);
  await begin(page, claimdesk.code);
  const home = new URL(page.url()).pathname;
  expect((await page.request.get("/first-run")).status()).toBe(404);

  await page.goto(`${home}/settings`);
  await expectAccessible(page, "the desk's settings");
  const links = await invite(page, 12);
  await expect(page.getByText("open", { exact: true })).toHaveCount(12);

  const stranger = await browser.newContext({ baseURL: claimdesk.address, timezoneId: "Pacific/Apia" });
  const noor = await stranger.newPage();
  await joinNew(noor, links[0] ?? "", "Noor Haddad", "noor@example.org");
  await noor.goto(links[1] ?? "");
  await expect(noor.getByRole("heading", { name: "You are on this desk already" })).toBeVisible();

  const late = await browser.newContext({ baseURL: claimdesk.address });
  const nobody = await late.newPage();
  await nobody.goto(links[0] ?? "");
  await expect(nobody.getByRole("heading", { name: "This invitation was used" })).toBeVisible();
  await nobody.goto("/invitations/nothing-of-the-kind");
  await expect(nobody.getByRole("heading", { name: "This invitation leads nowhere" })).toBeVisible();

  await anAccount(claimdesk, "Kofi Mensah", "kofi@example.org");
  await joinKnown(nobody, links[2] ?? "", "Kofi Mensah", "kofi@example.org");
  await page.reload();
  await expect(page.getByText("used by Kofi Mensah")).toBeVisible();
  await expect(page.getByText("used by Noor Haddad")).toBeVisible();

  await page.getByRole("button", { name: "More about Noor Haddad" }).click();
  await page.getByRole("menuitem", { name: "Link to a new password…" }).click();
  const reset = page.getByRole("dialog", { name: "A link to a new password for Noor Haddad" });
  await reset.getByRole("button", { name: "Make a link" }).click();
  await expect(reset.locator(".font-mono")).toHaveText(/\/reset-password\/[\w-]{43}$/);
  await expectAccessible(page, "a link to a new password");
  await reset.getByRole("button", { name: "Done" }).click();

  // Kofi is in the middle of an article when his role ends, and then his place.
  const owner = await ApiUser.signIn(claimdesk.address, OWNER.email, PASSWORD);
  const deskId = home.split("/").at(-1) ?? "";
  const articleId = await takeIn(owner, deskId, {
    title: "The meters on the quay",
    format: "markdown",
    content: STORY,
  });
  const kofi = await ApiUser.signIn(claimdesk.address, "kofi@example.org", PASSWORD);
  await nobody.goto(`${home}/articles/${articleId}`);
  await expect(nobody.getByRole("document").getByText("214 meters")).toBeVisible();
  const messages = page.getByRole("region", { name: "Messages" });
  await page.getByLabel("Role of Kofi Mensah").selectOption("Viewer");
  await expect(messages.getByText("Kofi Mensah is viewer now.")).toBeVisible();
  const edit = { ...command(), fields: { byline: { base: "", value: "By Kofi" } } };
  const refused = await kofi.ask("editArticle", { params: { deskId, articleId }, body: edit });
  expect(refused.status).toBe(403);
  await expect(nobody.getByText(VIEWER_READS).first()).toBeVisible();

  await page.getByRole("button", { name: "More about Kofi Mensah" }).click();
  await page.getByRole("menuitem", { name: "Disable…" }).click();
  await page.getByLabel("Reason").fill("Left the house");
  await page.getByRole("button", { name: "Disable", exact: true }).click();
  await expect(messages.getByText("Kofi Mensah is shut out.")).toBeVisible();
  expect((await kofi.ask("readArticle", { params: { deskId, articleId } })).status).toBe(404);
  await expect(nobody.getByRole("heading", { name: "This desk is not yours to see" })).toBeVisible();
  await stranger.close();
  await late.close();
});
