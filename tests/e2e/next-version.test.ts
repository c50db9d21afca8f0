import { deskNamed, newId } from "./support/api";
import { openArticle, takeIn } from "./support/claims-by-api";
import { CHECKER, DESK, expect, test, VIEWER } from "./support/desk-test";
import { Workbench } from "./support/workbench";

/* A second version is pasted with one paragraph moved, one sentence reworded and one taken out: those three ask for work, and nothing else. */

const MOVED = "“We have never been busier,” said Marit Lund, the harbour master.";
const PORT = "The port moved 4,200 containers in May, the harbour office said on Tuesday in a statement to reporters.";
const CREWS = "Crews worked through three nights. The quay was built in 1974 by the city itself.";
const LAST = "A year earlier the port moved 3,900 containers. No other harbour on this coast came near to that figure.";

test("only what changed in the next version asks for work, and is done by keys", async ({
  somebody,
  withoutScreen,
}) => {
  test.setTimeout(180_000);
  const lena = await withoutScreen(CHECKER);
  const { id: deskId } = await deskNamed(lena, DESK);
  const title = `Port moves on ${newId().slice(0, 8)}`;
  const content = [title, PORT, MOVED, CREWS, LAST].join("\n\n");
  const articleId = await takeIn(lena, deskId, { title, format: "text", content });
  const { place, claimOn } = await openArticle(lena, deskId, articleId);
  for (const words of [
    "never been busier",
    "4,200 containers in May",
    "built in 1974",
    "through three nights",
    "3,900 containers",
  ]) {
    await claimOn([place(words)]);
  }
  const address = `/desks/${deskId}/articles/${articleId}`;
  const page = await somebody(CHECKER);
  await page.goto(address);

  await test.step("the next version is brought from the workbench’s menu", async () => {
    await expect(new Workbench(page).paper.text).toBeVisible();
    await page.getByRole("button", { name: "More", exact: true }).click();
    await page.getByRole("menuitem", { name: "Bring the next version" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Version 2" })).toBeVisible();
    await page.getByRole("button", { name: "Type or paste plain text" }).click();
    const next = [
      title,
      PORT.replace("4,200", "4,250"),
      CREWS.replace("Crews worked through three nights. ", ""),
      LAST,
      MOVED,
    ];
    await page.getByRole("textbox", { name: "Plain text or Markdown" }).fill(next.join("\n\n"));
    await page.getByRole("button", { name: "Read it" }).click();
    await page.getByRole("button", { name: /Make it the current version/ }).click();
  });

  const work = page.getByRole("complementary", { name: "What asks for work" });
  const group = (name: string) => work.getByRole("region", { name });
  await test.step("exactly three places ask for work, each with what happened to it", async () => {
    await expect(page).toHaveURL(`${address}/versions`);
    await expect(work.getByRole("status")).toHaveText("3 places ask for work");
    await expect(group("Moved with its words: confirm").getByRole("listitem")).toContainText(["Claim 1"]);
    await expect(group("Reworded: check again").getByRole("listitem")).toContainText(["Claim 2"]);
    await expect(group("Reworded: check again").locator("ins")).toContainText("4,250");
    await expect(group("Not found: attach again or retire").getByRole("listitem")).toContainText(["Claim 4"]);
    const paper = page.getByRole("region", { name: "The text of version 2" });
    await expect(paper.locator('[data-block="moved"]')).toContainText("never been busier");
    await expect(paper.locator('[data-block="changed"]')).toHaveCount(2);
    await expect(page.getByText("2 paragraphs changed, 1 moved")).toBeVisible();
  });

  await test.step("the moved one is confirmed by Enter, the lost one put on words that are selected, or retired", async () => {
    await page.keyboard.press("n");
    await expect(group("Moved with its words: confirm").getByRole("listitem")).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(work.getByRole("status")).toHaveText("2 places ask for work");
    await expect(group("Not found: attach again or retire").getByRole("listitem")).toBeFocused();
    await page.keyboard.press("r");
    const dialog = page.getByRole("dialog", { name: "Retire claim 4" });
    await expect(dialog.getByRole("textbox")).toHaveValue("Not in version 2");
    await page.keyboard.press("Enter");
    await expect(work.getByRole("status")).toHaveText("1 place asks for work");
  });

  await test.step("the workbench shows the new text with the claims where they belong, the old one can be read", async () => {
    await page.getByRole("combobox", { name: "Version", exact: true }).selectOption({ index: 1 });
    await expect(page.getByText("An older version, to read only.")).toBeVisible();
    await expect(page.getByRole("region", { name: "The text of version 1" })).toContainText("through three nights");
    await page.getByRole("link", { name: "Back to the article" }).click();
    const desk = new Workbench(page);
    await expect(desk.paper.text).toContainText("moved 4,250 containers");
    await expect(desk.paper.text.locator("mark").filter({ hasText: "4,250 containers in May" })).toBeVisible();
  });

  await test.step("who reads along sees what changed and brings nothing", async () => {
    const viewer = await somebody(VIEWER);
    await viewer.goto(`${address}/versions`);
    await expect(viewer.getByRole("complementary", { name: "What asks for work" }).getByRole("status")).toBeVisible();
    await expect(viewer.getByRole("button", { name: "Confirm" })).toHaveCount(0);
    await viewer.goto(`${address}/versions/new`);
    await expect(viewer.getByRole("heading", { name: "You can’t bring a version" })).toBeVisible();
  });
});
