import { expect, test } from "vitest";
import * as articles from "@/app/api/v1/desks/[deskId]/articles/route";
import * as imports from "@/app/api/v1/desks/[deskId]/imports/route";
import { articleBody } from "@/tests/support/article-body";
import { computing } from "@/tests/support/computing";
import { asOwner } from "@/tests/support/database";
import { aDesk, aMember } from "@/tests/support/newsroom";
import { ask } from "@/tests/support/requests";

const paragraph = (text: string, marks?: unknown[]) => ({
  type: "paragraph",
  content: [{ type: "text", text, ...(marks ? { marks } : {}) }],
});
const doc = (...content: unknown[]) => ({ type: "doc", content });

/** JSON of a quote in a quote in a quote: written by hand, since JSON.stringify gives up before we do. */
const nested = (levels: number) =>
  `{"type":"doc","content":[${'{"type":"blockquote","content":['.repeat(levels)}${JSON.stringify(paragraph("deep"))}${"]}".repeat(levels)}]}`;

const bodyWith = (docJson: string) => {
  const { doc: _, ...rest } = articleBody();
  return `${JSON.stringify(rest).slice(0, -1)},"doc":${docJson}}`;
};

const figure = (src: string) => doc({ type: "figure", content: [{ type: "image", attrs: { src } }] });
const link = (href: string) => doc(paragraph("words", [{ type: "link", attrs: { href } }]));

test.each([
  ["3,000 levels deep", nested(3_000), "document_too_deep"],
  ["100,000 levels deep", nested(100_000), "document_too_deep"],
  ["NUL", JSON.stringify(doc(paragraph("a\u0000b"))), "text_contains_nul"],
  [
    "half a character",
    '{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"\\ud800"}]}]}',
    "text_not_well_formed",
  ],
  ["a link that is a script", JSON.stringify(link("javascript:alert(1)")), "link_unsafe"],
  ["a link with a tab in it", JSON.stringify(link("java\tscript:alert(1)")), "link_unsafe"],
  ["a picture that is a page", JSON.stringify(figure("data:text/html;base64,PHNjcmlwdD4=")), "image_source_unsafe"],
  ["a picture from the disk", JSON.stringify(figure("file:///etc/passwd")), "image_source_unsafe"],
  ["unknown parts", JSON.stringify(doc({ type: "iframe" })), "document_malformed"],
  [
    "parts where they can't be",
    JSON.stringify(doc({ type: "listItem", content: [paragraph("x")] })),
    "document_schema_violated",
  ],
  [
    "200,000 parts",
    JSON.stringify({ type: "doc", content: Array(200_000).fill({ type: "horizontalRule" }) }),
    "document_too_many_nodes",
  ],
  ["no document", '"words"', "request_malformed"],
  ["a prototype", '{"__proto__":{"type":"doc"},"type":"doc","content":[]}', "document_schema_violated"],
])("a document with %s is refused at once, and nothing is stored", async (_, docJson, code) => {
  const ana = await aMember(await aDesk(), "checker");
  const headers = { "content-type": "application/json" };
  const asked = () => ask(articles.POST, ana, { deskId: ana.deskId }, { body: bodyWith(docJson), headers });
  let given: Awaited<ReturnType<typeof asked>> | undefined;
  const cost = await computing(async () => {
    given = await asked();
  });
  expect(cost).toBeLessThan(1_500);
  const { status = 0, answer } = given ?? {};
  expect([answer?.code, status >= 400 && status < 500]).toEqual([code, true]);
  const stored = await asOwner(
    "SELECT FROM article WHERE desk_id = $1 UNION ALL SELECT FROM event WHERE desk_id = $1",
    [ana.deskId],
  );
  expect(stored).toEqual([]);
});

test("a body is what its length said, in JSON, of bearable size", async () => {
  const ana = await aMember(await aDesk(), "checker");
  const send = (body: BodyInit, headers: Record<string, string> = {}) =>
    ask(
      articles.POST,
      ana,
      { deskId: ana.deskId },
      { body, headers: { "content-type": "application/json", ...headers } },
    );
  const whole = JSON.stringify(articleBody());
  expect((await send(whole, { "content-length": String(whole.length - 1) })).status).toBe(400);
  expect((await send(whole, { "content-length": "13000000" })).status).toBe(413);
  expect((await send(whole, { "content-type": "text/plain" })).status).toBe(415);
  expect((await send("{")).status).toBe(400);
  expect((await send(new Uint8Array([0x22, 0xff, 0x22]))).status).toBe(400);
  expect((await send(new Uint8Array(12_000_001))).status).toBe(413);
});

test("an import that is no text is refused, and a page is read in a thread", async () => {
  const ana = await aMember(await aDesk(), "checker");
  const send = (format: string, content: string) =>
    ask(imports.POST, ana, { deskId: ana.deskId }, { json: { format, content } });
  const page =
    "<article><h1>A title</h1><p>Words <a href='javascript:alert(1)'>here</a><script>x</script></p></article>";
  const { status, answer } = await send("html", page);
  expect(status).toBe(200);
  expect(JSON.stringify(answer.doc)).toContain("Words");
  expect(JSON.stringify(answer.doc)).not.toContain("javascript:");
  expect((await send("text", "a\u0000b")).answer.code).toBe("import_not_text");
  expect((await send("text", " \n ")).answer.code).toBe("import_empty");
  expect((await send("docx", "words")).status).toBe(400);
});
