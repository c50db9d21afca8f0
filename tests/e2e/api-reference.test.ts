import { expectAccessible } from "./support/axe";
import { CHECKER, expect, test } from "./support/desk-test";

test("anybody reads the API: search, one operation, what it leads to, an example", async ({ page, context }) => {
  const hosts = new Set<string>();
  context.on("request", (request) => hosts.add(new URL(request.url()).host));
  await page.goto("/api-reference");
  await expect(page.getByRole("heading", { level: 1, name: "The HTTP API" })).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "operations" })).toHaveText(/^\d+ operations$/);

  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox")).toBeFocused();
  await page.keyboard.type("post claims split");
  const split = page.locator("#splitClaim");
  await expect(page.getByRole("status").filter({ hasText: "operations" })).toHaveText(/^1 of \d+ operations$/);
  await split.locator("summary").focus();
  await page.keyboard.press("Enter");
  await expect(split.getByRole("region", { name: "Example of splitClaim" })).toContainText(
    'curl -X POST "$CLAIMDESK_URL/api/v1/desks/$DESK_ID/articles/$ARTICLE_ID/claims/$CLAIM_ID/split"',
  );
  await expect(split.getByRole("listitem").filter({ hasText: "copyEvidence" })).toContainText("list of");
  await expectAccessible(page, "an operation open");
  expect([...hosts]).toEqual([new URL(page.url()).host]);
});

test("an operation has an address of its own, and a shape is one step away", async ({ page }) => {
  await page.goto("/api-reference#readClaim");
  const operation = page.locator("#readClaim");
  await expect(operation.getByRole("heading", { name: "Answer, 200" })).toBeInViewport();
  await operation.getByRole("link", { name: "Claim", exact: true }).click();
  await expect(page).toHaveURL(/#shape-Claim$/);
  await expect(page.locator("#shape-Claim")).toContainText("mergedIntoId");
  await expect(page.locator("#shape-Claim")).toBeInViewport();
});

test("it fits a phone, and the slash key can be switched off", async ({ page }) => {
  await page.goto("/api-reference#submitAssessment");
  await expect(page.locator("#submitAssessment").getByRole("heading", { name: "Body" })).toBeVisible();
  await page.getByRole("checkbox", { name: "The key / goes to the search" }).uncheck();
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox")).not.toBeFocused();
  await page.setViewportSize({ width: 390, height: 844 });
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth))
    .toBe(0);
  await expectAccessible(page, "on a phone");
});

test("the command menu leads there", async ({ somebody }) => {
  const page = await somebody(CHECKER);
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").fill("HTTP API");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "The HTTP API" })).toBeVisible();
});
