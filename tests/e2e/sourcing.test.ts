import { type ApiUser, command, deskNamed, newId } from "./support/api";
import { expectAccessible } from "./support/axe";
import { openArticle, takeIn } from "./support/claims-by-api";
import { CHECKER, DESK, expect, test } from "./support/desk-test";
import { Workbench } from "./support/workbench";

/* A policy that the desk wrote decides what a claim must rest on, and says why it is not enough. */

const EDITOR = { name: "Tomás Herrera", email: "tomas.herrera@harbour-review.example" };
const HEAD = { name: "Ingrid Solheim", email: "ingrid.solheim@harbour-review.example" };

const content = "# Ferry line sold\n\nThe ferry line was sold for 40 million crowns on Monday, the buyer said.";
const words = "sold for 40 million crowns";

/** An article with one claim, on which two papers stand that printed the same wire. */
async function twoCopies(lena: ApiUser) {
  const { id: deskId } = await deskNamed(lena, DESK);
  const articleId = await takeIn(lena, deskId, { title: "Ferry line sold", format: "markdown", content });
  const { article, version, place, claimOn } = await openArticle(lena, deskId, articleId);
  const { id: claimId } = await claimOn([place(words)], { kind: "number" });
  const tag = newId().slice(0, 8);
  const source = (title: string, publisher: string) => ({ id: newId(), kind: "url", title, publisher });
  const wire = source(`Norrwire report ${tag}`, "Norrwire");
  const papers = [source(`Morning Post ${tag}`, "Morning Post"), source(`Evening Star ${tag}`, "Evening Star")];
  await lena.call("createSource", { params: { deskId }, body: { ...command(), source: wire } });
  const params = { deskId, articleId };
  const attach = async (paper: ReturnType<typeof source>, reliesOnId: string | null, passage = "") => {
    const evidenceId = newId();
    const evidence = { stance: "supports", basis: "secondary", reliesOnId, passage };
    await lena.call("attachEvidence", {
      params,
      body: { ...command(), to: [{ claimId, evidenceId }], source: paper, evidence },
    });
  };
  const [first, second] = papers;
  if (first) await attach(first, wire.id);
  if (second) await attach(second, null, `The line changed hands, according to Norrwire report ${tag}.`);
  const answer = async () => {
    const given = { labelKey: "confirmed", finding: "supported", disposition: "stet", qualifiers: [], rationale: "" };
    const judged = { versionId: version.id, statement: "", placementText: words };
    await lena.call("submitAssessment", {
      params: { ...params, claimId },
      body: { ...command(), id: newId(), answer: given, judged },
    });
  };
  return {
    deskId,
    articleId,
    article,
    claimId,
    wire,
    papers,
    answer,
    address: `/desks/${deskId}/articles/${articleId}`,
  };
}

test("two copies of one wire are refused, with the reason, and an editor takes the risk by name", async ({
  somebody,
  withoutScreen,
}) => {
  const lena = await withoutScreen(CHECKER);
  const { address, claimId, wire, papers, answer } = await twoCopies(lena);
  const page = await somebody(CHECKER);
  await page.goto(`${address}?claim=${claimId}`);
  const desk = new Workbench(page);
  const card = desk.card(1);
  const policy = card.getByRole("region", { name: "Sourcing policy" });
  await expect(policy.getByText("Shown once somebody has answered.")).toBeVisible();

  // Asked before anybody answered: two independent sources, as far as is known. The passage credits the wire; one key says so.
  await page.keyboard.press("Shift+O");
  await expect(policy.getByText("It rests on 2 independent sources.")).toBeVisible();
  await expect(policy.getByText(`${papers[1]?.title}: ${wire.title}?`)).toBeVisible();
  await expect(policy.getByText("(credits it)")).toBeVisible();
  await page.keyboard.press("o");
  const [one, other, origin] = [papers[0], papers[1], wire].map((source) => `“${source?.title}”`);
  const sorted = new RegExp(`(${one} and ${other}|${other} and ${one}) rest on the same ${origin}\\.`);
  await expect(policy.getByText(sorted)).toBeVisible();
  await expect(policy.getByText(/2 independent sources \(1 counts\)/)).toBeVisible();
  await expect(policy.getByText("Not met: it stands in the way of signing off")).toBeVisible();
  await desk.saved();

  await answer();
  await expect(policy.getByText("Shown once somebody has answered.")).toHaveCount(0);
  await expect(policy.getByText("As things stand, before anybody answered:")).toHaveCount(0);
  await expect(policy.getByRole("button", { name: "Accept the risk" })).toHaveCount(0);
  await expectAccessible(page, "what the policy says");

  // The article was made from that very wire: neither paper can confirm it now.
  await page.keyboard.press("i");
  const details = page.getByRole("dialog", { name: "Article details" });
  await details.getByRole("combobox", { name: "Made from (source)" }).click();
  await page.getByPlaceholder("Search", { exact: true }).fill(wire.title);
  await page.getByRole("option", { name: wire.title }).click();
  await page.keyboard.press("Escape");
  await expect(policy.getByText(/, which this article rests on too\./)).toBeVisible();
  await expect(policy.getByText(/2 independent sources \(none counts\)/)).toBeVisible();

  const editor = await somebody(EDITOR);
  await editor.goto(`${address}?claim=${claimId}`);
  const theirs = new Workbench(editor).card(1).getByRole("region", { name: "Sourcing policy" });
  await theirs.getByRole("button", { name: "Accept the risk" }).click();
  await theirs.getByLabel("Why the claim may stand on less").fill("The register opens on Thursday");
  await theirs.getByRole("button", { name: "Accept by name" }).click();
  await expect(policy.getByText(`Risk accepted by ${EDITOR.name}: The register opens on Thursday`)).toBeVisible();
  await expect(policy.getByRole("status")).toHaveText("Met by a risk accepted by name");
  await theirs.getByRole("button", { name: "Take it back" }).click();
  await expect(policy.getByRole("status")).toHaveText("Not met: it stands in the way of signing off");
});

test("a head of research writes the policy as sentences", async ({ somebody, withoutScreen }) => {
  const ingrid = await withoutScreen(HEAD);
  const { id: deskId } = await deskNamed(ingrid, DESK);
  const page = await somebody(HEAD);
  await page.goto(`/desks/${deskId}/settings?section=sourcing`);
  const published = page.getByRole("region", { name: "Published by others" });
  await expect(
    published.getByText(/a source that is primary for this claim, 2 independent sources or a risk/),
  ).toBeVisible();
  await published.getByRole("button", { name: "Change the sourcing policy for “Published by others”" }).click();
  await published.getByLabel("Start from").selectOption({ label: "Strict" });
  const rule = published.getByRole("listitem", { name: "Rule 2" });
  await rule.getByLabel("If it is not met").selectOption({ label: "Warn" });
  await expect(rule.getByText(/^Prediction and opinion: .*2 independent sources/)).toBeVisible();
  await rule.getByText("What counts").click();
  await rule.getByLabel("Oldest evidence that counts, in days").fill("30");
  await expect(rule.getByText(/Evidence older than 30 days does not count\./)).toBeVisible();
  await expectAccessible(page, "the policy editor");
  await published.getByLabel("Name of the policy").fill("Ours");
  await published.getByRole("button", { name: /Save as version/ }).click();
  await expect(published.getByText(/Ours, version \d/)).toBeVisible();
  await expect(published.getByText(/Evidence older than 30 days does not count\./)).toBeVisible();

  // Begun anew from another, a field says what that one says.
  await published.getByRole("button", { name: "Change the sourcing policy for “Published by others”" }).click();
  await rule.getByText("What counts").click();
  await expect(rule.getByLabel("Oldest evidence that counts, in days")).toHaveValue("30");
  await published.getByLabel("Start from").selectOption({ label: "Strict" });
  await rule.getByText("What counts").click();
  await expect(rule.getByLabel("Oldest evidence that counts, in days")).toHaveValue("");

  const reader = await somebody(CHECKER);
  await reader.goto(`/desks/${deskId}/settings?section=sourcing`);
  await expect(reader.getByText("Owners and heads of research change the policy.")).toBeVisible();
  await expect(reader.getByRole("button", { name: /Change the sourcing policy/ })).toHaveCount(0);
});

test("attaches the source that the words find, though the hand is quicker than the server", async ({
  somebody,
  withoutScreen,
}) => {
  const lena = await withoutScreen(CHECKER);
  const { deskId, articleId, claimId, address, wire } = await twoCopies(lena);
  const page = await somebody(CHECKER);
  await page.goto(address);
  const desk = new Workbench(page);
  await desk.choose(1);
  await page.keyboard.press("s");
  const dialog = page.getByRole("dialog", { name: "Source" });
  await expect(dialog.getByRole("list", { name: "Sources of the desk" }).getByRole("button").first()).toBeVisible();
  const answer = Promise.withResolvers<void>();
  await page.route(
    (url) => url.searchParams.get("q") === wire.title,
    async (route) => {
      await answer.promise;
      await route.continue();
    },
  );
  await dialog.getByRole("searchbox").fill(wire.title);
  await page.keyboard.press("Enter");
  await expect(dialog).toBeVisible();
  answer.resolve();
  await expect(dialog).toBeHidden();
  await desk.saved();
  const { evidence } = await lena.call("readClaim", { params: { deskId, articleId, claimId } });
  expect(evidence.map(({ source }: { source: { title: string } }) => source.title)).toContain(wire.title);
});
