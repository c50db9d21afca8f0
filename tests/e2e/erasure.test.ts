import { deskNamed } from "./support/api";
import { expectAccessible } from "./support/axe";
import { openArticle, takeIn } from "./support/claims-by-api";
import { DESK, expect, test } from "./support/desk-test";
import { HEADLINE, nightFerryPage } from "./support/night-ferry";

/* A token for a script, and a name that one asks to be erased and another lets go. */

const OWNER = { name: "Margaret Okafor", email: "margaret.okafor@harbour-review.example" };
const EDITOR = { name: "Tomás Herrera", email: "tomas.herrera@harbour-review.example" };

test.setTimeout(120_000);

test("a token is shown once, lets a script in, and is shut out once revoked", async ({ somebody }) => {
  const page = await somebody(EDITOR);
  const deskId = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  await page.goto(`/desks/${deskId}/account`);
  await page.getByRole("button", { name: "Make a token" }).click();
  const dialog = page.getByRole("dialog", { name: "Make an access token" });
  await dialog.getByRole("textbox", { name: "Name" }).fill("Night export");
  await expectAccessible(page, "making a token");
  await dialog.getByRole("button", { name: "Make a token" }).click();
  const token = await page.getByRole("textbox", { name: "Token" }).inputValue();
  expect(token).toMatch(/^cdk_/);
  const asking = () => page.request.get(`/api/v1/desks/${deskId}`, { headers: { authorization: `Bearer ${token}` } });
  expect((await asking()).status()).toBe(200);
  await page.getByRole("button", { name: "I have it" }).click();
  await expect(page.getByText(token)).toHaveCount(0);
  await page.getByRole("button", { name: "Revoke Night export" }).click();
  await expect(page.getByText("Revoked", { exact: true })).toBeVisible();
  expect((await asking()).status()).toBe(401);
});

test("a name is erased when one asks and another approves", async ({ somebody, withoutScreen }) => {
  const lena = await withoutScreen({ email: "lena.brandt@harbour-review.example" });
  const { id: deskId } = await deskNamed(lena, DESK);
  const articleId = await takeIn(lena, deskId, { title: HEADLINE, format: "html", content: nightFerryPage });
  const { claimOn, place } = await openArticle(lena, deskId, articleId);
  await claimOn([place("31 to 12")], { kind: "number", speaker: "Torvald Quist" });

  const asks = await somebody(OWNER);
  await asks.goto(`/desks/${deskId}/people/named`);
  await asks.getByRole("textbox", { name: "Spellings of the name" }).fill("Torvald Quist");
  await asks.getByRole("button", { name: "Look for the name" }).click();
  await expect(asks.getByText("1 claim", { exact: true })).toBeVisible();
  await asks.getByRole("button", { name: "Ask for the name to be erased" }).click();
  const dialog = asks.getByRole("dialog");
  await expect(dialog.getByText("What stays")).toBeVisible();
  await expectAccessible(asks, "asking for an erasure");
  await dialog.getByRole("textbox", { name: "Reason" }).fill("He asked us to");
  await dialog.getByRole("button", { name: "Ask", exact: true }).click();
  await expect(dialog).toHaveCount(0);

  const decides = await somebody(EDITOR);
  await decides.goto(`/desks/${deskId}/people/erasures`);
  const row = decides.getByRole("listitem").filter({ hasText: "Torvald Quist" });
  await row.getByRole("button", { name: "Look and decide" }).click();
  await expect(decides.getByRole("dialog").getByText("1 claim", { exact: true })).toBeVisible();
  await decides.getByRole("button", { name: "Approve: take it away for good" }).click();
  await expect(row.getByText("Approved, being carried out")).toBeVisible();
});

test("the words of one entry of the history go when one asks and another approves", async ({
  somebody,
  withoutScreen,
}) => {
  const lena = await withoutScreen({ email: "lena.brandt@harbour-review.example" });
  const { id: deskId } = await deskNamed(lena, DESK);
  const articleId = await takeIn(lena, deskId, { title: HEADLINE, format: "html", content: nightFerryPage });
  const { claimOn } = await openArticle(lena, deskId, articleId);
  await claimOn([], { kind: "omission", statement: "Ask Ylva Brekke, 555 0199" });

  const asks = await somebody(OWNER);
  await asks.goto(`/desks/${deskId}/articles/${articleId}`);
  await asks.getByRole("button", { name: "More", exact: true }).click();
  await asks.getByRole("menuitem", { name: "History of the article" }).click();
  const history = asks.getByRole("dialog", { name: "History of the article" });
  const entry = history.getByRole("listitem").filter({ hasText: "Ylva Brekke" });
  await expect(entry).toBeVisible();
  await history.getByRole("button", { name: "Take words out…" }).click();
  await entry.getByRole("button", { name: /^Take out the words of: .*Ylva Brekke/ }).click();
  const dialog = asks.getByRole("dialog", { name: "Take the words of this entry away" });
  await dialog.getByRole("textbox", { name: "Why" }).fill("A name in the wrong field");
  await expectAccessible(asks, "asking for an entry’s words to be taken out");
  await dialog.getByRole("button", { name: "Ask", exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(entry).toBeVisible();

  const decides = await somebody(EDITOR);
  await decides.goto(`/desks/${deskId}/people/erasures`);
  const row = decides.getByRole("listitem").filter({ hasText: "A name in the wrong field" });
  await expect(row.getByText(/^Entry \d+ in the history of/)).toBeVisible();
  await row.getByRole("button", { name: "Look and decide" }).click();
  await expect(decides.getByRole("dialog").getByText(/Ylva Brekke/)).toBeVisible();
  await expectAccessible(decides, "deciding on an entry’s words");
  await decides.getByRole("button", { name: "Approve: take it away for good" }).click();
  await expect(row.getByText("Approved, being carried out")).toBeVisible();
});
