import { expect, test } from "vitest";
import { POST as takeIn } from "@/app/api/v1/desks/[deskId]/articles/route";
import { POST as previewDocx } from "@/app/api/v1/desks/[deskId]/imports/docx/route";
import type { BroughtWith } from "@/lib/domain/articles/brought-with";
import { aDocx, comment, commented, del, note, noteSign, p, r } from "@/tests/support/a-docx";
import { articleBody } from "@/tests/support/article-body";
import { asOwner } from "@/tests/support/database";
import { aDesk, aMember } from "@/tests/support/newsroom";
import { ask } from "@/tests/support/requests";

const file = aDocx({
  comments: comment("0", "Ada", "Who counted?") + comment("1", "Ben", "Which May?"),
  footnotes: note("footnote", "1", "Harbour report."),
  body: p(
    `${r("As the harbour office said, the port moved ")}${commented("0", "4,200 containers")}${noteSign("footnote", "1")}${r(" in ")}${commented("1", "May")}${del(" last year")}${r(". Nobody had counted before.")}`,
  ),
});

async function stored(versionId: string): Promise<BroughtWith | null> {
  const [row] = await asOwner<{ brought: BroughtWith | null }>(
    "SELECT brought_with AS brought FROM version WHERE id = $1",
    [versionId],
  );
  return row?.brought ?? null;
}

test("what came in a Word file is shown, corrected with the text, and kept with the version", async () => {
  const ana = await aMember(await aDesk(), "checker");
  const at = { deskId: ana.deskId };
  const preview = await ask(previewDocx, ana, at, {
    body: file,
    headers: { "content-type": "application/octet-stream" },
  });
  expect(preview.status).toBe(200);
  const { doc, brought } = preview.answer;
  expect(brought.comments.map((each: { words: string }) => each.words)).toEqual(["4,200 containers", "May"]);

  const paragraph = doc.content[0];
  paragraph.content[0].text = `In fact, ${paragraph.content[0].text.replace("May", "June")}`;
  const { status, answer } = await ask(takeIn, ana, at, { json: articleBody({ doc, brought }) });
  expect(status).toBe(201);
  const kept = await stored(answer.versionId);
  const [version] = await asOwner<{ text: string }>("SELECT text FROM version WHERE id = $1", [answer.versionId]);
  const place = kept?.comments[0]?.place;
  expect(version?.text.slice(place?.start, place?.end)).toBe("4,200 containers");
  expect(place?.start).toBe("In fact, As the harbour office said, the port moved ".length);
  expect(kept?.comments[1]).toMatchObject({ words: "May", place: null, text: "Which May?" });
  expect(version?.text.slice(0, kept?.notes[0]?.place?.start)).toBe(
    "In fact, As the harbour office said, the port moved 4,200 containers",
  );
  expect(kept?.changes).toMatchObject([{ kind: "deletion", words: " last year", author: "Ada" }]);
});

test("an article without such a file keeps nothing of the kind, and nonsense is refused", async () => {
  const ana = await aMember(await aDesk(), "checker");
  const at = { deskId: ana.deskId };
  const { answer } = await ask(takeIn, ana, at, { json: articleBody() });
  expect(await stored(answer.versionId)).toBeNull();
  const brought = { comments: [], notes: [], changes: [{ kind: "insertion", author: "a".repeat(300) }] };
  const refused = await ask(takeIn, ana, at, { json: { ...articleBody(), brought } });
  expect([refused.status, refused.answer.code]).toEqual([400, "request_malformed"]);
});

test("a file of more than 20 MB is refused while it arrives, and so is what is no Word file", async () => {
  const ana = await aMember(await aDesk(), "checker");
  const send = (body: Uint8Array<ArrayBuffer>) => ask(previewDocx, ana, { deskId: ana.deskId }, { body });
  const large = await send(new Uint8Array(20_000_001));
  expect([large.status, large.answer.code]).toEqual([413, "request_too_large"]);
  const other = await send(new TextEncoder().encode("%PDF-1.7"));
  expect([other.status, other.answer.code]).toEqual([422, "import_docx_not_word"]);
  expect((await send(new Uint8Array())).answer.code).toBe("import_empty");
  const viewer = await aMember({ id: ana.deskId }, "viewer");
  expect((await ask(previewDocx, viewer, { deskId: ana.deskId }, { body: file })).answer.code).toBe("not_allowed");
});
