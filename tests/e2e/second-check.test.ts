import { command, deskNamed, newId } from "./support/api";
import { expectAccessible } from "./support/axe";
import { openArticle, takeIn } from "./support/claims-by-api";
import { CHECKER, COLLEAGUE, DESK, expect, test, VIEWER } from "./support/desk-test";
import { Workbench } from "./support/workbench";

/* A claim is flagged, answered, answered again by somebody who is kept from the first answer, and decided by the head of research. */

const HEAD = { name: "Ingrid Solheim", email: "ingrid.solheim@harbour-review.example" };
const words = "sold for 40 million crowns";
const content = `# Ferry line sold twice\n\nThe ferry line was ${words} on Monday, the buyer said.`;
const secret = "The contract says thirty";

test("a second checker disagrees blind, and the head of research decides", async ({ somebody, withoutScreen }) => {
  test.setTimeout(180_000);
  const lena = await withoutScreen(CHECKER);
  const { id: deskId } = await deskNamed(lena, DESK);
  const title = `Ferry line sold twice ${newId().slice(0, 8)}`;
  const articleId = await takeIn(lena, deskId, { title, format: "markdown", content });
  const { params, place, claimOn, version } = await openArticle(lena, deskId, articleId);
  const { id: claimId } = await claimOn([place(words)], { kind: "number", speaker: "the buyer" });
  const address = `/desks/${deskId}/articles/${articleId}?claim=${claimId}`;

  const head = await somebody(HEAD);
  const atHead = new Workbench(head);
  await test.step("the head of research asks for a second look by key", async () => {
    await head.goto(address);
    await expect(atHead.card(1)).toBeVisible();
    await head.keyboard.press("b");
    await head.getByRole("textbox", { name: "Why it should be looked at twice" }).fill("It is the headline figure");
    await head.keyboard.press("Enter");
    await expect(atHead.card(1).getByText("Nobody is named yet.")).toBeVisible();
  });

  await test.step("the first answer is sealed to everybody until somebody is named", async () => {
    const evidence = { stance: "contradicts", basis: "primary_document", passage: secret };
    const source = { id: newId(), kind: "document", title: "Contract of sale", publisher: "Registry" };
    await lena.call("attachEvidence", {
      params,
      body: { ...command(), to: [{ claimId, evidenceId: newId() }], source, evidence },
    });
    await lena.call("submitAssessment", {
      params: { ...params, claimId },
      body: {
        ...{ ...command(), id: newId() },
        answer: { labelKey: "fix", finding: "refuted", disposition: "fix", qualifiers: ["number"], rationale: secret },
        judged: { versionId: version.id, statement: "", placementText: words },
      },
    });
    await expect(atHead.card(1).getByText("sealed", { exact: false }).first()).toBeVisible();
    await expect(atHead.card(1).getByText(secret)).toHaveCount(0);
    await expectAccessible(head, "a sealed card");
    await head.keyboard.press("Shift+B");
    const who = head.getByRole("combobox", { name: "Second checker" });
    await expect(who.locator("option:disabled")).toHaveText([`${CHECKER.name}, who gave the first answer`]);
    await expect(who.getByRole("option", { name: VIEWER.name })).toHaveCount(0);
    await who.selectOption({ label: COLLEAGUE.name });
    await head.getByRole("button", { name: "Name who looks" }).click();
    await expect(atHead.card(1).getByText(`${COLLEAGUE.name} gives the second answer.`)).toBeVisible();
    await expect(atHead.card(1).getByText(secret).first()).toBeVisible();
  });

  const kofi = await somebody(COLLEAGUE);
  const atKofi = new Workbench(kofi);
  await test.step("the second checker sees the claim, its speaker and the bare sources, and answers", async () => {
    await kofi.goto(address);
    const card = atKofi.card(1);
    await expect(card.getByText("You give the second answer.", { exact: false })).toBeVisible();
    await expect(card.getByText("Contract of sale")).toBeVisible();
    await expect(card.getByText("Not assessed").first()).toBeVisible();
    await expect(card.getByText("What others attached is shown once the second answer is in.")).toBeVisible();
    await expect(kofi.getByText(secret)).toHaveCount(0);
    await expectAccessible(kofi, "the blind checker’s card");
    await kofi.keyboard.press("1");
    await kofi.keyboard.press("ControlOrMeta+Enter");
    await atKofi.saved();
    await expect(card.getByText("The two differ in", { exact: false })).toBeVisible();
    await expect(
      card.getByText("An editor or the head of research who gave neither answer decides.").first(),
    ).toBeVisible();
  });

  await test.step("the head of research sees both side by side and decides with a reason", async () => {
    const card = atHead.card(1);
    await expect(card.getByText("The two differ in the finding and what happens to the words.")).toBeVisible();
    await expect(card.getByText("Undecided", { exact: true }).first()).toBeVisible();
    await card.getByRole("radio", { name: /^Fix/ }).check();
    await card.getByRole("button", { name: "Decide" }).click();
    await expect(card.getByText("Give the reason for the decision first.")).toBeVisible();
    await card.getByRole("textbox", { name: "Rationale" }).fill("The contract is signed; the buyer rounded.");
    await card.getByRole("button", { name: "Decide" }).click();
    await atHead.saved();
    await expect(card.getByText("Settled")).toBeVisible();
  });

  await test.step("the page of differences tells both answers, the decision and how far people agree", async () => {
    await head.goto(`/desks/${deskId}/differences`);
    await expect(head.getByRole("heading", { name: "Where we differed and who was right", level: 1 })).toBeVisible();
    const item = head.getByRole("listitem").filter({ hasText: title });
    await expect(item.getByText("The contract is signed; the buyer rounded.")).toBeVisible();
    await expect(head.getByText("Cohen’s kappa")).toBeVisible();
    await expectAccessible(head, "the page of differences");
  });
});
