import { mkdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "@playwright/test";
import { findBrowser } from "./find-browser";
import { Trouble } from "./say";
import { exitOnSignals } from "./throwaway-database";
import { withNewsroom } from "./with-newsroom";

/* Takes the README's pictures of the demo newsroom: npm run screenshots. */

const FOLDER = "docs/pictures";
const MOST_BYTES = 300_000;
const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };
const CHECKER = "Lena Brandt";
const OWNER = "Margaret";
const EDITOR = "Tomás";
const ARTICLE = "For £4.2 million, Saltmere bought itself silence";

const CHOSEN = "serves all four ferry berths";
const BEACH_HUTS = `# A hut by the sea costs more than a car

Two hundred people wait for forty huts, and the list grows.

By Samir Haddad

The council counted 212 names on its list in May, 31 more than a year before. A hut on the east beach now costs £640 a season.

- The oldest hut was built in 1926.
- Four were lost in the storm of January 2024.

> “We could let them three times over,” says the harbour master.

Related: Where to swim this summer
`;

interface Look {
  viewport?: { width: number; height: number };
  colorScheme?: "light" | "dark";
}

/** The checker at her browser, or somebody else of her desk. */
async function signedIn(browser: Browser, baseURL: string, look: Look = {}, person = CHECKER): Promise<Page> {
  const phone = look.viewport === PHONE ? { hasTouch: true, isMobile: true } : {};
  const options = { baseURL, viewport: DESKTOP, locale: "en-GB", timezoneId: "Europe/London", ...phone, ...look };
  const page = await (await browser.newContext(options)).newPage();
  await page.goto("/sign-in");
  if (look.viewport === undefined && look.colorScheme === undefined && person === CHECKER) await keep(page, "sign-in");
  await page.getByRole("button", { name: person }).first().click();
  await page.getByRole("link", { name: ARTICLE }).waitFor();
  return page;
}

async function openArticle(page: Page, title = ARTICLE): Promise<void> {
  await page.getByRole("link", { name: title }).click();
  await page.locator("[data-reading] [data-claims]").first().waitFor();
}

/** Chooses a claim by words of its place in the text, and waits for its card. */
async function choose(page: Page, words: string): Promise<void> {
  await page.locator("[data-reading] [data-claims]").filter({ hasText: words }).first().click();
  await page.getByRole("article").waitFor();
}

async function keep(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.mouse.move(0, 0);
  const path = join(FOLDER, `${name}.png`);
  // The caret is left as it is: hiding it would need a style that the content security policy refuses.
  await page.screenshot({ path, caret: "initial" });
  const { size } = statSync(path);
  if (size > MOST_BYTES) throw new Trouble(`${path} has ${size} bytes; a README's picture stays under ${MOST_BYTES}.`);
  console.log(`${path}  ${Math.round(size / 1000)} kB`);
}

async function takePictures(browser: Browser, address: string): Promise<void> {
  const page = await signedIn(browser, address);
  const board = page.url();
  await keep(page, "board");
  await openArticle(page);
  await choose(page, CHOSEN);
  await keep(page, "workbench");
  await page.locator('[data-reading] [data-claims*=" "]').first().click();
  await page.getByRole("menu").waitFor();
  await keep(page, "overlap");
  await page.keyboard.press("Escape");
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: "Export as a page" }).click();
  const download = await coming;
  const file = resolve("test-results/screenshots", download.suggestedFilename());
  await download.saveAs(file);
  const report = await page.context().newPage();
  await report.goto(pathToFileURL(file).href);
  await report.getByText("Saltmere, a town of").first().scrollIntoViewIfNeeded();
  await keep(report, "report");

  await page.goto(board);
  await page.getByRole("link", { name: "New article" }).first().click();
  await page.getByRole("radio", { name: "Our copy" }).check();
  await page.getByRole("button", { name: "Type or paste plain text" }).click();
  await page.getByRole("textbox", { name: "Plain text or Markdown" }).fill(BEACH_HUTS);
  await page.getByRole("button", { name: "Read as Markdown" }).click();
  await page.getByRole("textbox", { name: "The article as it will be kept" }).getByText("The council counted").click();
  await keep(page, "new-article");

  await takeTheMethod(await signedIn(browser, address, {}, EDITOR), board);

  const owner = await signedIn(browser, address, {}, OWNER);
  await owner.goto(`${board}/settings`);
  await owner.getByRole("tab", { name: "Labels" }).click();
  await owner.getByText("Confirmed with changes").first().waitFor();
  await keep(owner, "settings");
  await owner.goto("/api-reference");
  await owner.getByRole("heading", { level: 2 }).first().waitFor();
  await keep(owner, "api-reference");

  const dark = await signedIn(browser, address, { colorScheme: "dark" });
  await openArticle(dark);
  await choose(dark, CHOSEN);
  await keep(dark, "workbench-dark");

  const phone = await signedIn(browser, address, { viewport: PHONE });
  await openArticle(phone);
  await choose(phone, CHOSEN);
  await keep(phone, "phone");
}

/** What an editor sees of a check by the book. */
async function takeTheMethod(page: Page, board: string): Promise<void> {
  await openArticle(page, "Two hundred plates by half past twelve");
  await choose(page, "for £2.98 each");
  await keep(page, "disputed");
  await page.goto(`${board}/work-board?list=open`);
  await page.getByRole("row").nth(3).waitFor();
  await keep(page, "work");
  await page.goto(board);
  await openArticle(page, "Two pounds to cross the water");
  await choose(page, "I count them in my head");
  await keep(page, "fix");
  await page.goto(board);
  await openArticle(page, "The library has a roof again");
  await page.goto(`${new URL(page.url()).pathname}/sign-off`);
  await page.getByRole("button", { name: "Sign as editor" }).waitFor();
  await keep(page, "sign-off");
}

exitOnSignals();
mkdirSync(FOLDER, { recursive: true });
const executablePath = findBrowser();
const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
await withNewsroom(async (address) => {
  const browser = await chromium.launch({ executablePath, args: [...args, "--disable-background-networking"] });
  try {
    await takePictures(browser, address);
  } finally {
    await browser.close();
  }
});
process.exit(0);
