import { command, deskNamed, newId } from "./support/api";
import { expectAccessible } from "./support/axe";
import { openArticle, takeIn } from "./support/claims-by-api";
import { CHECKER, DESK, EDITOR, expect, test, VIEWER } from "./support/desk-test";
import { HEADLINE, nightFerryPage } from "./support/night-ferry";

/* A checker keeps a source off the record: a viewer is told that something stands there, and nothing else. */

const SOURCE = "A deckhand who asked not to be named";

test.setTimeout(120_000);

test("what is kept off the record is redacted while others look, discussed, and each look is written down", async ({
  somebody,
  withoutScreen,
}) => {
  const api = await withoutScreen(CHECKER);
  const { id: deskId } = await deskNamed(api, DESK);
  const articleId = await takeIn(api, deskId, { title: HEADLINE, format: "html", content: nightFerryPage });
  const { claimOn, place, params } = await openArticle(api, deskId, articleId);
  const { id: claimId } = await claimOn([place("31 to 12")], { kind: "number" });
  const sourceId = newId();
  await api.call("attachEvidence", {
    params,
    body: {
      ...command(),
      to: [{ claimId, evidenceId: newId() }],
      source: { id: sourceId, kind: "person", title: SOURCE },
      evidence: { stance: "supports", basis: "primary_person", passage: "We counted them twice." },
    },
  });
  const address = `/desks/${deskId}/articles/${articleId}?claim=${claimId}`;

  const viewer = await somebody(VIEWER);
  await viewer.goto(address);
  await expect(viewer.getByText(SOURCE)).toBeVisible();

  const lena = await somebody(CHECKER);
  await lena.goto(address);
  await lena.getByText("More: where").click();
  await lena.getByRole("combobox", { name: "Confidentiality" }).selectOption("off_record");
  await expect(lena.getByText("counts for nothing in the sourcing policy")).toBeVisible();

  await expect(viewer.getByText("Confidential: off the record, supports")).toBeVisible();
  await expect(viewer.getByText(SOURCE)).toHaveCount(0);
  await expect(viewer.getByText("We counted them twice.")).toHaveCount(0);
  await expectAccessible(viewer, "redacted evidence");

  await lena.getByRole("button", { name: "Discuss" }).click();
  await lena.getByRole("textbox", { name: "What to say" }).fill("Can a second deckhand be asked?");
  // An embargo without its time is not stored as if there were none.
  const seenBy = lena.getByRole("combobox", { name: "Who sees it" });
  await seenBy.selectOption("embargoed");
  await lena.getByRole("button", { name: "Send" }).click();
  await expect(lena.getByText("Say until when it is embargoed.")).toBeVisible();
  await seenBy.selectOption("on_record");
  await lena.getByRole("button", { name: "Send" }).click();
  await expect(viewer.getByText("Can a second deckhand be asked?")).toBeVisible();
  await lena.getByRole("button", { name: "Resolve" }).click();
  await lena.getByRole("textbox", { name: "How it was settled" }).fill("One said the same.");
  await lena.getByRole("button", { name: "Resolve" }).click();
  await expect(viewer.getByText("1 resolved discussion")).toBeVisible();

  const editor = await somebody(EDITOR);
  await editor.goto(address);
  await expect(editor.getByText(SOURCE)).toBeVisible();
  await editor.goto(`/desks/${deskId}/people/access`);
  const look = editor.getByRole("listitem").filter({ hasText: EDITOR.name }).filter({ hasText: HEADLINE });
  await expect(look).toContainText("Off the record");
  await expectAccessible(editor, "who looked");

  // Whoever keeps another's source to named persons is one of them.
  const head = await somebody({ name: "Ingrid Solheim" });
  await head.goto(`/desks/${deskId}/sources?source=${sourceId}`);
  const kept = head.getByRole("dialog");
  await kept.getByRole("combobox", { name: "Confidentiality" }).selectOption("named_persons_only");
  await expect(kept.getByText("Nobody but you so far.")).toBeVisible();
  await kept.getByRole("checkbox", { name: EDITOR.name }).check();
  await head.reload();
  await expect(kept.getByRole("checkbox", { name: EDITOR.name })).toBeChecked();
});
