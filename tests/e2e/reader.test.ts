import { command, deskNamed } from "./support/api";
import { openArticle, takeIn } from "./support/claims-by-api";
import { CHECKER, DESK, expect, signIn, test, VIEWER } from "./support/desk-test";
import { HEADLINE, nightFerryPage } from "./support/night-ferry";
import { Workbench } from "./support/workbench";

/* The paper by itself: selecting, choosing, reading by key. What a whole day is made of stands in main-job.test.ts. */

const story = { title: HEADLINE, format: "html" as const, content: nightFerryPage };

test.describe("the selection menu", () => {
  test("stands near the words and never over them, takes the keyboard, and gives it back", async ({
    page,
    withoutScreen,
  }) => {
    const lena = await withoutScreen(CHECKER);
    const { id: deskId } = await deskNamed(lena, DESK);
    const articleId = await takeIn(lena, deskId, story);
    await signIn(page, CHECKER);
    await page.goto(`/desks/${deskId}/articles/${articleId}`);
    const { paper } = new Workbench(page);
    await paper.drag("The last ferry ran", "slept in cars");
    await expect(paper.menu()).toBeVisible();
    const overlap = await page.evaluate(() => {
      const menu = document.querySelector("[data-selection-menu]")?.getBoundingClientRect();
      const lines = [...(document.getSelection()?.getRangeAt(0).getClientRects() ?? [])];
      if (!menu || lines.length === 0) return null;
      return lines.some(
        (line) =>
          line.width > 2 &&
          line.top < menu.bottom - 1 &&
          menu.top < line.bottom - 1 &&
          line.left < menu.right &&
          menu.left < line.right,
      );
    });
    expect(overlap).toBe(false);
    await expect(paper.said()).toContainText("words selected");

    // It joins the others once the coverage has been read.
    await expect(paper.menu().getByRole("button", { name: "Nothing to check" })).toBeVisible();
    await page.keyboard.press("Tab");
    await expect(paper.menu().getByRole("button", { name: "Claim", exact: true })).toBeFocused();
    await expect(paper.text.locator(".kept-selection").first()).toBeVisible();
    await page.keyboard.press("ArrowRight");
    await expect(paper.menu().getByRole("button", { name: "Nothing to check" })).toBeFocused();
    await page.keyboard.press("ArrowRight");
    await expect(paper.menu().getByRole("button", { name: "Pin a source" })).toBeFocused();
    await page.keyboard.press("ArrowRight");
    await expect(paper.menu().getByRole("button", { name: "Copy" })).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(paper.menu()).toBeHidden();
    await expect(paper.text).toBeFocused();
    await expect(paper.text.locator(".kept-selection")).toHaveCount(0);
  });

  test("snaps to whole letters and adds places to the claim that waits for one", async ({ page, withoutScreen }) => {
    const lena = await withoutScreen(CHECKER);
    const { id: deskId } = await deskNamed(lena, DESK);
    const content = "A headline\n\nThe family 👩‍👩‍👧‍👦 came to noe\u0301l at noon.\n\nThe family came by boat.";
    const articleId = await takeIn(lena, deskId, { title: "Graphemes", format: "text", content });
    await signIn(page, CHECKER);
    await page.goto(`/desks/${deskId}/articles/${articleId}`);
    const desk = new Workbench(page);
    // Half a family and an e without its accent, as only a script can select them.
    await desk.paper.text.evaluate((text) => {
      const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent?.indexOf("👩") ?? -1;
        if (at < 0) continue;
        const end = (node.textContent?.indexOf("noe") ?? 0) + 3;
        document.getSelection()?.setBaseAndExtent(node, end, node, at + 3);
        return;
      }
    });
    await expect(desk.paper.menu()).toBeVisible();
    await page.keyboard.press("c");
    await desk.paper.recorded(1);
    await expect.poll(() => desk.paper.marked(desk.chosenId())).toBe("👩‍👩‍👧‍👦 came to noe\u0301");

    await desk.paper.drag("The family came by boat");
    await desk.paper.menu().getByRole("button", { name: "Add to claim 1" }).click();
    await expect(desk.messages).toContainText("Place added to claim 1.");
    await expect(desk.paper.text.locator(".claim-selected")).toHaveCount(2);
    await page.keyboard.press("z");
    await expect(desk.paper.text.locator(".claim-selected")).toHaveCount(1);
    await desk.saved();
    const [claim] = (await lena.call("listClaims", { params: { deskId, articleId } })).items;
    expect(claim?.placements).toHaveLength(1);
  });
});

test("clicks choose among claims that share words; back returns to the claim before; a link leads to both", async ({
  page,
  withoutScreen,
}) => {
  const lena = await withoutScreen(CHECKER);
  const { id: deskId } = await deskNamed(lena, DESK);
  const articleId = await takeIn(lena, deskId, story);
  const { claimOn, place } = await openArticle(lena, deskId, articleId);
  const outer = await claimOn([place("voted 31 to 12 on Tuesday")]);
  const inner = await claimOn([place("31 to 12")]);
  const far = await claimOn([place("a gift to forty people")]);
  await signIn(page, CHECKER);

  await page.goto(`/desks/${deskId}/articles/${articleId}?claim=${far.id}`);
  const desk = new Workbench(page);
  await expect(desk.paper.text.locator(".claim-selected")).toBeInViewport();
  await expect(desk.list.locator(`[data-claim-row="${far.id}"]`)).toHaveAttribute("aria-current", "true");

  await desk.paper.point("on Tuesday");
  await expect.poll(() => desk.chosenId()).toBe(outer.id);
  await desk.paper.point("31 to 12");
  const choice = page.getByRole("menu");
  await expect(choice.getByRole("menuitem")).toHaveCount(2);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect.poll(() => desk.chosenId()).toBe(inner.id);
  await expect(desk.paper.text).toBeFocused();
  await page.goBack();
  await expect.poll(() => desk.chosenId()).toBe(outer.id);
  await page.goBack();
  await expect(desk.paper.text.locator(`[data-claims~="${far.id}"]`)).toBeInViewport();

  // The mark carries no name of its own; one control of each claim does.
  await expect(page.getByRole("button", { name: /^Claim 2, .*Not assessed/ })).toHaveCount(1);
  await expect(desk.paper.text.locator("mark[aria-label]")).toHaveCount(0);
});

test("the filter narrows list and text together", async ({ page, withoutScreen }) => {
  const lena = await withoutScreen(CHECKER);
  const { id: deskId } = await deskNamed(lena, DESK);
  const articleId = await takeIn(lena, deskId, story);
  const { claimOn, place } = await openArticle(lena, deskId, articleId);
  await claimOn([place("voted 31 to 12 on Tuesday")], { kind: "number" });
  await claimOn([place("a gift to forty people")], { kind: "quote" });
  await signIn(page, CHECKER);
  await page.goto(`/desks/${deskId}/articles/${articleId}?kind=quote`);
  const desk = new Workbench(page);
  await expect(desk.rows).toHaveCount(1);
  const dimmed = desk.paper.text.locator(".claim-dimmed");
  await expect(async () =>
    expect((await dimmed.allTextContents()).join("")).toBe("voted 31 to 12 on Tuesday"),
  ).toPass();
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox", { name: "Search claims" })).toBeFocused();
});

/** Somebody no other test works as: what she sets for herself disturbs nobody. */
const AIKO = { name: "Aiko Tanabe", email: "aiko.tanabe@harbour-review.example" };

test("with single keys switched off the text is still read and claimed by key", async ({ page, withoutScreen }) => {
  const aiko = await withoutScreen(AIKO);
  const { id: deskId } = await deskNamed(aiko, DESK);
  const articleId = await takeIn(aiko, deskId, story);
  const setSingleKeys = (singleKeys: boolean) =>
    aiko.call("editPreferences", { params: { deskId }, body: { ...command(), preferences: { singleKeys } } });
  await setSingleKeys(false);
  await signIn(page, AIKO);
  await page.goto(`/desks/${deskId}/articles/${articleId}`);
  const { paper, rows } = new Workbench(page);
  await paper.text.focus();
  await page.keyboard.press("j");
  await page.keyboard.press("ArrowDown");
  await expect(paper.said()).toContainText(HEADLINE);
  await page.keyboard.press("c");
  await page.keyboard.press("Enter");
  await paper.recorded(1);
  await expect(rows).toHaveCount(1);
  await setSingleKeys(true);
});

test("who may only read is told why, and is offered nothing else", async ({ page, withoutScreen }) => {
  const lena = await withoutScreen(CHECKER);
  const { id: deskId } = await deskNamed(lena, DESK);
  const articleId = await takeIn(lena, deskId, story);
  await signIn(page, VIEWER);
  await page.goto(`/desks/${deskId}/articles/${articleId}`);
  const { paper } = new Workbench(page);
  await expect(page.getByText("You can read this article and its claims.")).toBeVisible();
  await paper.drag("The last ferry ran");
  await expect(paper.menu().getByRole("button")).toHaveText([/Copy/]);
});
