import { command, deskNamed, newId } from "./support/api";
import { openArticle, takeIn } from "./support/claims-by-api";
import { CHECKER, DESK, EDITOR, expect, test } from "./support/desk-test";
import { Workbench } from "./support/workbench";

/* Three fixes are proposed by key, two accepted and one refused, and the next version is the text with the two. */

const CONTENT = [
  "The port moved 4,200 containers in May, the harbour office said on Tuesday.",
  "“We have never been busier,” said Marit Lund, the harbour master.",
  "A year earlier the port moved 3,900 containers. The quay was built in 1974.",
].join("\n\n");

const STAYS = "A year earlier the port moved 3,900 containers.";

test("fixes are proposed, decided and applied, and claims settle on the new words", async ({
  somebody,
  withoutScreen,
}) => {
  test.setTimeout(180_000);
  const lena = await withoutScreen(CHECKER);
  const { id: deskId } = await deskNamed(lena, DESK);
  const title = `Port moves more ${newId().slice(0, 8)}`;
  const articleId = await takeIn(lena, deskId, { title, format: "text", content: `${title}\n\n${CONTENT}` });
  const { params, place, claimOn, version } = await openArticle(lena, deskId, articleId);
  const claimIds: string[] = [];
  for (const words of ["4,200 containers in May", "We have never been busier", "built in 1974"]) {
    // As the workbench takes it from the words.
    const fields = words === "built in 1974" ? { statement: "Built in 1974." } : {};
    claimIds.push((await claimOn([place(words)], fields)).claim.id);
  }
  const [first = ""] = claimIds;
  const judged = { versionId: version.id, statement: "", placementText: "4,200 containers in May" };
  const answer = { labelKey: "fix", finding: "refuted", disposition: "fix", qualifiers: ["number"], rationale: "" };
  await lena.call("submitAssessment", {
    params: { ...params, claimId: first },
    body: { ...command(), id: newId(), answer, judged },
  });
  const address = `/desks/${deskId}/articles/${articleId}`;

  const checker = await somebody(CHECKER);
  await checker.goto(address);
  const desk = new Workbench(checker);
  const propose = async (number: number, words: string, kind: string) => {
    await desk.choose(number);
    await checker.keyboard.press("f");
    const form = checker.getByRole("form", { name: `Fix claim ${number}` });
    await expect(form.getByRole("textbox", { name: "New words" })).toBeFocused();
    await form.getByRole("textbox", { name: "New words" }).fill(words);
    await form.getByRole("combobox", { name: "Kind of error" }).selectOption({ label: kind });
    await form.getByRole("textbox", { name: "Reason" }).fill("The office says so");
    return form;
  };

  await test.step("the checker proposes three, and sees each in the text while she writes it", async () => {
    const form = await propose(1, "4,300 containers in May", "Number");
    await expect(desk.paper.text.locator("del.fix-struck")).toHaveText("4,200");
    await expect(desk.paper.text.locator("ins.fix-inserted")).toHaveText("4,300");
    await form.getByRole("textbox", { name: "Reason" }).press("ControlOrMeta+Enter");
    await expect(form).toBeHidden();
    await expect(desk.row(1).locator("[data-claim-row]")).toBeFocused();
    await propose(2, "We have seldom been busier", "Words of the quote").then((each) =>
      each.getByRole("button", { name: "Propose" }).click(),
    );
    // What is selected in the text is what is typed over; a kind that is missing is gone to.
    await desk.choose(3);
    await desk.paper.drag("1974");
    await expect(desk.paper.menu()).toBeVisible();
    await checker.keyboard.press("f");
    const last = checker.getByRole("form", { name: "Fix claim 3" });
    await expect(last.getByRole("textbox", { name: "New words" })).toBeFocused();
    await checker.keyboard.type("1975");
    await expect(last.getByRole("textbox", { name: "New words" })).toHaveValue("built in 1975");
    await checker.keyboard.press("ControlOrMeta+Enter");
    await expect(last.getByRole("combobox", { name: "Kind of error" })).toBeFocused();
    await last.getByRole("combobox", { name: "Kind of error" }).selectOption({ label: "Date or place" });
    await last.getByRole("button", { name: "Propose" }).click();
    await expect(last).toBeHidden();
    await desk.saved();
    await expect(desk.paper.text.locator("ins.fix-inserted")).toHaveText(["4,300", "seldom", "1975"]);
  });

  // The button goes when the fix is decided on and made; the keyboard is not to fall out of the card with it.
  await desk.card(3).getByRole("button", { name: "Withdraw" }).focus();

  const editor = await somebody(EDITOR);
  await editor.goto(address);
  const list = editor.getByRole("dialog", { name: "Fixes of this article" });
  await test.step("the editor decides on them by keys alone", async () => {
    const { paper } = new Workbench(editor);
    await expect(paper.text).toBeVisible();
    await editor.keyboard.press("j");
    await expect(paper.text).toBeFocused();
    await editor.keyboard.press("End");
    await editor.keyboard.press("k");
    await expect(paper.text.locator(".reading-cursor")).toHaveText([STAYS]);
    await editor.keyboard.press("Shift+F");
    const row = (number: number) => list.getByRole("listitem", { name: `Fix claim ${number}` });
    await expect(row(1)).toBeFocused();
    await expect(row(1).getByText("The port moved", { exact: false })).toBeVisible();
    await editor.keyboard.press("a");
    await expect(row(1).getByText("Accepted", { exact: true })).toBeVisible();
    await editor.keyboard.press("z");
    await expect(row(1).getByText("Proposed", { exact: true })).toBeVisible();
    await editor.keyboard.press("a");
    await expect(row(1).getByText("Accepted", { exact: true })).toBeVisible();
    await editor.keyboard.press("j");
    await expect(row(2)).toBeFocused();
    await editor.keyboard.press("r");
    await editor.keyboard.type("It is what she said");
    await editor.keyboard.press("Enter");
    await expect(row(2)).toBeHidden();
    await expect(list.getByText("Decided before (1)")).toBeVisible();
    await row(3).focus();
    await editor.keyboard.press("a");
    await new Workbench(editor).saved();
  });

  await test.step("looks at the next version, and makes it", async () => {
    await list.getByRole("button", { name: "Apply 2 accepted fixes" }).click();
    const preview = editor.getByRole("dialog", { name: "Version 2" });
    await expect(preview.getByRole("listitem")).toHaveCount(2);
    await expect(preview.locator("ins")).toHaveCount(2);
    await preview.getByRole("button", { name: "Make version 2" }).click();
    await expect(preview).toBeHidden();
    await expect(new Workbench(editor).paper.text).toContainText("moved 4,300 containers in May");
    await expect(new Workbench(editor).paper.text).toContainText("We have never been busier");
  });

  await test.step("and goes on reading in it where she was", async () => {
    const { paper } = new Workbench(editor);
    await expect(paper.text).toBeFocused();
    await expect(paper.text.locator(".reading-cursor")).toHaveText([STAYS]);
    await editor.keyboard.press("j");
    await expect(paper.text.locator(".reading-cursor").filter({ hasText: "built in 1975" })).toHaveCount(1);
  });

  await test.step("and claims stand on the new words, for everybody", async () => {
    const article = await lena.call("readArticle", { params });
    expect(article.versionNumber).toBe(2);
    const { text } = await lena.call("readVersion", { params: { ...params, versionId: article.versionId } });
    expect(text).toBe(version.text.replace("4,200", "4,300").replace("1974", "1975"));
    const { items } = await lena.call("listClaims", { params });
    expect(items.map(({ placements }) => [placements[0]?.exact, placements[0]?.state])).toEqual([
      ["4,300 containers in May", "placed"],
      ["We have never been busier", "placed"],
      ["built in 1975", "placed"],
    ]);
    expect(items.map(({ fixes }) => fixes[0]?.state)).toEqual(["applied", "refused", "applied"]);
    await expect(desk.paper.text).toContainText("moved 4,300 containers in May", { timeout: 30_000 });
    await expect(desk.card(3)).toBeFocused();
    const behind = desk.card(3).getByRole("note");
    await expect(behind).toContainText("The statement speaks of the words as they were before.");
    await behind.getByRole("button", { name: "Take these words" }).click();
    await expect(desk.card(3).getByRole("textbox", { name: "Statement" })).toHaveValue("Built in 1975.");
    await expect(behind).toHaveCount(0);
    await expect(desk.card(3)).toBeFocused();
    await desk.saved();
    await desk.choose(1);
    await expect(desk.card(1).getByText("Applied", { exact: true })).toBeVisible();
    await expect(desk.row(1)).toContainText("Fix, made");
    await expect(desk.paper.text.locator("mark.claim-made")).toHaveText("4,300 containers in May");
  });
});
