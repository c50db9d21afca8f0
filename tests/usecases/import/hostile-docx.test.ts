import { deflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { Refusal } from "@/lib/domain/refusal";
import { parseDoc } from "@/lib/editor/parse-doc";
import { importInWorker } from "@/lib/import/import-in-worker";
import { aDocx, p, picture, r } from "@/tests/support/a-docx";
import { aZip } from "@/tests/support/a-zip";
import { computing } from "@/tests/support/computing";
import { unhurriedImports } from "@/tests/support/unhurried-imports";

/* Files that somebody made to cost us time, memory or a secret. Each is read by the thread that reads them all, under its limits. */

const TIME = unhurriedImports();
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const documentOf = (body: string, before = "") => `${before}<w:document ${W}><w:body>${body}</w:body></w:document>`;
const zeros = (bytes: number) => Buffer.alloc(bytes, 0x20);

async function outcome(bytes: Uint8Array): Promise<string> {
  try {
    const { doc } = await importInWorker({ format: "docx", bytes });
    parseDoc(doc);
    const said = JSON.stringify(doc);
    return /javascript:|vbscript:|file:|<script|root:x:/i.test(said) ? `leaked ${said.slice(0, 200)}` : "read";
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

/** Not deflated: what is measured here is what reading costs, not what the archive hides. */
const stored = (body: string) =>
  aZip([
    { name: "[Content_Types].xml", content: "<Types/>" },
    { name: "word/document.xml", content: documentOf(body), stored: true },
  ]);
const row = `<w:tr>${`<w:tc>${p("x")}</w:tc>`.repeat(20)}</w:tr>`;

const cases: [string, () => Uint8Array, string][] = [
  ["nothing at all", () => new Uint8Array(), "import_empty"],
  ["a page of HTML", () => Buffer.from("<p>PK</p>"), "import_docx_not_word"],
  ["an old .doc", () => Buffer.from("d0cf11e0a1b11ae1".padEnd(2048, "0"), "hex"), "import_docx_not_word"],
  [
    "a .docx with a password",
    () =>
      Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), zeros(512), Buffer.from("EncryptedPackage", "utf16le")]),
    "import_docx_encrypted",
  ],
  [
    "an entry with a password",
    () => aDocx({ body: p("x"), entries: [{ name: "word/x.xml", content: "x", flags: 1 }] }),
    "import_docx_encrypted",
  ],
  [
    "an .xlsx by another name",
    () =>
      aZip([
        { name: "[Content_Types].xml", content: "<Types/>" },
        {
          name: "_rels/.rels",
          content:
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        },
        { name: "xl/workbook.xml", content: "<workbook/>" },
      ]),
    "import_docx_not_word",
  ],
  ["any archive", () => aZip([{ name: "a.txt", content: "a" }]), "import_docx_not_word"],
  ["the first half of a file", () => aDocx({ body: p("x".repeat(9_000)) }).slice(0, 900), "import_docx_damaged"],
  [
    "the last half of a file",
    () => Buffer.concat([Buffer.from("PK"), aDocx({ body: p("x") }).slice(700)]),
    "import_docx_damaged",
  ],
  [
    "a bit that fell over",
    () => aDocx({ body: p("x"), entries: [{ name: "word/x.xml", content: "<x/>", saysCrc: 1 }] }),
    "import_docx_damaged",
  ],
  [
    "text that breaks off",
    () => aDocx({ body: "", parts: { "word/document.xml": `<w:document ${W}><w:body><w:p>` } }),
    "import_docx_damaged",
  ],
  [
    "tags that cross",
    () => aDocx({ body: "", parts: { "word/document.xml": documentOf("<w:p><w:r></w:p></w:r>") } }),
    "import_docx_damaged",
  ],
  [
    "bytes that are no text",
    () => aDocx({ body: "", parts: { "word/document.xml": Buffer.from("3c773a70ff3e", "hex") } }),
    "import_docx_damaged",
  ],
  [
    "a name above its folder",
    () => aDocx({ body: p("x"), entries: [{ name: "../../etc/passwd", content: "x" }] }),
    "import_docx_damaged",
  ],
  [
    "a name from the root",
    () => aDocx({ body: p("x"), entries: [{ name: "/etc/cron.d/x", content: "x" }] }),
    "import_docx_damaged",
  ],
  [
    "two texts of one name",
    () => aDocx({ body: p("x"), entries: [{ name: "word/Document.xml", content: documentOf(p("y")) }] }),
    "import_docx_unsafe",
  ],
  [
    "a document type with an entity",
    () =>
      aDocx({
        body: "",
        parts: {
          "word/document.xml": documentOf(
            p("&xxe;").replace("&amp;", "&"),
            '<!DOCTYPE d [<!ENTITY xxe SYSTEM "file:///etc/passwd">]>',
          ),
        },
      }),
    "import_docx_unsafe",
  ],
  [
    "a billion laughs in the styles",
    () =>
      aDocx({
        body: p("x"),
        parts: {
          "word/styles.xml": `<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><w:styles ${W}>&b;</w:styles>`,
        },
      }),
    "import_docx_unsafe",
  ],
  [
    "an entity nobody declared",
    () =>
      aDocx({ body: "", parts: { "word/document.xml": documentOf("<w:p><w:r><w:t>&xxe; a word</w:t></w:r></w:p>") } }),
    "read",
  ],
  [
    "3,000 entries",
    () =>
      aDocx({
        body: p("x"),
        entries: Array.from({ length: 3_000 }, (_, i) => ({ name: `word/e${i}.bin`, content: "" })),
      }),
    "import_too_large",
  ],
  [
    "80 MB of spaces in 80 kB",
    () => aDocx({ body: "", parts: { "word/document.xml": zeros(80_000_000) } }),
    "import_too_large",
  ],
  ["20 MB of one word", () => aDocx({ body: p("a".repeat(20_000_000)) }), "import_too_large"],
  [
    "300 MB of a picture that is none",
    () =>
      aDocx({
        body: p("x"),
        entries: [
          { name: "word/media/a.bmp", content: zeros(150_000_000) },
          { name: "word/media/b.bmp", content: zeros(150_000_000) },
        ],
      }),
    "import_too_large",
  ],
  [
    "an archive in an archive",
    () =>
      aDocx({
        body: p("A word."),
        entries: [{ name: "word/embeddings/a.zip", content: aZip([{ name: "a", content: zeros(50_000_000) }]) }],
      }),
    "read",
  ],
  [
    "a header that says one byte",
    () => aDocx({ body: p("x"), entries: [{ name: "word/x.xml", content: zeros(30_000_000), saysSize: 1 }] }),
    "import_docx_damaged",
  ],
  [
    "500 entries over the same bytes",
    () => {
      const content = zeros(200_000);
      return aDocx({
        body: p("x"),
        entries: Array.from({ length: 500 }, (_, i) => ({
          name: `word/x${i}.bin`,
          content,
          ...(i > 0 ? { sharesDataOf: 4 } : {}),
        })),
      });
    },
    "import_docx_unsafe",
  ],
  ["3 million empty elements", () => stored("<w:p/>".repeat(3_000_000)), "import_too_large"],
  ["350,000 empty paragraphs", () => stored("<w:p/>".repeat(350_000)), "import_too_large"],
  [
    "400,000 runs in one paragraph",
    () => stored(`<w:p>${"<w:r><w:t>a</w:t></w:r>".repeat(400_000)}</w:p>`),
    "import_too_large",
  ],
  ["1,100,000 elements of no kind we know", () => stored("<w:x/>".repeat(1_100_000) + p("A word.")), "read"],
  ["30,000 paragraphs of one letter", () => stored(p("a").repeat(30_000)), "read"],
  ["18 MB of one word", () => stored(p("a".repeat(18_000_000))), "import_too_large"],
  [
    "3 million entities",
    () => stored(`<w:p><w:r><w:t>${"&amp;".repeat(3_000_000)}</w:t></w:r></w:p>`),
    "import_too_large",
  ],
  [
    "30,000 paragraphs whose ends were deleted",
    () => stored(p("a", "", "<w:rPr><w:del/></w:rPr>").repeat(30_000)),
    "read",
  ],
  [
    "text boxes in text boxes",
    () =>
      stored(
        `${"<w:p><w:r><w:pict><w:txbxContent>".repeat(45)}${p("x")}${"</w:txbxContent></w:pict></w:r></w:p>".repeat(45)}`.repeat(
          300,
        ),
      ),
    "read",
  ],
  [
    "comments that begin and never end",
    () =>
      stored(
        `<w:p>${Array.from({ length: 20_000 }, (_, i) => `<w:commentRangeStart w:id="${i}"/>`).join("")}${Array.from({ length: 20_000 }, (_, i) => `<w:commentRangeEnd w:id="x${i}"/>`).join("")}</w:p>${p("A word.")}`,
      ),
    "read",
  ],
  [
    "elements 5,000 deep",
    () => aDocx({ body: "<w:sdt><w:sdtContent>".repeat(2_500) + p("x") + "</w:sdtContent></w:sdt>".repeat(2_500) }),
    "import_too_deep",
  ],
  [
    "tables in tables, 100 deep",
    () => aDocx({ body: `${"<w:tbl><w:tr><w:tc>".repeat(60)}${p("x")}${"</w:tc></w:tr></w:tbl>".repeat(60)}` }),
    "read",
  ],
  ["a table of 80,000 cells", () => stored(`<w:tbl>${row.repeat(4_000)}</w:tbl>`), "import_too_large"],
  [
    "a cell over a billion columns",
    () =>
      aDocx({
        body: `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr>${p("x")}</w:tc><w:tc>${p("y")}</w:tc></w:tr></w:tbl>`,
      }),
    "read",
  ],
  [
    "fields in fields",
    () =>
      aDocx({
        body: p(
          '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>HYPERLINK "javascript:alert(1)"</w:instrText><w:fldChar w:fldCharType="separate"/></w:r>'.repeat(
            20_000,
          ) + r("A word."),
        ),
      }),
    "read",
  ],
  [
    "styles that are based on each other",
    () =>
      aDocx({
        body: p("A word.", "A"),
        styles:
          '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="a"/><w:basedOn w:val="B"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:name w:val="b"/><w:basedOn w:val="A"/></w:style>',
      }),
    "read",
  ],
  [
    "lists that lead to each other",
    () =>
      aDocx({
        styles:
          '<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
        numbering:
          '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="L"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="7"><w:abstractNumId w:val="9"/></w:num>',
        body:
          p("A word.", "", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>') +
          p("More.", "", '<w:numPr><w:ilvl w:val="__proto__"/><w:numId w:val="constructor"/></w:numPr>'),
      }),
    "read",
  ],
  [
    "links and pictures that act or look outside",
    () =>
      aDocx({
        links: {
          a: "javascript:alert(1)",
          b: "  jAvaScript:alert(1)",
          c: "vbscript:x",
          d: "file:///etc/passwd",
          e: "data:text/html,<script>alert(1)</script>",
        },
        body:
          p(
            ["a", "b", "c", "d", "e"]
              .map((id) => `<w:hyperlink r:id="${id}">${r(`word ${id} `)}</w:hyperlink>`)
              .join(""),
          ) +
          p(
            picture("a", "x") +
              '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:link="d"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>',
          ),
      }),
    "read",
  ],
  ["markup that is text", () => aDocx({ body: p("<w:r><w:t>&lt;img src=x onerror=alert(1)&gt;</w:t></w:r>") }), "read"],
  [
    "a style map of mammoth’s own",
    () => aDocx({ body: p("A word.", "Title"), parts: { "mammoth/style-map": "p => script:fresh" } }),
    "read",
  ],
  [
    "another file that is taken in",
    () =>
      aDocx({
        body: `<w:altChunk r:id="a"/>${p("A word.")}`,
        entries: [{ name: "word/a.html", content: "<script>alert(1)</script>" }],
      }),
    "read",
  ],
  [
    "a picture of 1 MB, shown 1,000 times",
    () =>
      aDocx({
        pictures: {
          a: {
            name: "a.png",
            bytes: Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), Buffer.alloc(1_000_000, 1)]),
          },
        },
        body: p(picture("a", "").repeat(1_000) + r("A word.")),
      }),
    "read",
  ],
  [
    "60,000 tracked changes",
    () => stored(p(Array.from({ length: 60_000 }, (_, i) => `<w:ins w:author="a${i}">${r("a")}</w:ins>`).join(""))),
    "import_too_large",
  ],
  [
    "9,000 tracked changes",
    () => stored(p(Array.from({ length: 9_000 }, (_, i) => `<w:ins w:author="a${i}">${r("a")}</w:ins>`).join(""))),
    "read",
  ],
  [
    "100,000 comments",
    () =>
      aDocx({
        body: p("A word."),
        comments: Array.from(
          { length: 100_000 },
          (_, i) => `<w:comment w:id="${i}"><w:p><w:r><w:t>a</w:t></w:r></w:p></w:comment>`,
        ).join(""),
      }),
    "read",
  ],
  [
    "an element with 100,000 attributes",
    () =>
      aDocx({ body: `<w:p ${Array.from({ length: 100_000 }, (_, i) => `a${i}=""`).join(" ")}>${r("A word.")}</w:p>` }),
    "import_docx_unsafe",
  ],
  [
    "a namespace for each of 300,000 elements",
    () =>
      stored(
        `<w:p ${Array.from({ length: 300 }, (_, i) => `xmlns:n${i}="u"`).join(" ")}>${'<n1:a xmlns:b="c"/>'.repeat(300_000)}${r("A word.")}</w:p>`,
      ),
    "read",
  ],
  [
    "bytes after the end that promise more",
    () => Buffer.concat([aDocx({ body: p("A word.") }), deflateRawSync(zeros(10_000_000))]),
    "import_docx_damaged",
  ],
];

describe("a hostile Word file", () => {
  test.each(cases)("%s", async (_name, make, expected) => {
    const bytes = make();
    let how = "";
    const cost = await computing(async () => {
      how = await outcome(bytes);
    }, "all");
    expect(how).toBe(expected);
    expect(cost).toBeLessThan(TIME);
  });
});
