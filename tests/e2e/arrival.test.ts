import { deskNamed } from "./support/api";
import { expectAccessible } from "./support/axe";
import { CHECKER, DESK, expect, test } from "./support/desk-test";

/* An article leaves one desk as a file and arrives on another, with what was proven there. */

const ELSEWHERE = "Faktenbüro Nord";
const TITLE = "For £4.2 million, Saltmere bought itself silence";

test("brings an article in from another desk’s file, and tells its history apart", async ({
  somebody,
  withoutScreen,
  complaints,
}) => {
  complaints.allow(/status of 4[0-9][0-9]/); // the browser's own word on a refusal
  const lena = await withoutScreen(CHECKER);
  const { id: deskId } = await deskNamed(lena, DESK);
  const { items } = await lena.call("listArticles", { params: { deskId }, query: { q: "Saltmere bought" } });
  const params = { deskId, articleId: items[0]?.id ?? "" };
  const left = await lena.ask("exportArticle", { params, query: { format: "json" } });
  const file = {
    name: "saltmere.claimdesk.json",
    mimeType: "application/json",
    buffer: Buffer.from(await left.bytes()),
  };

  const { id: elsewhere } = await deskNamed(lena, ELSEWHERE); // her other desk
  const page = await somebody(CHECKER);
  await page.goto(`/desks/${elsewhere}/articles/new`);
  const choose = page.getByLabel("Choose a file");
  await choose.setInputFiles({ ...file, buffer: Buffer.from('{"format":"claimdesk/1"}') });
  await expect(page.getByText("The file is not a claimdesk/1 file")).toBeVisible();
  await choose.setInputFiles(file);
  await expect(page.getByRole("heading", { name: TITLE })).toBeVisible();
  await expect(page.getByText(/^The Harbour Review: \d+ events; the history proves\.$/)).toBeVisible();
  await expectAccessible(page, "an article from another desk");
  await page.keyboard.press("Control+Enter");
  await expect(page).toHaveURL(/\/articles\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("document").getByText("At ten to six in the morning")).toBeVisible();

  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: "History of the article" }).click();
  await expect(page.getByText("From The Harbour Review, proven there")).toBeVisible();
  await expectAccessible(page, "a history from elsewhere");

  await page.goto(`/desks/${elsewhere}/articles/new`);
  await choose.setInputFiles(file);
  await expect(page.getByText("This article is on this desk already")).toBeVisible();
});
