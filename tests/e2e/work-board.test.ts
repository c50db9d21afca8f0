import { expectAccessible } from "./support/axe";
import { COLLEAGUE, expect, test } from "./support/desk-test";

test("work is found, given out in bulk with a date, and handed over", async ({ somebody }) => {
  const page = await somebody(COLLEAGUE);
  await page.getByRole("link", { name: "Work", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Work", level: 1 })).toBeVisible();
  const all = page.getByRole("radio", { name: /^All open/ });
  await all.click({ force: true });
  await expect(all).toBeChecked();
  const rows = page.getByRole("table", { name: "Claims to work on" }).getByRole("row");
  await expect(rows.nth(2)).toBeVisible();
  await expectAccessible(page, "the work board");

  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await expect(page.getByText("2 claims picked")).toBeVisible();
  await page.keyboard.press("a");
  const dialog = page.getByRole("dialog", { name: "Assign 2 claims" });
  await dialog.getByLabel("To", { exact: true }).selectOption({ label: "Aiko Tanabe" });
  await dialog.getByRole("button", { name: "Assign" }).click();
  await expect(dialog).toBeHidden();
  for (const row of [1, 2]) await expect(rows.nth(row)).toContainText("Aiko Tanabe");
  await expect(rows.getByRole("link").nth(1)).toBeFocused();

  await page.keyboard.press("x");
  await page.keyboard.press("a");
  const one = page.getByRole("dialog", { name: "Assign one claim" });
  await one.getByLabel("Due", { exact: true }).selectOption({ label: "Set a date" });
  await one.getByRole("button", { name: "Assign" }).click();
  await expect(one.getByText("Say which date, or leave the date as it is.")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(one).toBeHidden();

  await page.keyboard.press("h");
  const note = page.getByRole("dialog", { name: "Hand-over note" }).getByLabel("Note");
  await expect(note).toHaveValue(/Two hundred plates by half past twelve: .*3 open/);
});
