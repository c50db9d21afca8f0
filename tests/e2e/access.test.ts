import type { Page } from "@playwright/test";
import { type ApiUser, deskNamed } from "./support/api";
import { expectAccessible } from "./support/axe";
import { openArticle, takeIn } from "./support/claims-by-api";
import { copyPage } from "./support/clipboard";
import { CHECKER, DESK, expect, signIn, test, VIEWER } from "./support/desk-test";
import { HEADLINE, nightFerryPage } from "./support/night-ferry";
import { Workbench } from "./support/workbench";

/* Every screen in every state, asked by axe for WCAG 2.2 AA; and what axe cannot ask: keys, large text, forced colours. */

test.setTimeout(120_000);

const SHORE_POWER = "For £4.2 million, Saltmere bought itself silence";
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** The board may hold more than its first page. */
async function findOnBoard(page: Page, title: string): Promise<void> {
  await page.getByRole("searchbox", { name: "Search title" }).fill(title);
  await expect(page.getByRole("link", { name: title })).toBeVisible();
}

async function openFromBoard(page: Page, title: string): Promise<Workbench> {
  const desk = new Workbench(page);
  await findOnBoard(page, title);
  await page.getByRole("link", { name: title }).click();
  await expect(desk.paper.text).toBeVisible();
  await expect(desk.paper.text.locator("[data-claims]").first()).toBeVisible();
  return desk;
}

/** The ferry with a few claims of one's own: for what changes something. */
async function aFerry(lena: ApiUser) {
  const { id: deskId } = await deskNamed(lena, DESK);
  const id = await takeIn(lena, deskId, { title: HEADLINE, format: "html", content: nightFerryPage });
  const { claimOn, place } = await openArticle(lena, deskId, id);
  await claimOn([place("31 to 12")], { kind: "number" });
  await claimOn([place("voted 31 to 12 on Tuesday")], { kind: "event" });
  return `/desks/${deskId}/articles/${id}`;
}

test("signing in, and being told no", async ({ page, complaints }) => {
  complaints.allow(/Failed to load resource.*401/);
  await page.goto("/sign-in");
  await expectAccessible(page, "sign-in");
  await page.getByRole("textbox", { name: "E-mail address" }).fill("lena.brandt@harbour-review.example");
  await page.getByLabel("Password", { exact: true }).fill("a wrong one");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByText("Problem").first()).toBeAttached();
  await expectAccessible(page, "sign-in, refused");
  await page.emulateMedia({ colorScheme: "dark" });
  await expectAccessible(page, "sign-in, dark");
  await page.setViewportSize(PHONE.viewport);
  await expectAccessible(page, "sign-in on a phone");
});

test("the board: full, filtered to nothing, dark, on a phone", async ({ page, somebody }) => {
  await signIn(page, CHECKER);
  await expect(page.getByRole("link").nth(8)).toBeVisible();
  await expectAccessible(page, "board");
  await page.emulateMedia({ colorScheme: "dark" });
  await expectAccessible(page, "board, dark");
  await page.getByRole("searchbox", { name: "Search title" }).fill("no article says this");
  await expect(page.getByText("No article matches")).toBeVisible();
  await expectAccessible(page, "board, nothing matches");
  const phone = await somebody(CHECKER, PHONE);
  await findOnBoard(phone, SHORE_POWER);
  await expectAccessible(phone, "board on a phone");
  await phone.getByRole("button", { name: /^Filter and sort/ }).click();
  await expectAccessible(phone, "board on a phone, filters");
});

test("taking an article in, step by step", async ({ page, context, somebody }) => {
  await signIn(page, CHECKER);
  await page.getByRole("link", { name: "New article" }).first().click();
  await expect(page.getByRole("textbox", { name: "Paste the article" })).toBeVisible();
  await expectAccessible(page, "new article");
  await page.getByRole("button", { name: "Type or paste plain text" }).click();
  await page.getByRole("textbox", { name: "Plain text or Markdown" }).fill("# A headline\n\nAnd **words**.");
  await expectAccessible(page, "new article, typed");
  await page.getByRole("button", { name: "Paste with its formatting" }).click();
  await copyPage(context, nightFerryPage);
  await page.getByRole("textbox", { name: "Paste the article" }).click();
  await page.keyboard.press("ControlOrMeta+v");
  const preview = page.getByRole("textbox", { name: "The article as it will be kept, editable" });
  await expect(preview).toBeVisible();
  await preview.getByText("Comments", { exact: true }).click();
  await expectAccessible(page, "new article, preview");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("Say whose words these are.")).toBeVisible();
  await expectAccessible(page, "new article, something missing");
  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize(PHONE.viewport);
  await expectAccessible(page, "new article, preview on a phone, dark");
  const reader = await somebody(VIEWER);
  await reader.goto(`${new URL(page.url()).pathname}`);
  await expect(reader.getByText("You can’t take articles in")).toBeVisible();
  await expectAccessible(reader, "new article, no right");
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`the workbench in ${colorScheme}: list, card, menus`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await signIn(page, CHECKER);
    const desk = await openFromBoard(page, SHORE_POWER);
    await expectAccessible(page, "workbench");
    await desk.rows.nth(2).click();
    await expect(page.getByRole("article")).toBeVisible();
    await expectAccessible(page, "workbench, card");
    for (const more of await page.getByRole("article").locator("summary, button[aria-expanded=false]").all()) {
      if (await more.isVisible()) await more.click();
    }
    await page.keyboard.press("Escape");
    await expectAccessible(page, "workbench, card with all unfolded");
    const shared = desk.paper.text.locator('[data-claims*=" "]').first();
    await shared.scrollIntoViewIfNeeded();
    await shared.click();
    await expect(page.getByRole("menu")).toBeVisible();
    await expectAccessible(page, "workbench, choice among claims");
    await page.keyboard.press("Escape");
    await desk.list.getByRole("button", { name: "Filter" }).click();
    await expectAccessible(page, "workbench, filter");
    if (colorScheme === "dark") return; // the rest shows no colour that was not there already
    await page.getByRole("checkbox", { name: "Retired" }).check();
    await page.keyboard.press("Escape");
    await desk.rows.first().click();
    await expectAccessible(page, "workbench, a retired claim");
    await desk.saveState.click();
    await expectAccessible(page, "workbench, what is saved");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "More", exact: true }).click();
    await expectAccessible(page, "workbench, menu");
  });
}

test("the workbench's dialogs, and words just selected", async ({ page, withoutScreen }) => {
  const path = await aFerry(await withoutScreen(CHECKER));
  await signIn(page, CHECKER);
  await page.goto(path);
  const desk = new Workbench(page);
  const dialog = page.getByRole("dialog");
  await desk.paper.drag("The last ferry ran on 4 January 2013.");
  await expect(desk.paper.menu()).toBeVisible();
  await expectAccessible(page, "selected words");
  await desk.paper.menu().getByRole("button", { name: "Claim", exact: true }).click();
  await desk.paper.recorded(3);
  await expectAccessible(page, "a claim just recorded");
  const shown = async (state: string) => {
    await expect(dialog).toBeVisible();
    await expectAccessible(page, state);
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
  };
  await desk.choose(2);
  await page.keyboard.press("s");
  await shown("source picker");
  await page.keyboard.press("s");
  await dialog.getByRole("button", { name: "New source" }).click();
  await dialog.getByRole("button", { name: "Save and take in hand" }).click();
  await shown("a new source, its title missing");
  await desk.more(2, "Split");
  await shown("split");
  await desk.more(2, "Retire");
  await shown("retire");
  await page.keyboard.press("o");
  await shown("omission");
  await page.keyboard.press("?");
  await shown("keys");
  await page.keyboard.press("ControlOrMeta+k");
  await shown("command menu");
  for (const item of ["Article details", "History of the article"]) {
    await page.getByRole("button", { name: "More", exact: true }).click();
    await page.getByRole("menuitem", { name: item }).click();
    await shown(item);
  }
});

test("an article that runs from right to left", async ({ page }) => {
  await signIn(page, CHECKER);
  const desk = await openFromBoard(page, "قناة السويس");
  await expect(desk.paper.text).toHaveAttribute("dir", "rtl");
  await expect(desk.paper.text).toHaveAttribute("lang", "ar");
  await desk.rows.first().click();
  await expectAccessible(page, "workbench, right to left");
});

test("the workbench on a phone: the paper, the list as a drawer, the card as a sheet", async ({ somebody }) => {
  const page = await somebody(CHECKER, PHONE);
  const desk = await openFromBoard(page, SHORE_POWER);
  await expectAccessible(page, "workbench on a phone");
  await page.getByRole("button", { name: "Claims", exact: true }).click();
  await expect(desk.rows.first()).toBeVisible();
  await expectAccessible(page, "claims on a phone");
  await desk.rows.nth(1).click();
  const sheet = page.locator("[data-bottom-sheet]");
  await expect(sheet).toBeVisible();
  await expectAccessible(page, "card on a phone");
  const marked = desk.paper.text.locator(`[data-claims~="${desk.chosenId()}"]`).first();
  const inView = async () => {
    const [words, edge] = [await marked.boundingBox(), await sheet.boundingBox()];
    return words !== null && edge !== null && words.y + 1 < edge.y;
  };
  await expect.poll(inView, "the sheet leaves the words in view").toBe(true);
});

test("the sources, a place where nothing is, a desk that is not one's own, and no answer", async ({
  page,
  complaints,
}) => {
  complaints.allow(/Failed to load resource/); // 404 and no answer are what is looked at
  await signIn(page, CHECKER);
  const board = new URL(page.url()).pathname;
  await page.goto(`${board}/sources`);
  await expect(page.getByRole("heading", { name: "Sources", level: 1 })).toBeVisible();
  // Which come first depends on what other tests have made by now.
  await expect(page.getByRole("table", { name: "Sources of the desk" }).getByRole("row").nth(1)).toBeVisible();
  await expectAccessible(page, "sources");
  await page.goto("/no-such-page");
  await expect(page.getByRole("heading", { name: "There is nothing at this address" })).toBeVisible();
  await expectAccessible(page, "nothing at this address");
  await page.goto("/desks/00000000-0000-4000-8000-000000000000");
  await expect(page.getByRole("heading", { name: "This desk is not yours to see" })).toBeVisible();
  await expectAccessible(page, "no such desk");
  await page.goto(`${board}/articles/00000000-0000-4000-8000-000000000000`);
  await expect(page.getByRole("heading", { name: "This article is not yours to see" })).toBeVisible();
  await expectAccessible(page, "no such article");
  await page.goto(board);
  await findOnBoard(page, SHORE_POWER);
  await page.route("**/api/v1/**", (route) => route.abort());
  await page.getByRole("link", { name: SHORE_POWER }).click();
  // It is tried again for some seconds before it is said.
  await expect(page.getByRole("heading", { name: "The article can’t be read now" })).toBeVisible({ timeout: 30_000 });
  await expectAccessible(page, "no answer");
});

test("with forced colours a claim still differs from words that are none, and the chosen one from the others", async ({
  page,
}, info) => {
  await page.emulateMedia({ forcedColors: "active" });
  await signIn(page, CHECKER);
  const desk = await openFromBoard(page, SHORE_POWER);
  await desk.rows.nth(1).click();
  await expectAccessible(page, "workbench, forced colours");
  const lines = await desk.paper.text.locator("[data-claims]").evaluateAll((marks) =>
    marks.map((mark) => {
      const { textDecorationLine, borderBlockEndStyle, outlineStyle, backgroundImage } = getComputedStyle(mark);
      return [textDecorationLine, borderBlockEndStyle, outlineStyle, backgroundImage];
    }),
  );
  for (const styles of lines) expect(styles.some((style) => style !== "none")).toBe(true);
  await info.attach("forced colours", { body: await page.screenshot(), contentType: "image/png" });
});

for (const width of [1440, 390]) {
  test(`text of twice the size does not push any page sideways, ${width} pixels wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await signIn(page, CHECKER);
    const board = new URL(page.url()).pathname;
    const larger = async (state: string) => {
      await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
      const over = () =>
        page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement;
          return scrollWidth - clientWidth;
        });
      // What is laid out by script follows a frame later.
      await expect.poll(over, { message: `pixels that ${state} is too wide` }).toBeLessThanOrEqual(0);
    };
    await larger("the board");
    for (const place of ["sources", "articles/new"]) {
      await page.goto(`${board}/${place}`);
      await expect(page.getByRole("heading", { level: 1 }).first()).toBeAttached();
      await larger(place);
    }
    await page.goto(board);
    const desk = await openFromBoard(page, SHORE_POWER);
    await larger("the workbench");
    await expect(desk.paper.text).toBeVisible();
    const paper = await desk.paper.text.boundingBox();
    expect.soft(paper?.width ?? 0, "room that is left for the article").toBeGreaterThan(width === 390 ? 240 : 400);
    await page.goto("/sign-in");
    await larger("sign-in");
  });
}

test("by keyboard alone: to the text, to a sentence, to a claim on it, and each step is said", async ({
  page,
  withoutScreen,
}) => {
  const path = await aFerry(await withoutScreen(CHECKER));
  await signIn(page, CHECKER);
  await page.goto(path);
  const desk = new Workbench(page);
  const said = desk.paper.said();
  await expect(desk.rows).toHaveCount(2);
  await page.keyboard.press("t");
  await expect(desk.paper.text).toBeFocused();
  await page.keyboard.press("j");
  await expect(said).toHaveText(new RegExp(`^Headline\\. ${HEADLINE}`));
  await page.keyboard.press("j");
  await expect(said).toContainText("From March the islands have a boat after dark again");
  await page.keyboard.press("k");
  await expect(said).toContainText(HEADLINE);
  await page.keyboard.press("Enter");
  await expect(said).toContainText("Claim 3 recorded");
  await expect(desk.card(3)).toBeVisible();
  await page.keyboard.press("n");
  await expect(said).toContainText(/^Claim [12], /);
  await page.keyboard.press("p");
  await expect(said).toContainText("Claim 3, ");
  await desk.saved();
});
