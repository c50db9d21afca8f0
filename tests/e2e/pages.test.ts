import { createServer, type Server, type ServerResponse } from "node:http";
import { deskNamed } from "./support/api";
import { expectAccessible } from "./support/axe";
import { copyWords } from "./support/clipboard";
import { CHECKER, DESK, expect, test } from "./support/desk-test";
import { Workbench } from "./support/workbench";

/* An article by its address, and a copy of a source: on a site of this test, which Claimdesk was started to let it fetch from. */

const place = process.env.CLAIMDESK_E2E_PAGES ?? "";
const address = (path: string) => `http://${place}${path}`;

const line = (count: string) =>
  `<p>The ferry carried ${count} people in May, the harbour office said on Tuesday, “a record” nobody had counted before.</p>`;
const story = `<html lang="en"><head><title>The ferry is full | Coast Daily</title><meta property="og:site_name" content="Coast Daily">
  <script>document.title = "ran"</script></head><body><nav><a href="/">Home</a></nav><main><h1>The ferry is full</h1>
  ${line("41,200")}${line("3,000").repeat(5)}</main><aside><p>Berths: 14, two of them closed.</p></aside></body></html>`;

let site: Server;
const waiting: ServerResponse[] = [];

test.beforeAll(async () => {
  const [host = "", port = ""] = place.split(":");
  site = createServer((request, response) => {
    if (request.url === "/slow") waiting.push(response);
    else if (request.url === "/gone") response.writeHead(404, { "content-type": "text/html" }).end("gone");
    else if (request.url === "/moved") response.writeHead(301, { location: "/ferry" }).end();
    else response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(story);
  });
  await new Promise<void>((listening) => site.listen(Number(port), host, listening));
});

test.afterAll(() => {
  site.closeAllConnections();
  site.close();
});

test("brings an article in by its address, and keeps a copy in which the passage is marked", async ({
  complaints,
  somebody,
  withoutScreen,
}) => {
  complaints.allow(/status of 422/); // the browser's own word on a refusal
  const { id: deskId } = await deskNamed(await withoutScreen(CHECKER), DESK);
  const page = await somebody(CHECKER);
  await page.goto(`/desks/${deskId}/articles/new`);
  const field = page.getByRole("textbox", { name: "Or fetch it by its address" });
  await expect(field).toBeVisible();
  await page.keyboard.press("a");
  await expect(field).toBeFocused();

  await field.fill(address("/slow"));
  await page.keyboard.press("Enter");
  await expect(page.getByText(`Fetching the page from ${place}`).first()).toBeVisible();
  await expectAccessible(page, "a page being fetched");
  await page.keyboard.press("Enter"); // on Cancel, which has the focus
  await expect(field).toHaveValue(address("/slow"));

  await field.fill(address("/gone"));
  await page.keyboard.press("Enter");
  await expect(page.getByText("The site answered with 404")).toBeVisible();
  await expectAccessible(page, "a page that was not there");
  await field.fill("http://127.0.0.1/");
  await page.keyboard.press("Enter");
  await expect(page.getByText("This address leads into a private network")).toBeVisible();

  await field.fill(address("/moved"));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "The article as it will be kept, editable" })).toContainText("41,200");
  await expect(page.getByText("Berths: 14")).toHaveCount(0);
  await expect(page.getByText(`Asked for as ${address("/moved")}`)).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Publisher" })).toHaveValue("Coast Daily");
  await page.getByRole("radio", { name: "Published by others" }).check();
  await page.reload(); // the page is held by the server, its draft by the browser
  await page.getByRole("button", { name: "Save the article" }).click();
  await expect(page.getByRole("document", { name: "Article: The ferry is full" })).toBeVisible();
  await page.keyboard.press("i");
  await expect(page.getByText("The page it was made from, as fetched:")).toContainText(address("/ferry"));
  await page.keyboard.press("Escape");

  const bench = new Workbench(page);
  await bench.paper.claim(1, "41,200 people");
  await copyWords(page.context(), address("/ferry"));
  await page.keyboard.press("ControlOrMeta+v");
  await expect(bench.card(1)).toContainText(`Page on ${place}`);
  const passage = page.getByRole("textbox", { name: "Passage, word for word" });
  await passage.fill('carried 41,200 people in May […] "a record" nobody had counted before');
  await passage.press("Tab");
  await page.keyboard.press("y");
  const copy = page.getByRole("dialog", { name: /^Copy of/ });
  await expect(copy.getByText("The passage stands in the copy, in 2 parts.")).toBeVisible();
  await expect(copy.locator("mark").first()).toHaveText("carried 41,200 people in May");
  await expect(copy.locator("mark").first()).toBeInViewport();
  await expectAccessible(page, "the copy of a page");
  await page.keyboard.press("Escape");
  await expect(copy).toHaveCount(0);

  await passage.fill("Berths: 14");
  await passage.press("Tab");
  await page.getByRole("button", { name: "Look at the copy" }).click();
  await expect(copy.getByText("The passage stands on the page, outside of its article.")).toBeVisible();
  await page.keyboard.press("Escape");
  await passage.fill("Berths: 15");
  await passage.press("Tab");
  await page.getByRole("button", { name: "Look at the copy" }).click();
  await expect(copy.getByText("The passage does not stand in the copy")).toBeVisible();
  await expectAccessible(page, "a copy without the passage");
});
