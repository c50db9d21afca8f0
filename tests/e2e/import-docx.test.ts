import { aDocxWithEverything } from "../support/a-docx-with-everything";
import { deskNamed } from "./support/api";
import { expectAccessible } from "./support/axe";
import { CHECKER, DESK, expect, test } from "./support/desk-test";

/* An article that comes as a Word file: what came in it is shown, found in the text, and kept with the article. */

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

test("takes a Word file in, shows what came with it, and opens the article", async ({ somebody, withoutScreen }) => {
  const { id: deskId } = await deskNamed(await withoutScreen(CHECKER), DESK);
  const page = await somebody(CHECKER);
  await page.goto(`/desks/${deskId}/articles/new`);
  await page
    .getByLabel("Choose a file")
    .setInputFiles({ name: "lighthouse.docx", mimeType: WORD, buffer: Buffer.from(aDocxWithEverything()) });
  const preview = page.getByRole("textbox", { name: "The article as it will be kept, editable" });
  await expect(preview.getByRole("heading", { name: "The lighthouse sells coffee" })).toBeVisible();
  await expect(preview.getByRole("link", { name: "tower" })).toBeVisible();
  await expect(preview).not.toContainText("ten years");
  await expect(page.getByRole("heading", { name: "What came with the file" })).toBeVisible();
  await expect(page.getByText("Where is this number from?")).toBeVisible();
  await expect(page.getByText("answers Ada Wong")).toBeVisible();

  await page.getByText("1 footnote or endnote").click();
  await expect(page.getByText("Harbour office, annual report 2025, page 12.")).toBeVisible();
  await page.getByText("2 tracked changes").click();
  await expect(page.getByText("took out")).toBeVisible();
  await page.getByRole("button", { name: "Show in the text: forty cups a day" }).click();
  await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe("forty cups a day");
  await expectAccessible(page, "the preview of a Word file");

  // Over a reload the file and what came in it are still here; a correction moves its places.
  await preview.getByText("The stairs count 112 steps.").click();
  await page.keyboard.press("Home");
  await page.keyboard.type("Note: ");
  await page.reload();
  await expect(page.getByText("Where is this number from?")).toBeVisible();
  await page.getByRole("button", { name: "Show in the text: Its keeper was appointed in 2015." }).click();
  await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe("Its keeper was appointed in 2015.");

  await page.getByRole("radio", { name: "Our copy" }).check();
  await expect(page.getByRole("textbox", { name: "Byline" })).toHaveValue("Samir Haddad");
  const sent = page.waitForRequest((request) => request.method() === "POST" && request.url().endsWith("/articles"));
  await page.getByRole("button", { name: "Save the article" }).click();
  const { brought } = (await sent).postDataJSON();
  expect([brought.comments.length, brought.notes.length, brought.changes.length]).toEqual([3, 1, 2]);
  await expect(page.getByRole("document", { name: "Article: The lighthouse sells coffee" })).toBeVisible();
  await expect(page.getByText("has done so for eleven years without a break.")).toBeVisible();
});

test("says what to do with a Word file that can’t be read", async ({ somebody, withoutScreen, complaints }) => {
  complaints.allow(/status of 4\d\d/);
  const { id: deskId } = await deskNamed(await withoutScreen(CHECKER), DESK);
  const page = await somebody(CHECKER);
  await page.goto(`/desks/${deskId}/articles/new`);
  const file = page.getByLabel("Choose a file");
  const whole = Buffer.from(aDocxWithEverything());
  await file.setInputFiles({ name: "half.docx", mimeType: WORD, buffer: whole.subarray(0, whole.length / 2) });
  await expect(page.getByRole("alert").getByText("save it anew as .docx", { exact: false })).toBeVisible();
  await file.setInputFiles({ name: "old.docx", mimeType: WORD, buffer: Buffer.from("d0cf11e0a1b11ae1", "hex") });
  await expect(
    page.getByRole("alert").getByText("not a Word document of the .docx kind", { exact: false }),
  ).toBeVisible();
  await expectAccessible(page, "a new article after a Word file was refused");
});
