import { command, deskNamed, newId } from "./support/api";
import { openArticle, takeIn } from "./support/claims-by-api";
import { CHECKER, COLLEAGUE, DESK, expect, signIn, test } from "./support/desk-test";
import { Workbench } from "./support/workbench";

/* No line may be one that nobody looked at: what is open is to be seen, reached and settled by key alone. */

const content = [
  "# Quay opens again",
  "The quay at Oslo took 300 ships in May 2025. It was calm. Nobody was hurt.",
  "## What comes next",
  "“We shall see,” said Ida Holm. The council meets on Monday.",
].join("\n\n");

async function anArticle(lena: Parameters<typeof takeIn>[0], purpose?: "published") {
  const { id: deskId } = await deskNamed(lena, DESK);
  const articleId = await takeIn(lena, deskId, { title: "Quay opens again", format: "markdown", content }, purpose);
  return { deskId, articleId, address: `/desks/${deskId}/articles/${articleId}` };
}

test("a checker brings an article to full coverage by keyboard alone", async ({ page, withoutScreen }) => {
  const lena = await withoutScreen(CHECKER);
  const { deskId, articleId, address } = await anArticle(lena);
  const coverage = async () => (await lena.call("readCoverage", { params: { deskId, articleId } })).coverage;
  await signIn(page, CHECKER);
  await page.goto(address);
  const desk = new Workbench(page);
  const { paper } = desk;
  const open = paper.text.locator(".uncovered");
  const bar = page.locator("[data-coverage]");
  await expect(bar).toHaveAttribute("data-coverage", "0");
  await expect(open).toHaveCount(7);

  // A headline, then a sentence of which only a part is claimed: its other facts stay open.
  await page.keyboard.press("u");
  await expect(paper.said()).toContainText("Untouched. Quay opens again");
  await page.keyboard.press("w");
  await expect(paper.said()).toContainText("Waved. Untouched. The quay at Oslo");
  for (const key of ["Alt+Shift+ArrowRight", "Alt+Shift+ArrowRight", "Alt+Shift+ArrowRight"])
    await page.keyboard.press(key);
  for (let word = 0; word < 6; word += 1) await page.keyboard.press("Alt+ArrowLeft");
  await expect(paper.said()).toContainText(/Oslo took$/);
  await page.keyboard.press("c");
  await paper.recorded(1);
  await expect(open.filter({ hasText: /^(300|May 2025)$/ })).toHaveCount(2);
  await paper.text.focus();

  // The rest of it, the paragraph, a step back, and on.
  await page.keyboard.press("u");
  await expect(paper.said()).toContainText("It was calm.");
  await page.keyboard.press("k");
  await expect(paper.said()).toContainText("Half covered.");
  await page.keyboard.press("w");
  await expect(desk.messages).toContainText("The rest is waved.");
  await page.keyboard.press("Shift+w");
  await expect(desk.messages).toContainText("2 sentences waved.");
  await expect(paper.said()).toContainText("What comes next");
  // Taken back, it is said and stands under the cursor again.
  await page.keyboard.press("z");
  await expect(paper.said()).toContainText("Taken back. It was calm.");
  await expect(paper.text.locator(".reading-cursor")).toHaveText(["It was calm."]);
  await expect(open.filter({ hasText: "Nobody was hurt." })).toHaveCount(1);
  await page.keyboard.press("Home");
  await page.keyboard.press("u");
  await expect(paper.said()).toContainText("It was calm.");
  await page.keyboard.press("w");
  await page.keyboard.press("w");
  await page.keyboard.press("w");
  await expect(paper.said()).toContainText("We shall see");
  await page.keyboard.press("c");
  await paper.recorded(2);
  await paper.text.focus();
  await page.keyboard.press("u");
  await expect(paper.said()).toContainText("The council meets on Monday.");
  await page.keyboard.press("w");
  await expect(paper.said()).toContainText("Nothing is left");
  await expect(open).toHaveCount(0);
  await expect(bar).toHaveAttribute("data-coverage", "100");
  await desk.saved();
  expect(await coverage()).toMatchObject({ complete: true, figures: { claimed: 2, waved: 5, openFacts: 0 } });
  const waved = (await coverage())?.wavedWithNumbers.map(({ text }) => text);
  expect(waved).toEqual(["300", "May 2025", "Monday"]);

  // Still there after a reload, as the server has it.
  await page.reload();
  await expect(bar).toHaveAttribute("data-coverage", "100");
});

test("a table is waved by the row, and whole, by one key", async ({ page, withoutScreen }) => {
  const lena = await withoutScreen(CHECKER);
  const { id: deskId } = await deskNamed(lena, DESK);
  const rows = ["| Port | Ships |", "| --- | --- |", "| Oslo | 300 |", "| Bergen | 120 |"].join("\n");
  const brought = {
    title: "Ships by port",
    format: "markdown" as const,
    content: `# Ships by port\n\n${rows}\n\nIt was calm.`,
  };
  const articleId = await takeIn(lena, deskId, brought);
  await signIn(page, CHECKER);
  await page.goto(`/desks/${deskId}/articles/${articleId}`);
  const { paper, messages } = new Workbench(page);
  const open = paper.text.locator(".uncovered");
  await expect(open).toHaveCount(8);
  await page.keyboard.press("u");
  await page.keyboard.press("w");
  await expect(paper.said()).toContainText("Untouched. Port");

  await page.keyboard.press("Shift+w");
  await expect(messages).toContainText("2 sentences waved.");
  await expect(paper.said()).toContainText("Untouched. Oslo");
  await expect(open).toHaveCount(5);
  await page.keyboard.press("z");
  await expect(paper.text.locator(".reading-cursor")).toHaveText(["Port"]);
  await expect(open).toHaveCount(7);

  await page.keyboard.press("Alt+w");
  await expect(messages).toContainText("6 sentences waved.");
  await expect(paper.said()).toContainText("Untouched. It was calm.");
  await expect(open).toHaveCount(1);
  await page.keyboard.press("Alt+w");
  await expect(paper.said()).toContainText("No table is here");
  await expect(open).toHaveCount(1);
});

test("what a colleague waves appears, and sections lead to their first gap", async ({ page, withoutScreen }) => {
  const lena = await withoutScreen(CHECKER);
  const kofi = await withoutScreen(COLLEAGUE);
  const { deskId, articleId, address } = await anArticle(lena);
  await signIn(page, CHECKER);
  await page.goto(address);
  const { paper, messages } = new Workbench(page);
  const open = paper.text.locator(".uncovered");
  await expect(open).toHaveCount(7);
  const { params, version, rangeOf } = await openArticle(kofi, deskId, articleId);
  const waves = ["Quay opens again", "It was calm."].map((words) => ({ id: newId(), range: rangeOf(words) }));
  await kofi.call("waveWords", { params, body: { ...command(), versionId: version.id, waves } });
  await expect(open).toHaveCount(5);

  await page.keyboard.press("Shift+u");
  const parts = page.getByRole("dialog", { name: "Coverage" });
  await expect(parts.getByRole("button", { name: /^Headline: 1 of 1 sentence covered/ })).toBeVisible();
  await parts.getByRole("button", { name: /^What comes next: 0 of 3 sentences covered/ }).click();
  await expect(parts).toBeHidden();
  await expect(paper.said()).toContainText("Untouched. What comes next");
  await expect(paper.text).toBeFocused();

  // The lines can be put away.
  await page.keyboard.press("Shift+u");
  await parts.getByRole("checkbox", { name: "Dotted lines under what is open" }).uncheck();
  await expect(open).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(paper.text).toBeFocused();

  // A selection is waved alone.
  await paper.drag("Nobody was");
  await page.keyboard.press("w");
  await expect(messages).toContainText("Sentence waved.");
});

test("what is waved offline is kept and sent, and what others published has no coverage", async ({
  page,
  withoutScreen,
  complaints,
}) => {
  complaints.allow(/Failed to load resource/);
  const lena = await withoutScreen(CHECKER);
  const { deskId, articleId, address } = await anArticle(lena);
  await signIn(page, CHECKER);
  await page.goto(address);
  const desk = new Workbench(page);
  await expect(desk.paper.text.locator(".uncovered")).toHaveCount(7);
  await page.context().setOffline(true);
  await page.keyboard.press("u");
  await page.keyboard.press("w");
  await expect(desk.paper.text.locator(".uncovered")).toHaveCount(6);
  await expect(desk.saveState).toHaveAttribute("data-save-state", "kept_here");
  await page.context().setOffline(false);
  await desk.saved();
  expect((await lena.call("listWaves", { params: { deskId, articleId } })).items).toHaveLength(1);

  const published = await anArticle(lena, "published");
  await page.goto(published.address);
  await expect(desk.paper.text).toBeVisible();
  await expect(page.locator("[data-save-state]")).toBeVisible();
  await expect(page.locator("[data-coverage]")).toHaveCount(0);
  await expect(desk.paper.text.locator(".uncovered")).toHaveCount(0);
});
