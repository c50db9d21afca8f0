import { describe, expect, test } from "vitest";
import { canonicalText } from "@/lib/domain/text/canonical-text";
import { parseDoc } from "@/lib/editor/parse-doc";
import { docxToDoc } from "@/lib/import/docx-to-doc";
import {
  aDocx,
  aLongDocx,
  comment,
  commented,
  type DocxShape,
  del,
  ins,
  note,
  noteSign,
  p,
  picture,
  r,
} from "@/tests/support/a-docx";
import { outline } from "./outline";

const lead = "The ferry company has halted all night crossings, the minister said on Monday. The ban begins at once.";

async function read(shape: DocxShape | string) {
  const imported = await docxToDoc(aDocx(typeof shape === "string" ? { body: shape } : shape));
  const { doc } = parseDoc(imported.doc);
  const text = canonicalText(doc);
  const { comments = [], notes = [], changes = [] } = imported.brought ?? {};
  return { ...imported, lines: outline(doc.content), text, comments, notes, changes };
}

const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

describe("the structure of a Word file", () => {
  test("title styles, headings, marks of the text, quotes", async () => {
    const { lines, metadata } = await read(
      [
        p("Night ferries stop", "Title"),
        p("What the ban means for the islands", "Subtitle"),
        p("By Jane Doe"),
        p(r("The ban ") + r("begins", "<w:b/>") + r(" at once", '<w:i/><w:b w:val="0"/>') + r(`. ${lead}`)),
        p("Why now", "Heading1"),
        p(
          r("H", "") +
            r("2", '<w:vertAlign w:val="subscript"/>') +
            r("O and x") +
            r("2", '<w:vertAlign w:val="superscript"/>'),
        ),
        p(r("under", '<w:u w:val="single"/>') + r(" and ") + r("gone", "<w:strike/>")),
        p("It was time.", "Quote"),
        p("And more.", "Quote"),
      ].join(""),
    );
    expect(lines).toEqual([
      "h1 headline | Night ferries stop",
      "p dek | What the ban means for the islands",
      "p byline | By Jane Doe",
      `p | The ban *begins*/ at once/. ${lead}`,
      "h1 | Why now",
      "p | H,2,O and x^2^",
      "p | _under_ and ~gone~",
      "blockquote",
      "  p | It was time.",
      "  p | And more.",
    ]);
    expect(metadata).toMatchObject({ title: "Night ferries stop", byline: "Jane Doe", language: "en-GB" });
  });

  test("a newsroom’s own styles are what they are based on", async () => {
    const own = (id: string, name: string, basedOn: string) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${basedOn}"/></w:style>`;
    const { lines } = await read({
      styles:
        own("Title", "Title", "") +
        own("h2", "heading 2", "") +
        own("Zeile", "Schlagzeile", "Title") +
        own("Zw", "Zwischentitel", "h2"),
      body: p("Night ferries stop", "Zeile") + p(lead) + p("Why now", "Zw") + p("It was time."),
    });
    expect(lines).toEqual(["h1 headline | Night ferries stop", `p | ${lead}`, "h2 | Why now", "p | It was time."]);
  });

  test("lists, nested and numbered; tables with spans and a head", async () => {
    const item = (text: string, level: number, id: string) =>
      p(text, "", `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`);
    const level = (at: number, format: string) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/></w:lvl>`;
    const cell = (content: string, props = "") => `<w:tc><w:tcPr>${props}</w:tcPr>${content}</w:tc>`;
    const { lines } = await read({
      numbering: `<w:abstractNum w:abstractNumId="0">${level(0, "bullet")}${level(1, "decimal")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"/>`,
      body:
        p(lead) +
        item("One", 0, "1") +
        item("Inner", 1, "1") +
        item("Two", 0, "1") +
        `<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:trPr><w:tblHeader/></w:trPr>${cell(p("Fare"))}${cell(p("Now"))}</w:tr>` +
        `<w:tr>${cell(p("Adult"), '<w:vMerge w:val="restart"/>')}${cell(p("9"))}</w:tr><w:tr>${cell(p(""), "<w:vMerge/>")}${cell(p("10"))}</w:tr>` +
        `<w:tr>${cell(p("All"), '<w:gridSpan w:val="2"/>')}</w:tr></w:tbl>`,
    });
    expect(lines).toEqual([
      `p | ${lead}`,
      "bulletList",
      "  listItem",
      "    p | One",
      "    orderedList",
      "      listItem",
      "        p | Inner",
      "  listItem",
      "    p | Two",
      "table",
      "  tr",
      "    th",
      "      p | Fare",
      "    th",
      "      p | Now",
      "  tr",
      "    td 1x2",
      "      p | Adult",
      "    td",
      "      p | 9",
      "  tr",
      "    td",
      "      p | 10",
      "  tr",
      "    td 2x1",
      "      p | All",
    ]);
  });

  test("links of relationships and of fields; what acts is no link", async () => {
    const field = (instruction: string, words: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(words)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const {
      lines,
      notes: told,
      text,
    } = await read({
      links: { a: "https://example.org/report?a=1&b=2", b: "javascript:alert(1)", c: "file:///etc/passwd" },
      body:
        p(lead) +
        p(
          `<w:hyperlink r:id="a">${r("the ")}${commented("0", "report")}</w:hyperlink>${r(", ")}<w:hyperlink r:id="b">${r("the trap")}</w:hyperlink>${r(", ")}` +
            `<w:hyperlink r:id="c">${r("the file")}</w:hyperlink><w:hyperlink r:id="none">${r(" and nothing")}</w:hyperlink>`,
        ) +
        p(
          field('HYPERLINK "https://example.org/x" \\o "A tip"', "field") +
            r(" ") +
            field('HYPERLINK "javascript:alert(1)"', "trap") +
            r(" ") +
            field("PAGE", "7"),
        ) +
        p(`<w:fldSimple w:instr="DATE">${r("Monday")}</w:fldSimple>`),
    });
    expect(lines.slice(1)).toEqual([
      "p | [the report](https://example.org/report?a=1&b=2), the trap, the file and nothing",
      "p | [field](https://example.org/x) trap 7",
      "p | Monday",
    ]);
    expect(told).toEqual([]);
    expect(text).not.toContain("javascript");
  });

  test("pictures with their captions; what can’t be kept is counted", async () => {
    const big = Buffer.concat([png, Buffer.alloc(1_100_000, 7)]);
    const { lines, ...imported } = await read({
      pictures: {
        p1: { name: "a.png", bytes: png },
        p2: { name: "b.png", bytes: big },
        p3: { name: "c.emf", bytes: Buffer.from("not a picture") },
        p4: { name: "d.png", bytes: Buffer.from("<svg onload=alert(1)>") },
      },
      body:
        p(lead) +
        p(picture("p1", "A ferry at night")) +
        p("The last ferry leaves", "Caption") +
        p(picture("p2", "Too large") + picture("p3", "") + picture("p4", "") + picture("none", "")),
    });
    expect(lines).toEqual([
      `p | ${lead}`,
      "figure",
      expect.stringMatching(/^ {2}image data:image\/png;base64,iVBORw0K\S+ "A ferry at night"$/),
      "  figcaption caption | The last ferry leaves",
    ]);
    expect((await docxToDoc(aDocx({ body: p(lead) }))).notes).toEqual([]);
    expect(imported.doc.content).toHaveLength(2);
  });

  test("what is in text boxes, formulas, rubies and alternatives comes once; hidden words do not come", async () => {
    const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${p("In the box")}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${p("In the box")}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const { lines } = await read(
      p(`${r(lead)}${box}`) +
        p(`${r("It is ")}<m:oMath><m:r><m:rPr/><m:t>a+b</m:t></m:r></m:oMath>${r(".")}`) +
        p(
          `<w:r><w:ruby><w:rt>${r("kana")}</w:rt><w:rubyBase>${r("base")}</w:rubyBase></w:ruby></w:r><w:bdo w:val="ltr">${r(" stays")}</w:bdo>`,
        ) +
        p(r("Seen") + r(" secret", "<w:vanish/>")),
    );
    expect(lines).toEqual([`p | ${lead}`, "p | In the box", "p | It is a+b.", "p | base stays", "p | Seen"]);
  });

  test("its language, its direction, and what its properties say", async () => {
    const hebrew = "שלום לכולם, אמר השר ביום שני בבוקר בנמל של העיר.";
    const { lines, doc, metadata } = await read({
      core: "<dc:title>Night ferries</dc:title><dc:creator>Jane Doe</dc:creator><dcterms:created>2026-02-01T10:00:00Z</dcterms:created><dcterms:modified>2026-03-01T10:00:00Z</dcterms:modified>",
      body:
        p(r("Les navires ne partent plus la nuit, dit le ministre.", '<w:lang w:val="fr-FR"/>')) +
        p(r(hebrew, "<w:rtl/>"), "", "<w:bidi/>"),
    });
    expect(lines).toHaveLength(2);
    expect(doc.content.map(({ attrs }) => attrs?.dir)).toEqual([null, "rtl"]);
    expect(metadata).toMatchObject({ language: "fr-FR", byline: "Jane Doe", publishedAt: "2026-03-01" });
    const other = await read({
      core: "<dc:creator>python-docx</dc:creator><dc:title>Document1</dc:title>",
      body: p(lead),
    });
    expect(other.metadata).toMatchObject({ byline: "", publishedAt: "", language: "en-GB" });
    const { doc: right } = await read(p(r(hebrew.repeat(4), '<w:rtl/><w:lang w:bidi="he-IL"/>'), "", "<w:bidi/>"));
    expect(right.attrs).toEqual({ lang: "he-IL", dir: "rtl" });
  });
});

describe("what comes with a Word file", () => {
  test("comments with the words they stand on, their answers, and whether they are done", async () => {
    const { lines, text, comments } = await read({
      comments:
        comment("0", "Ada", "Says who?", "0A") +
        comment("1", "Ben", "The minister.", "0B") +
        comment("2", "Cy", "Both lines", "0C") +
        comment("3", "Di", "On nothing"),
      commentsExtended:
        '<w15:commentEx w15:paraId="0A" w15:done="1"/><w15:commentEx w15:paraId="0B" w15:paraIdParent="0A" w15:done="0"/>',
      body:
        p(
          `${r("The ban ")}<w:commentRangeStart w:id="0"/><w:commentRangeStart w:id="1"/>${r("begins", "<w:b/>")}${r(" at once")}<w:commentRangeEnd w:id="0"/><w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="0"/></w:r>${r(".")}`,
        ) +
        `<w:commentRangeStart w:id="2"/>${p("First line")}${p("second line")}<w:commentRangeEnd w:id="2"/>` +
        `<w:p><w:commentRangeStart w:id="3"/><w:commentRangeEnd w:id="3"/></w:p>` +
        p("The end."),
    });
    expect(lines).toEqual(["p | The ban *begins* at once.", "p | First line", "p | second line", "p | The end."]);
    expect(
      comments.map(({ author, text: said, words, answers, done }) => [author, said, words, answers, done]),
    ).toEqual([
      ["Ada", "Says who?", "begins at once", null, true],
      ["Ben", "The minister.", "begins at once", 0, false],
      ["Cy", "Both lines", "First line\nsecond line", null, false],
      ["Di", "On nothing", "", null, false],
    ]);
    for (const { place, words } of comments) if (place !== null) expect(text.slice(place.start, place.end)).toBe(words);
    expect(comments[3]?.place).toBeNull();
    expect(comments[0]?.date).toBe("2026-03-02T09:30:00Z");
  });

  test("footnotes and endnotes, without their numbers in the text", async () => {
    const { lines, text, notes } = await read({
      footnotes: `<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>${note("footnote", "1", "As told to the Post.")}${note("footnote", "2", "See above.")}`,
      endnotes: note("endnote", "1", "At the end."),
      body:
        p(
          `${r("It is so")}${noteSign("footnote", "1")}${r(", and so")}<w:r><w:footnoteReference w:id="2" w:customMarkFollows="1"/><w:t>*</w:t></w:r>${r(".")}${noteSign("endnote", "1")}`,
        ) + p("The end."),
    });
    expect(lines).toEqual(["p | It is so, and so.", "p | The end."]);
    expect(notes.map(({ kind, text: said, place }) => [kind, said, text.slice(0, place?.start)])).toEqual([
      ["footnote", "As told to the Post.", "It is so"],
      ["footnote", "See above.", "It is so, and so"],
      ["endnote", "At the end.", "It is so, and so."],
    ]);
  });

  test("tracked changes: insertions are in the text, deletions are not, and both are told", async () => {
    const { lines, text, changes } = await read(
      p(
        `${r("The ban ")}${del("ends", "Ben")}${ins(r("be") + r("gins", "<w:b/>"), "Ben")}${r(" ")}${del("quite")}${r(" at once.")}`,
      ) +
        p(`${del("Nobody saw this.")}`) +
        p(`${r("It ")}${ins("was ")}${ins("so ")}${ins("told", "Cy")}${r(".")}`) +
        p(
          `<w:moveFrom w:id="1" w:author="Ada" w:date="2026-03-01T10:00:00Z">${r("Moved")}</w:moveFrom>${r("Then: ")}<w:moveTo w:id="2" w:author="Ada" w:date="2026-03-01T10:00:00Z">${r("Moved")}</w:moveTo>`,
        ),
    );
    expect(lines).toEqual(["p | The ban be*gins* at once.", "p | It was so told.", "p | Then: Moved"]);
    const told = changes.map(({ kind, author, words, place }) => [
      kind,
      author,
      words,
      text.slice(0, place?.start).slice(-8),
    ]);
    expect(told).toEqual([
      ["deletion", "Ben", "ends", "The ban "],
      ["insertion", "Ben", "begins", "The ban "],
      ["deletion", "Ada", "quite", " begins "],
      ["deletion", "Ada", "Nobody saw this.", "t once.\n"],
      ["insertion", "Ada", "was so ", "nce.\nIt "],
      ["insertion", "Cy", "told", " was so "],
      ["deletion", "Ada", "Moved", "o told.\n"],
      ["insertion", "Ada", "Moved", ".\nThen: "],
    ]);
    for (const { kind, words, place } of changes) {
      expect(text.slice(place?.start, place?.end)).toBe(kind === "deletion" ? "" : words);
    }
  });

  test("a deleted end of a paragraph joins it to the next; a deleted row is gone", async () => {
    const end = '<w:rPr><w:del w:id="1" w:author="Ada" w:date="2026-03-01T10:00:00Z"/></w:rPr>';
    const row = (props: string, content: string) =>
      `<w:tr><w:trPr>${props}</w:trPr><w:tc>${content}</w:tc><w:tc>${p("x")}</w:tc></w:tr>`;
    const { lines, changes } = await read(
      p("The first half, ", "", end) +
        p("and the second.") +
        `<w:tbl>${row('<w:del w:id="2" w:author="Ada" w:date="d"/>', p("Old fare") + p("of 1990"))}${row("", p("New fare"))}${row("", p("Newer"))}</w:tbl>` +
        p(del("A heading that went"), "Heading1", end) +
        p("The text under it.") +
        p("Last", "", end),
    );
    expect(lines).toEqual([
      "p | The first half, and the second.",
      "table",
      "  tr",
      "    td",
      "      p | New fare",
      "    td",
      "      p | x",
      "  tr",
      "    td",
      "      p | Newer",
      "    td",
      "      p | x",
      "p | The text under it.",
      "p | Last",
    ]);
    expect(changes.map(({ kind, words }) => [kind, words])).toEqual([
      ["deletion", "Old fare of 1990 x "],
      ["deletion", "A heading that went"],
    ]);
  });

  test("in 20,000 words, each stands where it stood", async () => {
    const { doc, brought } = await docxToDoc(aLongDocx({ words: 20_000 }));
    const text = canonicalText(doc);
    const { comments = [], notes = [], changes = [] } = brought ?? {};
    expect([comments.length, notes.length, changes.length]).toEqual([34, 34, 68]);
    for (const { words, place } of comments) expect(text.slice(place?.start, place?.end)).toBe(words);
    for (const { place } of notes) expect(text.slice(place?.start).startsWith(" at once it is said.")).toBe(true);
    expect(text.match(/\S+/g)?.length).toBeGreaterThan(20_000);
  });

  test("a file that brings nothing says so", async () => {
    expect((await read(p(lead))).brought).toEqual({ comments: [], notes: [], changes: [] });
  });

  test("what passes for our own marks in a file is no mark", async () => {
    const { text, changes } = await read(p(`${r("a\u{10fff0}0\u{10fff1}b")}${ins("c")}`) + p(lead));
    expect(text).toBe(`a0bc\n${lead}`);
    expect(changes).toHaveLength(1);
  });
});
