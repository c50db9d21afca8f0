import { readFileSync } from "node:fs";
import { claimdesk1 } from "@/lib/domain/reports/claimdesk-schema";
import { deskNamed } from "./support/api";
import { openArticle } from "./support/claims-by-api";
import { copyPage, copyWords } from "./support/clipboard";
import { CHECKER, COLLEAGUE, DESK, expect, signIn, test } from "./support/desk-test";
import { HEADLINE, nightFerryPage } from "./support/night-ferry";
import { tinyPdf } from "./support/pdf";
import { Workbench } from "./support/workbench";

/* The whole of a checker's day, as she does it: with mouse and keyboard, on an article she pastes. */

/** A source of this run's own: the desk keeps those of earlier ones. */
const MINUTES = `Minutes of the county council, sitting ${Date.now() % 1_000_000}`;

test("from the pasted page to the checked article, and both ways out", async ({
  page,
  context,
  somebody,
  withoutScreen,
}) => {
  test.setTimeout(240_000);
  const desk = new Workbench(page);
  const { paper } = desk;
  const { keyboard } = page;
  const lena = await withoutScreen(CHECKER);
  const { id: deskId } = await deskNamed(lena, DESK);

  await test.step("signs in and pastes the page she copied", async () => {
    await signIn(page, CHECKER);
    await copyPage(context, nightFerryPage);
    await page.getByRole("link", { name: "New article" }).first().click();
    await expect(page.getByRole("heading", { name: "New article", level: 1 })).toBeVisible();
    await page.getByRole("radio", { name: "Our copy" }).check();
    await page.getByRole("textbox", { name: "Paste the article" }).click();
    await keyboard.press("ControlOrMeta+v");
  });

  await test.step("looks through what will be kept, gives a block its role by key, and saves", async () => {
    const preview = page.getByRole("textbox", { name: "The article as it will be kept, editable" });
    await expect(preview.getByRole("heading", { name: HEADLINE, level: 1 })).toBeVisible();
    await expect(preview.getByRole("img", { name: "The ferry Solbris at the quay" })).toBeVisible();
    await expect(preview.getByRole("cell", { name: "38,900" })).toBeVisible();
    await expect(preview.locator("script, style, iframe")).toHaveCount(0);
    await expect(page.getByRole("textbox", { name: "Title" })).toHaveValue(HEADLINE);
    const role = (name: string) =>
      page.getByRole("group", { name: "What the block at the cursor is" }).getByLabel(name);
    await preview.getByText("Comments", { exact: true }).click();
    await expect(role("Furniture")).toBeChecked();
    await preview.getByText("From March the islands").click();
    await keyboard.press("Control+Alt+2");
    await expect(role("Dek")).toBeChecked();
    await keyboard.press("Control+Enter");
    await expect(page.getByRole("heading", { name: HEADLINE, level: 1 }).first()).toBeVisible();
    await expect(paper.text).toBeVisible();
  });
  const articleId = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  const { params, version } = await openArticle(lena, deskId, articleId);
  const stored = async () => (await lena.call("listClaims", { params })).items;

  await test.step("records claims by mouse: overlapping, nested, backwards over paragraphs, cells, items, a picture", async () => {
    await paper.claim(1, HEADLINE);
    await paper.claim(2, "voted 31 to 12 on Tuesday", "the outer islands");
    await paper.claim(3, "the night ferry between Brevik", "in 2013");
    await paper.claim(4, "31 to 12");
    await paper.claim(5, "Since then people who work late", "Nobody has counted them.", "backwards");
    await paper.claim(6, "41,300", "38,900");
    await paper.claim(7, "The first boat leaves", "half of that for under-18s");
    await paper.text.getByRole("img", { name: "The ferry Solbris at the quay" }).click();
    await paper.menu().getByRole("button", { name: "Claim", exact: true }).click();
    await paper.recorded(8);
    await expect(desk.rows).toHaveCount(8);
  });

  await test.step("records a quote with its speaker, and a claim about what it says", async () => {
    await paper.claim(9, "“Nobody should have to choose between a late shift and a bed at home,”");
    await expect(desk.messages).toContainText("Claim 9 recorded: Quote, Ragna Moe.");
    await desk.messages.getByRole("button", { name: "And a claim about it" }).click();
    await paper.recorded(10);
    await expect(desk.card(10).getByRole("region", { name: "Links" })).toContainText("About");
    await expect(desk.card(10).getByRole("region", { name: "Links" })).toContainText("9. ");
  });

  await test.step("goes on by keyboard alone: by sentence, further, by word, and what the article leaves out", async () => {
    const readTo = async (words: string) => {
      for (let sentence = 0; sentence < 40; sentence += 1) {
        const said = (await paper.said().textContent()) ?? "";
        if (said.includes(words)) return;
        await keyboard.press("j");
        await expect(paper.said()).not.toHaveText(said);
      }
      throw new Error(`No sentence says “${words}”.`);
    };
    await keyboard.press("t");
    await expect(paper.text).toBeFocused();
    await keyboard.press("Home");
    await expect(paper.said()).toContainText(HEADLINE);
    await readTo("The boat will leave at 23.40");
    await keyboard.press("Enter");
    await paper.recorded(11);
    await readTo("The last ferry ran");
    await keyboard.press("Alt+ArrowLeft");
    await expect(paper.said()).toContainText(/on 4 January 2013$/);
    await keyboard.press("Alt+ArrowLeft");
    await expect(paper.said()).toContainText(/on 4 January$/);
    await keyboard.press("Enter");
    await paper.recorded(12);
    await readTo("The hospital in Brevik");
    await keyboard.press("Enter");
    await paper.recorded(13);
    await readTo("The county puts the cost");
    await keyboard.press("Shift+J");
    await expect(paper.said()).toContainText("2 sentences");
    await keyboard.press("Enter");
    await paper.recorded(14);
    await readTo("Bicycles go free");
    await keyboard.press("c");
    await paper.recorded(15);
    await keyboard.press("o");
    await page.getByRole("dialog").getByLabel("Statement").fill("The article does not say who will run the boat.");
    await page.getByRole("dialog").getByRole("button", { name: "Record" }).click();
    await paper.recorded(16);
    await desk.saved();
    const claims = await stored();
    expect(claims.map((claim) => claim.number)).toEqual(Array.from({ length: 16 }, (_, index) => index + 1));
    const exact = (number: number) => claims[number - 1]?.placements[0]?.exact;
    expect(exact(5)).toBe(
      version.text.slice(version.text.indexOf("Since then"), version.text.indexOf(" The hospital")),
    );
    expect(exact(6)).toBe("41,300\n2012\n38,900");
    expect(exact(8)).toBe("\uFFFC");
    expect(exact(12)).toBe("The last ferry ran on 4 January");
    expect(claims[8]).toMatchObject({ kind: "quote", speaker: "Ragna Moe" });
    expect(claims[9]?.links).toMatchObject([{ type: "about", direction: "out", claimId: claims[8]?.id }]);
  });

  await test.step("chooses among claims that share words, and swallows none", async () => {
    await paper.point("31 to 12");
    const choice = page.getByRole("menu");
    await expect(choice.getByRole("menuitem")).toHaveCount(2);
    await choice.getByRole("menuitem", { name: "31 to 12" }).last().click();
    await paper.point("ferry between");
    await expect(choice.getByRole("menuitem")).toHaveCount(2);
    await keyboard.press("Escape");
    await expect(choice).toBeHidden();
  });

  await test.step("takes one source in hand and attaches it with a passage to six claims", async () => {
    await desk.choose(2);
    await keyboard.press("s");
    const dialog = page.getByRole("dialog", { name: "Source" });
    await dialog.getByRole("searchbox").fill(MINUTES);
    await expect(dialog.getByText("No source matches. Make it on the spot.")).toBeVisible();
    await keyboard.press("Enter");
    await dialog.getByRole("combobox", { name: "Kind" }).selectOption({ label: "Document" });
    await dialog.getByRole("textbox", { name: "Publisher" }).fill("Brevik county");
    await dialog.getByRole("button", { name: "Save and take in hand" }).click();
    const passages: [number, string][] = [
      [2, "The council resolves by 31 votes to 12 to resume the night service."],
      [3, "The service ended in January 2013."],
      [4, "For: 31. Against: 12."],
      [9, '"Nobody should have to choose between a late shift and a bed at home,"'],
      [11, "Departure 23.40, crossing 54 minutes."],
      [14, "Estimated yearly cost NOK 18.6 million."],
    ];
    for (const [index, [number, passage]] of passages.entries()) {
      if (index > 0) {
        await desk.choose(number);
        await keyboard.press("e");
      }
      const field = desk.card(number).getByRole("textbox", { name: "Passage, word for word" });
      await expect(field).toBeFocused();
      await keyboard.type(passage);
      // Leaves the field for the text, where single keys act again.
      await keyboard.press("Escape");
      await expect(desk.paper.text).toBeFocused();
    }
    await desk.choose(9);
    await expect(desk.card(9)).toContainText("The same words; only typography differs.");
  });

  await test.step("attaches it to several picked claims at once", async () => {
    await desk.pick(12, 13, 15);
    await desk.list.getByRole("button", { name: "Attach source in hand" }).click();
    await expect(desk.messages).toContainText("to claims 12, 13, 15.");
    await desk.list.getByRole("button", { name: "Pick none" }).click();
  });

  await test.step("attaches a PDF, and pastes an address onto the claim in focus", async () => {
    await desk.choose(4);
    const choosing = page.waitForEvent("filechooser");
    await desk.card(4).locator("button", { hasText: "Add a file" }).click();
    const file = { name: "minutes.pdf", mimeType: "application/pdf", buffer: tinyPdf("For: 31. Against: 12.") };
    await (await choosing).setFiles(file);
    await expect(desk.card(4).getByRole("link", { name: "minutes.pdf" })).toBeVisible();
    await copyWords(context, "https://example.org/register/2024");
    await desk.choose(10);
    await keyboard.press("ControlOrMeta+v");
    await expect(desk.card(10)).toContainText("Page on example.org");
    await desk.saved();
    const claims = await stored();
    const passages = claims.flatMap((claim) => claim.evidence.map((each) => each.passage)).filter(Boolean);
    expect(passages).toHaveLength(6);
    const [kept] = claims[3]?.evidence[0]?.files ?? [];
    expect(kept).toMatchObject({ name: "minutes.pdf", mediaType: "application/pdf", size: file.buffer.byteLength });
    expect(claims[9]?.evidence[0]?.source.url).toBe("https://example.org/register/2024");
  });

  await test.step("drafts a label by a digit, submits, and takes it back within ten seconds without a trace", async () => {
    await desk.choose(1);
    await keyboard.press("1");
    await expect(desk.card(1).getByRole("radio", { name: "Confirmed", exact: true })).toBeChecked();
    await keyboard.press("Control+Enter");
    await expect(desk.messages).toContainText("Claim 1: Confirmed.");
    await keyboard.press("z");
    await expect(desk.card(1)).toContainText("Draft, only yours");
    await desk.saved();
    expect((await stored())[0]).toMatchObject({ assessments: [], draft: { labelKey: "confirmed" } });
    const { items } = await lena.call("listArticleHistory", { params });
    expect(items.filter((entry) => entry.type === "assessment_submitted")).toEqual([]);
  });

  await test.step("assesses all", async () => {
    for (let number = 1; number <= 16; number += 1) {
      await desk.choose(number);
      await keyboard.press(String(number === 10 ? 3 : ((number - 1) % 2) + 1));
      await keyboard.press("Control+Enter");
      await expect(desk.messages).toContainText(`Claim ${number}: `);
    }
    await desk.saved();
    const claims = await stored();
    expect(claims.every((claim) => claim.assessments.length === 1 && claim.finding !== null)).toBe(true);
    expect(claims[9]).toMatchObject({ finding: "refuted", assessments: [{ disposition: "fix" }] });
    await expect(page.getByText("16 of 16 claims assessed").first()).toBeAttached();
  });

  await test.step("finds her way: search, filter, an address to send on, the back button", async () => {
    await keyboard.press("/");
    await keyboard.type("kroner");
    await expect(desk.rows).toHaveCount(2);
    await keyboard.press("Escape");
    await expect(desk.rows).toHaveCount(16);
    await desk.list.getByRole("button", { name: "Filter" }).click();
    await page.getByRole("combobox", { name: "Finding" }).selectOption({ label: "Refuted" });
    await keyboard.press("Escape");
    await expect(desk.rows).toHaveCount(1);
    await desk.list.getByRole("button", { name: "1 filter" }).click();
    await page.getByRole("button", { name: "Show all" }).click();
    await keyboard.press("Escape");
    await desk.choose(5);
    const address = page.url();
    await desk.choose(7);
    await page.goBack();
    await expect(desk.card(5)).toBeVisible();
    expect(page.url()).toBe(address);
    const other = await context.newPage();
    await other.goto(address);
    await expect(new Workbench(other).card(5)).toBeVisible();
    await other.close();
  });

  await test.step("splits and merges, retires with a reason and takes it back, and restores", async () => {
    await desk.choose(2);
    await desk.more(2, "Split");
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("What the new claim says").fill("The ferry goes to the outer islands.");
    await dialog.getByRole("button", { name: "Split" }).click();
    await expect(desk.card(17)).toBeVisible();
    await desk.saved();
    await desk.pick(2, 17);
    await desk.list.getByRole("button", { name: "Merge" }).click();
    await expect(desk.rows).toHaveCount(16);
    await desk.saved();
    const merged = (await stored())[16];
    expect(merged).toMatchObject({ number: 17, retired: { reason: expect.any(String) } });

    await desk.choose(15);
    await desk.more(15, "Retire");
    await dialog.getByLabel("Why it is retired").fill("Only a date in the future");
    await dialog.getByRole("button", { name: "Retire" }).click();
    await expect(desk.rows).toHaveCount(15);
    await desk.messages.getByRole("button", { name: "Undo" }).last().click();
    await expect(desk.rows).toHaveCount(16);
    await desk.choose(15);
    await desk.more(15, "Retire");
    await dialog.getByLabel("Why it is retired").fill("Only a date in the future");
    await dialog.getByRole("button", { name: "Retire" }).click();
    await expect(desk.card(15)).toContainText("Only a date in the future");
    await desk.more(15, "Restore");
    await expect(desk.rows).toHaveCount(16);
    await desk.saved();
  });

  await test.step("reloads, and all of it is there", async () => {
    const before = await stored();
    await page.reload();
    await expect(desk.rows).toHaveCount(16);
    await desk.choose(9);
    await expect(desk.card(9)).toContainText("Ragna Moe");
    const marked = paper.text.locator("[data-claims]");
    await expect(marked.first()).toBeVisible();
    const live = before.filter((claim) => !claim.retired && claim.placements.length > 0);
    for (const claim of live.filter((each) => !each.placements[0]?.exact.includes("\uFFFC"))) {
      const words = claim.placements.map((place) => place.exact.replaceAll("\n", "")).join("");
      expect(await paper.marked(claim.id)).toBe(words);
    }
    expect(await stored()).toEqual(before);
  });

  await test.step("is seen by a colleague, whose work arrives by itself", async () => {
    const kofi = new Workbench(await somebody(COLLEAGUE));
    await kofi.page.goto(`/desks/${deskId}/articles/${articleId}`);
    await expect(kofi.rows).toHaveCount(16);
    await kofi.paper.claim(18, "“It is a gift to forty people,”");
    await kofi.saved();
    await expect(desk.rows).toHaveCount(17, { timeout: 20_000 });
    await expect(desk.row(18)).toContainText("Per Aas");
  });

  await test.step("takes it out as a page that stands alone, and as data", async () => {
    const download = async (item: string) => {
      await page.getByRole("button", { name: "More", exact: true }).click();
      const coming = page.waitForEvent("download");
      await page.getByRole("menuitem", { name: item }).click();
      const file = await coming;
      return { path: await file.path(), name: file.suggestedFilename() };
    };
    const html = await download("Export as a page (HTML)");
    expect(html.name).toMatch(/\.html$/);
    const report = await context.newPage();
    await report.setContent(readFileSync(html.path, "utf8"));
    await expect(report.getByRole("heading", { name: HEADLINE }).first()).toBeVisible();
    await expect(report.locator("mark").filter({ hasText: "31 to 12" }).first()).toBeVisible();
    const note = (words: string) => report.getByRole("article").filter({ hasText: words });
    await expect(note("No. 9 on the desk")).toContainText("Nobody should have to choose");
    await expect(note("No. 4 on the desk")).toContainText("For: 31. Against: 12.");
    await expect(report.locator('[id^="note-"]')).toHaveCount(17);
    await report.close();
    const markdown = await download("Export as text with footnotes (Markdown)");
    expect(markdown.name).toMatch(/\.md$/);
    expect(readFileSync(markdown.path, "utf8").match(/^\[\^\d+\]: /gm)).toHaveLength(17);
    for (const what of ["claims", "evidence"]) {
      const table = await download(`Export the ${what} as a table (CSV)`);
      expect(table.name.endsWith(`.${what}.csv`)).toBe(true);
      expect(readFileSync(table.path, "utf8")).toContain("article_id,article_title,version,claim_id");
    }
    const json = await download("Export as data (JSON)");
    expect(json.name).toMatch(/\.json$/);
    const data = claimdesk1.parse(JSON.parse(readFileSync(json.path, "utf8")));
    expect(data.claims).toHaveLength(18);
  });
});
