import { deskNamed } from "./support/api";
import { expectAccessible } from "./support/axe";
import { copyWords } from "./support/clipboard";
import { CHECKER, DESK, expect, test, VIEWER } from "./support/desk-test";

/* Taking an article in by the ways the main job does not go: file, typing, Markdown, refusals, a reload half way. */

const previewName = "The article as it will be kept, editable";

test("reads a file, keeps the corrections over a reload, and asks for what is missing", async ({
  somebody,
  withoutScreen,
}) => {
  const lena = await withoutScreen(CHECKER);
  const { id: deskId } = await deskNamed(lena, DESK);
  const page = await somebody(CHECKER);
  await page.goto(`/desks/${deskId}/articles/new`);
  await expect(page.getByRole("radio", { name: "Our copy" })).toBeVisible();
  await expectAccessible(page, "a new article, nothing chosen");
  await page.getByLabel("Choose a file").setInputFiles({
    name: "lighthouse.html",
    mimeType: "text/html",
    // As an older program wrote it: the é is one byte, and only the page says which.
    buffer: Buffer.from(
      '<html lang="en"><head><meta charset="iso-8859-1"><title>x</title></head><body><h1>The caf\u00e9 in the lighthouse</h1>' +
        "<p>It serves forty cups a day, says its keeper, and has done so for eleven years without a break.</p>" +
        '<p onclick="alert(1)">The <a href="javascript:alert(1)">stairs</a> count 112 steps.</p><script>alert(1)</script></body></html>',
      "latin1",
    ),
  });
  const preview = page.getByRole("textbox", { name: previewName });
  await expect(preview.getByRole("heading", { name: "The café in the lighthouse" })).toBeVisible();
  await expect(page.getByText("Scripts, styles and forms are never kept.")).toBeVisible();
  await expect(preview.getByRole("link")).toHaveCount(0);
  await preview.getByText("steps.").click();
  await page.keyboard.press("End");
  await page.keyboard.type(" Nobody counted twice.");
  await page.keyboard.press("Control+Alt+9");
  const roles = page.getByRole("group", { name: "What the block at the cursor is" });
  await expect(roles.getByLabel("Furniture")).toBeChecked();
  await page.keyboard.press("Control+Alt+4");
  await expect(roles.getByLabel("Body")).toBeChecked();
  await page.getByRole("textbox", { name: "Title" }).fill("");
  await expectAccessible(page, "the preview of an import");

  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(page.getByText("Say whose words these are.")).toBeVisible();
  await expect(page.getByText("An article needs a title")).toBeVisible();
  await expect(page.getByRole("radio", { name: "Our copy" })).toBeFocused();
  await expectAccessible(page, "the preview of an import that was not saved");
  await page.getByRole("radio", { name: "Published by others" }).check();
  await page.getByRole("textbox", { name: "Title" }).fill("A café up the stairs");
  await page.getByRole("textbox", { name: "Published" }).fill("last week");
  await expect.poll(() => page.evaluate(keptDrafts)).toContain("last week");

  await page.reload();
  await expect(page.getByRole("textbox", { name: "Published" })).toHaveValue("last week");
  await expect(preview.getByText("Nobody counted twice.")).toBeVisible();
  await page.getByRole("button", { name: "Save the article" }).click();
  await expect(page.getByText("A date is written 2025-12-28")).toBeVisible();
  await page.getByRole("textbox", { name: "Published" }).fill("2025-12");
  await page.getByRole("button", { name: "Save the article" }).click();
  await expect(page.getByRole("document", { name: "Article: A café up the stairs" })).toBeVisible();
  await expect(page.getByText("Nobody counted twice.")).toBeVisible();
  await page.goto(`/desks/${deskId}/articles/new`);
  await expect(page.getByRole("textbox", { name: "Paste the article" })).toBeVisible();
});

test("types Markdown, reads it either way, starts over and takes that back", async ({ somebody, withoutScreen }) => {
  const { id: deskId } = await deskNamed(await withoutScreen(CHECKER), DESK);
  const page = await somebody(CHECKER);
  await page.goto(`/desks/${deskId}/articles/new`);
  await page.getByRole("button", { name: "Type or paste plain text" }).click();
  await page.getByLabel("Plain text or Markdown").fill("# Gulls\n\nThere are **900** of them.\n\n- one\n- two\n");
  await expect(page.getByText("This looks like Markdown.")).toBeVisible();
  await page.getByRole("button", { name: "Read as plain text" }).click();
  const preview = page.getByRole("textbox", { name: previewName });
  await expect(preview.getByText("**900**")).toBeVisible();
  await page.getByRole("button", { name: "Read as Markdown" }).click();
  await expect(preview.getByRole("heading", { name: "Gulls" })).toBeVisible();
  await expect(preview.getByRole("listitem")).toHaveCount(2);
  await page.getByRole("button", { name: "Start over" }).click();
  await expect(page.getByRole("textbox", { name: "Paste the article" })).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).last().click();
  await expect(preview.getByRole("heading", { name: "Gulls" })).toBeVisible();
  await page.getByRole("button", { name: "Start over" }).click();
});

test("says why it can’t take something, and keeps the way open", async ({ somebody, withoutScreen, complaints }) => {
  complaints.allow(/status of 4\d\d/);
  const { id: deskId } = await deskNamed(await withoutScreen(CHECKER), DESK);
  const page = await somebody(CHECKER);
  await page.goto(`/desks/${deskId}/articles/new`);
  const file = page.getByLabel("Choose a file");
  await file.setInputFiles({ name: "report.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7") });
  await expect(page.getByRole("alert").getByText("report.pdf can’t be read.", { exact: false })).toBeVisible();
  await file.setInputFiles({ name: "big.txt", mimeType: "text/plain", buffer: Buffer.alloc(5_000_001, "a ") });
  await expect(page.getByText("This is larger than 5 MB.", { exact: false })).toBeVisible();
  await file.setInputFiles({ name: "nul.txt", mimeType: "text/plain", buffer: Buffer.from("a\u0000b") });
  await expect(page.getByText("This holds characters that are not text.", { exact: false })).toBeVisible();
  await copyWords(page.context(), "https://10.0.0.1/a-page"); // an address alone is fetched, if it is a public one
  await page.getByRole("textbox", { name: "Paste the article" }).click();
  await page.keyboard.press("ControlOrMeta+v");
  await expect(page.getByText("This address leads into a private network.", { exact: false })).toBeVisible();
  await expectAccessible(page, "a new article after a refusal");
});

test("tells whoever may not take articles in whom to ask", async ({ somebody, withoutScreen }) => {
  const { id: deskId } = await deskNamed(await withoutScreen(CHECKER), DESK);
  const page = await somebody(VIEWER);
  await page.goto(`/desks/${deskId}/articles/new`);
  await expect(page.getByRole("heading", { name: "You can’t take articles in" })).toBeVisible();
  await expectAccessible(page, "a new article without the right");
});

/** What the browser keeps of imports under way, as text: it is written within a moment of the last key. */
function keptDrafts(): Promise<string> {
  return new Promise((told, failed) => {
    const opening = indexedDB.open("claimdesk-import");
    opening.onerror = () => failed(opening.error);
    opening.onsuccess = () => {
      const kept = opening.result.transaction("drafts").objectStore("drafts").getAll();
      kept.onerror = () => failed(kept.error);
      kept.onsuccess = () => {
        opening.result.close();
        told(JSON.stringify(kept.result));
      };
    };
  });
}
