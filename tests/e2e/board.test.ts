import { command, deskNamed, newId } from "./support/api";
import { expectAccessible } from "./support/axe";
import { CHECKER, expect, test, VIEWER } from "./support/desk-test";

/* The desk's board: found, filtered, walked by key, and still there while the server is away. */

const board = "Articles of the desk";

test("is searched, filtered and sorted, and its address says how", async ({ somebody }) => {
  const page = await somebody(CHECKER);
  const table = page.getByRole("table", { name: board });
  const rows = table.getByRole("row");
  await expect(table.getByRole("link").first()).toBeVisible();
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox")).toBeFocused();
  await page.keyboard.type("electricity");
  await expect(page).toHaveURL(/q=electricity/);
  await expect(table.getByRole("link")).toHaveText([/electricity/]);
  await page.keyboard.press("Escape");
  await expect(page).not.toHaveURL(/q=/);
  await page.getByRole("combobox", { name: "State" }).selectOption("draft");
  await expect(page).toHaveURL(/state=draft/);
  await expect(rows.filter({ hasText: "In check" })).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole("combobox", { name: "State" })).toHaveValue("draft");
  await page.getByRole("combobox", { name: "State" }).selectOption("");
  await page.getByRole("button", { name: "Deadline" }).click();
  await expect(page).toHaveURL(/sort=deadline/);
  await expect(page.getByRole("columnheader", { name: "Deadline" })).toHaveAttribute("aria-sort", "ascending");
  await page.getByRole("searchbox").fill("no article is called this");
  await expect(page.getByRole("heading", { name: "No article matches" })).toBeVisible();
  await expectAccessible(page, "a board where nothing matches");
  await page.getByRole("button", { name: "Show all" }).click();
  await expect(table).toBeVisible();
});

test("is walked by key, and an article opened and left again", async ({ somebody }) => {
  const page = await somebody(CHECKER);
  const links = page.getByRole("table", { name: board }).getByRole("link");
  await expect(links.first()).toBeVisible();
  await page.keyboard.press("j");
  await expect(links.nth(0)).toBeFocused();
  await page.keyboard.press("j");
  await page.keyboard.press("ArrowDown");
  await expect(links.nth(2)).toBeFocused();
  await page.keyboard.press("k");
  await expect(links.nth(1)).toBeFocused();
  const title = (await links.nth(1).textContent()) ?? "";
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: title, level: 1 }).first()).toBeVisible();
  await page.goBack();
  await expect(links.first()).toBeVisible();
  await page.keyboard.press("?");
  const help = page.getByRole("dialog", { name: "Keys" });
  await expect(help.getByText("Search the board")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("n");
  await expect(page.getByRole("heading", { name: "New article", level: 1 })).toBeVisible();
});

test("keeps few rows in the document however many there are, and reads on", async ({ somebody, withoutScreen }) => {
  test.setTimeout(120_000);
  const lena = await withoutScreen(CHECKER);
  // On her other desk, so that nobody's board is buried under tide tables.
  const { id: deskId } = await deskNamed(lena, "Faktenbüro Nord");
  const run = newId().slice(0, 8);
  const { doc, metadata } = await lena.call("previewImport", {
    params: { deskId },
    body: { format: "text", content: "Tide table\n\nThe tide rose by 41 centimetres." },
  });
  for (let number = 0; number < 110; number += 1) {
    const title = `Tide table ${run} number ${number}`;
    const article = { ...metadata, id: newId(), purpose: "published", title, language: "en", deadlineAt: null, doc };
    await lena.call("createArticle", { params: { deskId }, body: { ...command(), ...article } });
  }
  const page = await somebody(CHECKER);
  await page.goto(`/desks/${deskId}?q=${run}`);
  const table = page.getByRole("table", { name: board });
  const links = table.getByRole("link");
  await expect(links.first()).toHaveText(`Tide table ${run} number 109`);
  await expect(table).toHaveAttribute("aria-rowcount", "-1");
  await page.keyboard.press("j");
  await page.keyboard.press("End");
  await page.keyboard.press("End");
  await expect(table).toHaveAttribute("aria-rowcount", "111");
  await page.keyboard.press("End");
  await expect(page.getByRole("link", { name: `Tide table ${run} number 0`, exact: true })).toBeFocused();
  expect(await links.count()).toBeLessThan(70);
  await expect(page.getByText("110 articles")).toBeVisible();
});

test("stays readable while Claimdesk is away, and says so", async ({ somebody, complaints }) => {
  complaints.allow(/Failed to load resource|net::ERR/);
  const page = await somebody(CHECKER);
  const links = page.getByRole("table", { name: board }).getByRole("link");
  await expect(links.first()).toBeVisible();
  await page.context().setOffline(true);
  await page.keyboard.press("s");
  await expect(page.getByText("What you see was read before", { exact: false })).toBeVisible();
  await expect(links.first()).toBeVisible();
  await expectAccessible(page, "a board while the server is away");
  await page.context().setOffline(false);
  await expect(page.getByText("What you see was read before", { exact: false })).toBeHidden({ timeout: 40_000 });
});

for (const [name, options] of [
  ["wide and light", { viewport: { width: 1440, height: 900 } }],
  ["wide and dark", { viewport: { width: 1440, height: 900 }, colorScheme: "dark" }],
  ["a phone", { viewport: { width: 390, height: 844 } }],
] as const) {
  test(`is for everybody: ${name}`, async ({ somebody }) => {
    const page = await somebody(VIEWER, options);
    await expect(page.getByRole("table", { name: board }).getByRole("link").first()).toBeVisible();
    await expect(page.getByRole("link", { name: "New article" })).toHaveCount(0);
    await expectAccessible(page, `the board, ${name}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
}
