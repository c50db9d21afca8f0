import { command, deskNamed, newId } from "./support/api";
import { openArticle, takeIn } from "./support/claims-by-api";
import { CHECKER, DESK, expect, test } from "./support/desk-test";
import { Workbench } from "./support/workbench";

/* A query is answered through its link by somebody without an account, and one call answers three claims. */

const OWNER = { name: "Margaret Okafor", email: "margaret.okafor@harbour-review.example" };

const CONTENT = [
  "The port moved 4,200 containers in May, the harbour office said on Tuesday.",
  "“We have never been busier,” said Marit Lund, the harbour master.",
  "A year earlier the port moved 3,900 containers. The quay was built in 1974.",
].join("\n\n");

test("people are asked, and what they say comes back to the claims", async ({
  browser,
  baseURL,
  complaints,
  somebody,
  withoutScreen,
}) => {
  test.setTimeout(180_000);
  const lena = await withoutScreen(CHECKER);
  const { id: deskId } = await deskNamed(lena, DESK);
  const title = `Port asks around ${newId().slice(0, 8)}`;
  const articleId = await takeIn(lena, deskId, { title, format: "text", content: `${title}\n\n${CONTENT}` });
  const { place, claimOn } = await openArticle(lena, deskId, articleId);
  const speaker = `Marit Lund ${newId().slice(0, 8)}`;
  await claimOn([place("4,200 containers")], { kind: "number", speaker });
  await claimOn([place("We have never been busier")], { kind: "quote", speaker });
  await claimOn([place("3,900 containers")], { kind: "number", speaker });

  const page = await somebody(CHECKER);
  const { keyboard } = page;
  await page.goto(`/desks/${deskId}/articles/${articleId}`);
  const desk = new Workbench(page);
  const asking = page.getByRole("dialog", { name: "Asking people" });
  const waits = (number: number) => desk.card(number).getByRole("region", { name: /^Waits on/ });

  await test.step("the checker asks the writer by one key, and the claim waits", async () => {
    await desk.choose(1);
    await keyboard.press("q");
    const form = page.getByRole("dialog", { name: "Ask the writer about claim 1" });
    await expect(form.getByRole("textbox", { name: "Question" })).toBeFocused();
    await keyboard.type("Where does the figure come from?");
    await keyboard.press("ControlOrMeta+Enter");
    await expect(form).toBeHidden();
    await expect(waits(1).getByText("the writer, by a query")).toBeVisible();
  });

  await test.step("what was asked by mistake is taken back, and Escape leaves only what is being written", async () => {
    await desk.choose(3);
    await keyboard.press("q");
    const form = page.getByRole("dialog", { name: "Ask the writer about claim 3" });
    await expect(form.getByRole("textbox", { name: "Question" })).toBeFocused();
    await keyboard.type("Is it so?");
    await keyboard.press("ControlOrMeta+Enter");
    await expect(form).toBeHidden();
    await expect(waits(3).getByText("the writer, by a query")).toBeVisible();
    await page.getByRole("button", { name: "Undo" }).last().click();
    await expect(waits(3).getByText("the writer, by a query")).toHaveCount(0);
    await keyboard.press("Shift+Q");
    await expect(asking.getByText("1 open · 0 answered · 1 dismissed")).toBeVisible();
    await asking.getByRole("button", { name: "Dismiss" }).click();
    await expect(asking.getByRole("textbox", { name: "Why it is not needed any more" })).toBeFocused();
    await keyboard.press("Escape");
    await expect(asking.getByRole("button", { name: "Dismiss" })).toBeFocused();
    await keyboard.press("Escape");
    await expect(asking).toBeHidden();
    await desk.choose(1);
  });

  let link = "";
  await test.step("makes a link for the writer, who has no account", async () => {
    await keyboard.press("Shift+Q");
    await expect(asking.getByText("1 open · 0 answered · 1 dismissed")).toBeVisible();
    await asking.getByText("Links for writers without an account").click();
    await asking.getByRole("textbox", { name: "For whom" }).fill("Tom Reed");
    await asking.getByRole("button", { name: "Make a link" }).click();
    link = (await asking.locator("[data-writer-link]").textContent()) ?? "";
    expect(link).toMatch(/\/asked\/[\w-]{43}$/);
    await keyboard.press("Escape");
  });

  await test.step("the writer answers on the page it leads to; a reload loses nothing", async () => {
    const context = await browser.newContext({ ...(baseURL ? { baseURL } : {}) });
    await complaints.watch(context);
    const writer = await context.newPage();
    const response = await writer.goto(link);
    expect(response?.headers()).toMatchObject({
      "referrer-policy": "no-referrer",
      "x-robots-tag": "noindex, nofollow",
      "cache-control": expect.stringContaining("no-store"),
    });
    await expect(writer.getByRole("heading", { name: title, level: 1 })).toBeVisible();
    const question = writer.getByRole("article", { name: "Where does the figure come from?" });
    await expect(question.getByText("4,200 containers")).toBeVisible();
    await question.getByRole("textbox", { name: "Your answer" }).fill("From the harbour office, by mail.");
    await writer.reload();
    await expect(question.getByRole("textbox", { name: "Your answer" })).toHaveValue(
      "From the harbour office, by mail.",
    );
    await question.getByRole("button", { name: "Hand in" }).click();
    await expect(question.getByText("Handed in")).toBeVisible();
    await expect(writer.getByText("Everything is handed in.")).toBeVisible();
    await expect(writer.getByText("never been busier")).toHaveCount(0);
    await writer.goto("/asked/not-a-link");
    await expect(writer.getByRole("heading", { name: "This link leads nowhere" })).toBeVisible();
    await context.close();
  });

  await test.step("the answer stands on the claim, and in its history", async () => {
    await expect(waits(1).getByText("From the harbour office, by mail.")).toBeVisible({ timeout: 15_000 });
    await expect(waits(1).getByText("by Tom Reed, by link")).toBeVisible();
  });

  await test.step("three claims are picked for one call; a question that reads the quote back is told so", async () => {
    await desk.pick(1, 2, 3);
    await keyboard.press("Shift+P");
    const form = page.getByRole("dialog", { name: "Plan a call about claims 1, 2 and 3" });
    await expect(form.getByRole("combobox", { name: "Who can confirm it" })).toHaveText(speaker);
    const question = (number: number) => form.getByRole("textbox", { name: `Question on claim ${number}` });
    await question(1).fill("How much went over the quay in May?");
    await question(2).fill("Did you say we have never been busier?");
    await expect(form.getByText(/Reads the quote back: “we have never been busier”/)).toBeVisible();
    await question(2).fill("How does this year compare?");
    await expect(form.getByText(/Reads the quote back/)).toHaveCount(0);
    await question(3).fill("And a year before?");
    await form.getByRole("button", { name: "Plan a call" }).click();
    await expect(form).toBeHidden();
    await desk.choose(3);
    await expect(waits(3).getByText(`${speaker}, by a call`)).toBeVisible();
  });

  await test.step("one call answers all three, as evidence from the person themselves", async () => {
    await keyboard.press("Shift+Q");
    await asking.getByRole("button", { name: "Write down the call" }).click();
    const form = page.getByRole("dialog", { name: `What ${speaker} said` });
    await form.getByRole("textbox", { name: "What was said: claim 1" }).fill("4,180, give or take");
    await form.getByRole("textbox", { name: "What was said: claim 2" }).fill("Busier than in 2019");
    await form.getByRole("textbox", { name: "What was said: claim 3" }).fill("3,900, that is right");
    await form
      .getByRole("group", { name: "It: claim 1" })
      .getByRole("radio", { name: "contradicts", exact: false })
      .check({ force: true });
    await form.getByRole("button", { name: "Write 3 pieces of evidence" }).click();
    await expect(asking.getByText("0 open · 2 answered · 1 dismissed")).toBeVisible();
    // What ended says so, and has nothing left to press.
    await expect(asking.getByText("Nothing runs: whatever was asked has ended.")).toBeVisible();
    await expect(asking.getByText("What was answered or dismissed ends there", { exact: false })).toBeVisible();
    await expect(asking.locator("[data-asking]")).toHaveCount(3);
    await expect(asking.locator("[data-asking]").getByRole("button", { name: /^(?!Show claim)/ })).toHaveCount(0);
    await keyboard.press("Escape");
    await desk.saved();
    for (const [number, words] of [
      [1, "4,180, give or take"],
      [2, "Busier than in 2019"],
      [3, "3,900, that is right"],
    ] as const) {
      await desk.choose(number);
      await expect(desk.card(number).getByText(words).first()).toBeVisible();
    }
    const { items } = await lena.call("listClaims", { params: { deskId, articleId } });
    const evidence = items.flatMap((claim: { evidence: { basis: string; stance: string }[] }) => claim.evidence);
    expect(evidence.map(({ basis, stance }: { basis: string; stance: string }) => [basis, stance])).toEqual([
      ["primary_person", "contradicts"],
      ["primary_person", "supports"],
      ["primary_person", "supports"],
    ]);
  });
});

test("a writer with an account sees at once that an answer is handed in", async ({ somebody, withoutScreen }) => {
  const lena = await withoutScreen(CHECKER);
  const { id: deskId, ...desk } = await deskNamed(lena, DESK);
  const title = `Port asks its writer ${newId().slice(0, 8)}`;
  const articleId = await takeIn(lena, deskId, { title, format: "text", content: `${title}\n\n${CONTENT}` });
  const { params } = await openArticle(lena, deskId, articleId);
  const owner = await withoutScreen(OWNER);
  const memberId = desk.members.find(({ name }) => name === OWNER.name)?.id ?? "";
  await owner.call("assignPart", { params, body: { ...command(), memberId, part: "writer", assigned: true } });
  const question = "Who counted them?";
  const query = { id: newId(), claimId: null, question, quoted: "", evidenceIds: [], dueAt: null, toMemberId: null };
  await lena.call("askWriter", { params, body: { ...command(), query } });
  const page = await somebody(OWNER);
  await page.goto(`/desks/${deskId}/articles/${articleId}/asked`);
  await expect(page.getByRole("main")).toHaveCount(1);
  await page.getByRole("textbox", { name: "Your answer" }).fill("The harbour office.");
  await page.getByRole("button", { name: "Hand in" }).click();
  await expect(page.getByText("Everything is handed in.")).toBeVisible();
});
