import type { Page } from "@playwright/test";
import { type ApiUser, command, deskNamed, newId } from "./support/api";
import { openArticle, takeIn } from "./support/claims-by-api";
import { CHECKER, COLLEAGUE, DESK, EDITOR, expect, test } from "./support/desk-test";

const OWNER = { name: "Margaret Okafor" };

/* An article is checked to the end, signed on its page, voided by another finding, signed again, and held against texts from outside. */

const CONTENT = [
  "The port moved 4,200 containers in May, the harbour office said on Tuesday.",
  "“We have never been busier,” said Marit Lund, the harbour master.",
].join("\n\n");

interface Checked {
  deskId: string;
  articleId: string;
  claimId: string;
}

async function answer(user: ApiUser, { deskId, articleId, claimId }: Checked, fields: Record<string, unknown>) {
  const params = { deskId, articleId, claimId };
  const claim = await user.call("readClaim", { params });
  const { versionId } = await user.call("readArticle", { params });
  const placementText = claim.placements.find(({ primary }) => primary)?.exact ?? "";
  await user.call("submitAssessment", {
    params,
    body: {
      ...{ ...command(), id: newId(), judged: { versionId, statement: claim.statement, placementText } },
      answer: { qualifiers: [], rationale: "", ...fields },
    },
  });
}

const confirmed = { labelKey: "confirmed", finding: "supported", disposition: "stet" };
const wrong = { labelKey: "fix", finding: "refuted", disposition: "fix" };

/** Brings an article to where only signing is left, as checkers do, without a screen. */
async function check(checker: ApiUser, colleague: ApiUser, title: string): Promise<Checked & { text: string }> {
  const { id: deskId } = await deskNamed(checker, DESK);
  const articleId = await takeIn(checker, deskId, { title, format: "text", content: `${title}\n\n${CONTENT}` });
  const { params, place, claimOn, version } = await openArticle(checker, deskId, articleId);
  await checker.call("moveArticle", { params, body: { ...command(), to: "in_check" } });
  const { claim } = await claimOn([place("4,200 containers")]);
  const checked = { deskId, articleId, claimId: claim.id };
  await checker.call("attachEvidence", {
    params,
    body: {
      ...command(),
      to: [{ claimId: claim.id, evidenceId: newId() }],
      source: { id: newId(), kind: "document", title: "Port statistics, May" },
      evidence: { stance: "supports", basis: "primary_document", passage: "4,200 containers" },
    },
  });
  await answer(checker, checked, confirmed);
  let start = 0;
  const waves = version.text.split("\n").map((line) => {
    const range = { unit: "utf16" as const, start, end: start + line.length };
    start += line.length + 1;
    return { id: newId(), range };
  });
  await checker.call("waveWords", { params, body: { ...command(), versionId: version.id, waves } });
  const { passes } = await colleague.call("readSigning", { params });
  for (const { key } of passes.slice(1)) {
    const body = { ...command(), id: newId(), versionId: version.id, initialled: true };
    await colleague.call("initialPass", { params: { ...params, passKey: key }, body });
  }
  return { ...checked, text: version.text };
}

async function verify(page: Page, text: string): Promise<void> {
  await page.getByRole("textbox", { name: "Text" }).fill(text);
  await page.getByRole("button", { name: "Verify" }).click();
}

test("an editor signs, another finding voids it, it is signed again, and texts are held against it", async ({
  somebody,
  withoutScreen,
}) => {
  test.setTimeout(180_000);
  const checker = await withoutScreen(CHECKER);
  const title = `Port moves more ${newId().slice(0, 8)}`;
  const checked = await check(checker, await withoutScreen(COLLEAGUE), title);
  const page = await somebody(EDITOR);
  const address = `/desks/${checked.deskId}/articles/${checked.articleId}`;
  const sign = page.getByRole("button", { name: "Sign as editor" });

  await test.step("the page says what is missing, and leads there", async () => {
    await page.goto(`${address}/sign-off`);
    await expect(page.getByText("1 thing is missing before this can be signed.")).toBeVisible();
    await expect(sign).toBeDisabled();
    await page.getByRole("link", { name: "The pass “Names” is not initialled." }).click();
    await page.getByRole("button", { name: "Initial Names" }).click();
    await expect(page.getByText("Nothing is missing. It can be signed.")).toBeVisible();
    await expect(page.getByRole("button", { name: "Take back the initial of Names" })).toBeFocused();
  });

  await test.step("she signs the text that stands there", async () => {
    await expect(page.getByText("The port moved 4,200 containers in May")).toBeVisible();
    await sign.click();
    await expect(page.getByText("Signed off", { exact: true })).toBeVisible();
    await page.goto(address);
    await expect(page.getByRole("link", { name: /^@[0-9a-f]{8}$/ })).toBeVisible();
  });

  await test.step("another finding voids it, and the difference is kept", async () => {
    await answer(checker, checked, wrong);
    await answer(checker, checked, { ...confirmed, qualifiers: ["imprecise"] });
    await page.goto(`${address}/sign-off`);
    await expect(page.getByText("Voided", { exact: true })).toBeVisible();
    await page.getByRole("link", { name: "1 thing changed since it was signed, 1 not looked at" }).click();
    await page.getByRole("button", { name: "Keep" }).click();
    await expect(page.getByText(`Kept by ${EDITOR.name}`)).toBeVisible();
  });

  await test.step("it is signed again, and the certificate says so", async () => {
    await page.goto(`${address}/sign-off`);
    await sign.click();
    await page.getByRole("link", { name: "Certificate" }).click();
    await expect(page.getByRole("heading", { name: `Certificate: ${title}` })).toBeVisible();
    await expect(page.getByText("Head of the article’s chain, after event")).toBeVisible();
  });

  await test.step("a text is identical, the same in another typography, or different, here", async () => {
    await page.getByRole("link", { name: "Hold a text against it" }).click();
    await verify(page, checked.text);
    await expect(page.getByText("Identical", { exact: true })).toBeVisible();
    await verify(page, checked.text.replaceAll(/[“”]/g, '"'));
    await expect(page.getByText("Same words, typography differs", { exact: true })).toBeVisible();
    await verify(page, checked.text.replace("4,200", "4,300"));
    await expect(page.getByText("Different, here", { exact: true })).toBeVisible();
    await expect(page.locator("ins")).toContainText("4,300");
    const file = page.getByLabel(/^File/);
    await file.setInputFiles({ name: "port.txt", mimeType: "text/plain", buffer: Buffer.from(checked.text) });
    await expect(page.getByText("Different, here", { exact: true })).toHaveCount(0);
    await page.getByRole("button", { name: "Verify" }).click();
    await expect(page.getByText("Identical", { exact: true })).toBeVisible();
    await verify(page, checked.text.replace("4,200", "4,300"));
    await expect(page.getByText("Different, here", { exact: true })).toBeVisible();
  });
});

test("an owner is offered to lift the separation of duties for whom it would let sign, and nobody else", async ({
  somebody,
  withoutScreen,
}) => {
  const checker = await withoutScreen(CHECKER);
  const { id: deskId } = await deskNamed(checker, DESK);
  const title = `Port signs late ${newId().slice(0, 8)}`;
  const articleId = await takeIn(checker, deskId, { title, format: "text", content: `${title}\n\n${CONTENT}` });
  const page = await somebody(OWNER);
  await page.goto(`/desks/${deskId}/articles/${articleId}/sign-off`);
  const lift = page.getByRole("button", { name: "Lift the separation of duties…" });
  await expect(page.getByRole("heading", { name: title })).toBeVisible();
  await expect(lift).toHaveCount(0);

  const params = { deskId, articleId };
  const editor = await withoutScreen(EDITOR);
  const { me } = await editor.call("readDesk", { params });
  await editor.call("assignPart", {
    params,
    body: { ...command(), memberId: me.memberId, part: "writer", assigned: true },
  });
  await page.reload();
  await lift.click();
  const dialog = page.getByRole("dialog", { name: "Lift the separation of duties" });
  await expect(dialog.getByRole("option")).toHaveText(["Choose a person", EDITOR.name]);
  await dialog.getByRole("combobox", { name: "For whom" }).selectOption({ label: EDITOR.name });
  await dialog.getByRole("textbox", { name: "Why" }).fill("One editor is on duty tonight");
  await dialog.getByRole("button", { name: "Lift it" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(`for ${EDITOR.name}: One editor is on duty tonight`)).toBeVisible();
  await expect(lift).toHaveCount(0);
});

test("what is missing leads to the very question, and to the very words", async ({ somebody, withoutScreen }) => {
  const checker = await withoutScreen(CHECKER);
  const { id: deskId } = await deskNamed(checker, DESK);
  const title = `Port asks again ${newId().slice(0, 8)}`;
  const articleId = await takeIn(checker, deskId, { title, format: "text", content: `${title}\n\n${CONTENT}` });
  const { params, place, claimOn } = await openArticle(checker, deskId, articleId);
  await claimOn([place(title)]);
  const ask = (question: string) => {
    const query = { id: newId(), claimId: null, question, quoted: "", evidenceIds: [], dueAt: null, toMemberId: null };
    return checker.call("askWriter", { params, body: { ...command(), query } });
  };
  await ask("Who counted them?");
  await ask("Which harbour is it?");
  const page = await somebody(EDITOR);
  await page.goto(`/desks/${deskId}/articles/${articleId}/sign-off`);
  const asked = page.getByRole("link", { name: "A query to the writer is not answered." });
  await expect(asked).toHaveCount(2);
  await asked.nth(1).click();
  const question = page.getByRole("dialog", { name: "Asking people" }).locator("[data-asking]:focus");
  await expect(question).toContainText(/Who counted them\?|Which harbour is it\?/);
  await expect(page).not.toHaveURL(/asked=/);
  await page.goBack();
  await page.getByRole("link", { name: /facts? (?:is|are) open/ }).click();
  await expect(page.locator(".reading-cursor").first()).toContainText("4,200 containers");
});

test("a stranger learns nothing of what is not out", async ({ page, withoutScreen }) => {
  const title = `Port moves more ${newId().slice(0, 8)}`;
  const { text } = await check(await withoutScreen(CHECKER), await withoutScreen(COLLEAGUE), title);
  await page.goto("/verify");
  await verify(page, text);
  await expect(page.getByText("Not known here", { exact: true })).toBeVisible();
});
