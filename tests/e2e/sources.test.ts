import { command, deskNamed, newId } from "./support/api";
import { expectAccessible } from "./support/axe";
import { CHECKER, DESK, expect, test, VIEWER } from "./support/desk-test";

/* The desk's sources: found, made, corrected by two people at once. */

const light = `Log of the harbour light ${newId().slice(0, 8)}`;

test("finds a source, makes one and corrects it field by field", async ({ somebody, withoutScreen }) => {
  const { id: deskId } = await deskNamed(await withoutScreen(CHECKER), DESK);
  const page = await somebody(CHECKER);
  await page.goto(`/desks/${deskId}/sources`);
  const table = page.getByRole("table", { name: "Sources of the desk" });
  await expect(table.getByRole("button").first()).toBeVisible();
  await expectAccessible(page, "the sources");
  await page.keyboard.press("n");
  const making = page.getByRole("dialog", { name: "New source" });
  await making.getByLabel("Title").fill(light);
  await making.getByLabel("Kind").selectOption("archive");
  await expectAccessible(page, "making a source");
  await making.getByRole("button", { name: "Save" }).click();
  await page.keyboard.press("/");
  await page.keyboard.type(light);
  await expect(table.getByRole("button", { name: light })).toHaveCount(1);
  await page.keyboard.press("ArrowDown");
  await expect(table.getByRole("button", { name: light })).toBeFocused();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: light });
  await expect(dialog.getByLabel("Publisher")).toBeEditable();
  await dialog.getByLabel("Publisher").fill("Harbour office");
  await dialog.getByLabel("Address").fill("not an address");
  await dialog.getByLabel("Note").focus();
  await expect(dialog.getByText("An address begins with http")).toBeVisible();
  await expectAccessible(page, "an open source with a field that is wrong");
  await page.keyboard.press("Escape");
  await expect(table.getByRole("button", { name: light })).toBeFocused();
  await expect(table.getByText("Harbour office")).toBeVisible();
  await expect(page).not.toHaveURL(/source=/);
});

test("goes to what was looked for, though the hand is quicker than the server", async ({ somebody, withoutScreen }) => {
  const lena = await withoutScreen(CHECKER);
  const { id: deskId } = await deskNamed(lena, DESK);
  const title = `Tide table ${newId().slice(0, 8)}`;
  await lena.call("createSource", {
    params: { deskId },
    body: { ...command(), source: { id: newId(), kind: "document", title } },
  });
  const page = await somebody(CHECKER);
  await page.goto(`/desks/${deskId}/sources`);
  const rows = page.getByRole("table", { name: "Sources of the desk" }).getByRole("button");
  await expect(rows.first()).toBeVisible();
  const answer = Promise.withResolvers<void>();
  await page.route(
    (url) => url.searchParams.get("q") === title,
    async (route) => {
      await answer.promise;
      await route.continue();
    },
  );
  await page.keyboard.press("/");
  await page.keyboard.type(title);
  await page.keyboard.press("ArrowDown");
  await expect(page).toHaveURL(/q=Tide/);
  answer.resolve();
  await expect(rows).toHaveCount(1);
  await expect(rows.first()).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: title })).toBeVisible();
});

test("shows both values when two people changed the same field", async ({ somebody, withoutScreen, complaints }) => {
  complaints.allow(/status of 409/);
  const lena = await withoutScreen(CHECKER);
  const { id: deskId } = await deskNamed(lena, DESK);
  const sourceId = crypto.randomUUID();
  await lena.call("createSource", {
    params: { deskId },
    body: { ...command(), source: { id: sourceId, kind: "document", title: "Two people’s source" } },
  });
  const page = await somebody(CHECKER);
  await page.goto(`/desks/${deskId}/sources?source=${sourceId}`);
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Author").focus();
  await lena.call("editSource", {
    params: { deskId, sourceId },
    body: { ...command(), fields: { author: { base: "", value: "Ann Theirs" } } },
  });
  await dialog.getByLabel("Author").fill("Ben Yours");
  await dialog.getByLabel("Publisher").focus();
  await expect(dialog.getByRole("alert").getByText("Ann Theirs")).toBeVisible();
  await expect(dialog.getByRole("alert").getByText("Ben Yours")).toBeVisible();
  await expectAccessible(page, "a conflict on a source");
  await dialog.getByRole("button", { name: "Keep yours" }).click();
  await expect(dialog.getByRole("alert")).toHaveCount(0);
  await expect
    .poll(async () => (await lena.call("readSource", { params: { deskId, sourceId } })).author)
    .toBe("Ben Yours");
});

test("is read by whoever may not change it", async ({ somebody, withoutScreen }) => {
  const { id: deskId } = await deskNamed(await withoutScreen(CHECKER), DESK);
  const page = await somebody(VIEWER, { viewport: { width: 390, height: 844 }, colorScheme: "dark" });
  await page.goto(`/desks/${deskId}/sources`);
  await page.getByRole("table").getByRole("button").first().click();
  await expect(page.getByRole("dialog").getByText("does not change them", { exact: false })).toBeVisible();
  await expectAccessible(page, "a source that may only be read, on a phone");
});
