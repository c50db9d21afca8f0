import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { deskNamed } from "./support/api";
import { openArticle, takeIn } from "./support/claims-by-api";
import { CHECKER, DESK, expect, signIn, test } from "./support/desk-test";
import { HEADLINE, nightFerryPage } from "./support/night-ferry";
import { Workbench } from "./support/workbench";

/* The workbench in every room it is given: wide, narrow, in the hand, dark, right to left, at twice the size. */

const story = { title: HEADLINE, format: "html" as const, content: nightFerryPage };

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`)).toEqual([]);
}

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const { name, width, height, scheme } of [
  { name: "wide and light", width: 1440, height: 900, scheme: "light" },
  { name: "wide and dark", width: 1440, height: 900, scheme: "dark" },
  { name: "middling", width: 1024, height: 768, scheme: "light" },
  { name: "a phone, dark", width: 390, height: 844, scheme: "dark" },
] as const) {
  test(`nothing is out of reach: ${name}`, async ({ somebody, withoutScreen }) => {
    const lena = await withoutScreen(CHECKER);
    const { id: deskId } = await deskNamed(lena, DESK);
    const articleId = await takeIn(lena, deskId, story);
    const { claimOn, place } = await openArticle(lena, deskId, articleId);
    const claim = await claimOn([place("voted 31 to 12 on Tuesday")]);
    await claimOn([place("31 to 12")]);
    await claimOn([], { kind: "omission", statement: "Who runs the boat?" });
    const page = await somebody(CHECKER, { viewport: { width, height }, colorScheme: scheme });
    await page.goto(`/desks/${deskId}/articles/${articleId}`);
    const { paper } = new Workbench(page);
    await expect(paper.text.locator("mark").first()).toBeVisible();
    await expectAccessible(page);
    await page.goto(`/desks/${deskId}/articles/${articleId}?claim=${claim.id}`);
    await expect(paper.text.locator(".claim-selected").first()).toBeInViewport();
    await paper.drag("The last ferry ran");
    await expect(paper.menu()).toBeVisible();
    await expectAccessible(page);
    expect(await sideways(page)).toBe(0);
  });
}

test("in the hand the card is a sheet that stays off its words, the list a drawer, the menu at the lower edge", async ({
  somebody,
  withoutScreen,
}) => {
  const lena = await withoutScreen(CHECKER);
  const { id: deskId } = await deskNamed(lena, DESK);
  const articleId = await takeIn(lena, deskId, story);
  const { claimOn, place } = await openArticle(lena, deskId, articleId);
  await claimOn([place("a gift to forty people")]);
  const page = await somebody(CHECKER, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await page.goto(`/desks/${deskId}/articles/${articleId}`);
  const desk = new Workbench(page);
  const sheet = page.locator("[data-bottom-sheet]");
  const clear = async () => {
    const words = await desk.paper.text.locator(".claim-selected").first().boundingBox();
    const card = await sheet.boundingBox();
    return words !== null && card !== null && words.y + words.height <= card.y && words.y > 48;
  };

  await page.getByRole("button", { name: "Claims", exact: true }).tap();
  await page.getByRole("dialog").locator("[data-claim-row]").first().tap();
  await expect(sheet).toBeVisible();
  await expect(page.getByRole("dialog", { name: "Claims" })).toBeHidden();
  await expect.poll(clear).toBe(true);
  await sheet.getByRole("button", { name: "Make it taller" }).tap();
  await expect.poll(clear).toBe(true);

  await desk.paper.text.evaluate((text) => {
    const paragraph = text.querySelectorAll("p")[2];
    paragraph?.scrollIntoView({ block: "start" });
    const words = paragraph && document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT).nextNode();
    if (words) document.getSelection()?.setBaseAndExtent(words, 0, words, 10);
  });
  await expect(desk.paper.menu()).toBeVisible();
  const menuClear = async () => {
    const menu = await desk.paper.menu().boundingBox();
    const card = await sheet.boundingBox();
    return menu !== null && card !== null && menu.y + menu.height <= card.y;
  };
  await expect.poll(menuClear).toBe(true);
  await desk.paper.menu().getByRole("button", { name: "Claim", exact: true }).tap();
  await desk.paper.recorded(2);
  await expect.poll(clear).toBe(true);
});

test("an article written from right to left has its bracket on its own margin", async ({ page, withoutScreen }) => {
  const lena = await withoutScreen(CHECKER);
  const { id: deskId } = await deskNamed(lena, DESK);
  const content = `<html lang="ar" dir="rtl"><body><h1>العبّارة الليلية تعود إلى بريفيك</h1><p>صوّت المجلس يوم الثلاثاء لصالح إعادة العبّارة الليلية. ويبلغ عدد الركاب 240 راكبًا.</p></body></html>`;
  const articleId = await takeIn(lena, deskId, { title: "العبّارة الليلية", format: "html", content });
  const { claimOn, place } = await openArticle(lena, deskId, articleId);
  const claim = await claimOn([place("صوّت المجلس يوم الثلاثاء")]);
  await signIn(page, CHECKER);
  await page.goto(`/desks/${deskId}/articles/${articleId}?claim=${claim.id}`);
  const { paper } = new Workbench(page);
  const mark = paper.text.locator(".claim-selected").first();
  await expect(mark).toBeVisible();
  await expect(mark).toHaveCSS("direction", "rtl");
  // It is drawn a frame after the words.
  const beside = async () => {
    const bracket = await page.locator(".claim-bracket").boundingBox();
    const words = await mark.boundingBox();
    return bracket !== null && words !== null && bracket.x > words.x + words.width;
  };
  await expect.poll(beside).toBe(true);
  await page.keyboard.press("j");
  await expect(paper.said()).toContainText("صوّت المجلس");
});

test("at twice the text size the title, the text and the card are there, and nothing runs sideways", async ({
  page,
  withoutScreen,
}) => {
  const lena = await withoutScreen(CHECKER);
  const { id: deskId } = await deskNamed(lena, DESK);
  const articleId = await takeIn(lena, deskId, story);
  const { claimOn, place } = await openArticle(lena, deskId, articleId);
  const claim = await claimOn([place("a gift to forty people")]);
  await page.setViewportSize({ width: 1440, height: 900 });
  await signIn(page, CHECKER);
  await page.goto(`/desks/${deskId}/articles/${articleId}?claim=${claim.id}`);
  await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
  const desk = new Workbench(page);
  await expect(desk.card(1)).toBeVisible();
  await expect(page.getByRole("heading", { level: 1, name: HEADLINE }).first()).toBeVisible();
  await desk.paper.point("a gift to forty people");
  await expect(desk.paper.text.locator(".claim-selected").first()).toBeInViewport();
  expect(await sideways(page)).toBe(0);
});
