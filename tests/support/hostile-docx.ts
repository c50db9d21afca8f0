import { aDocx, p, picture, r } from "./a-docx";
import { aZip } from "./a-zip";
import { ANY_PART, type Bytes, bytesOf, hostileArchives, PARTS, W, withPart, words } from "./hostile-archives";
import type { Kind } from "./hostile-html";

const each = (count: number, make: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => make(at)).join("");
const around = (count: number, open: string, close: string) => open.repeat(count) + words + close.repeat(count);

/** Not deflated: what it costs is the reading, not what the archive hides. */
const stored = (body: string) =>
  aZip([
    { name: "[Content_Types].xml", content: "<Types/>" },
    { name: "word/document.xml", content: `<w:document ${W}><w:body>${body}</w:body></w:document>`, stored: true },
  ]);

const XML_OPENINGS = [
  "<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>",
  "<!DOCTYPE d SYSTEM '$/dtd'>",
  "<!DOCTYPE d [<!ENTITY % x SYSTEM '$/dtd'> %x;]>",
  "<!DOCTYPE d [<!ENTITY x SYSTEM '$/entity'>]>",
  '<?xml-stylesheet href="$/x.xsl"?>',
  '<?xml version="1.1" encoding="UTF-16"?>',
  '<?xml version="1.0" encoding="UTF-7"?>',
];
const LAUGHS = `<!DOCTYPE d [<!ENTITY x "ha">${each(12, (at) => `<!ENTITY x${at} "${`&x${at === 0 ? "" : at - 1};`.repeat(10)}">`)}]>`;
const NESTS: readonly [string, string][] = [
  ["<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"],
  ["<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"],
  ["<w:p><w:r><w:pict><w:txbxContent>", "</w:txbxContent></w:pict></w:r></w:p>"],
  ["<w:ins>", "</w:ins>"],
  ["<mc:AlternateContent><mc:Choice>", "</mc:Choice></mc:AlternateContent>"],
  ["<w:customXml>", "</w:customXml>"],
  ["<w:p><w:hyperlink>", "</w:hyperlink></w:p>"],
];
const WIDE = [
  "<w:p/>",
  "<w:x/>",
  "<w:p><w:r><w:t>a</w:t></w:r></w:p>",
  "<w:tbl/>",
  "<w:sdt/>",
  "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr></w:p>",
  "<w:bookmarkStart/>",
  "<w:sectPr/>",
];
const RUNS = [
  "<w:r><w:t>a</w:t></w:r>",
  "<w:r><w:tab/></w:r>",
  "<w:r><w:br/></w:r>",
  "<w:proofErr/>",
  "<w:r><w:sym w:char='F0A7'/></w:r>",
  '<w:ins w:author="a"><w:r><w:t>a</w:t></w:r></w:ins>',
  '<w:del w:author="a"><w:r><w:delText>a</w:delText></w:r></w:del>',
  '<w:commentRangeStart w:id="1"/>',
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
  '<w:r><w:footnoteReference w:id="1"/></w:r>',
  "<m:oMath><m:r><m:t>a</m:t></m:r></m:oMath>",
];
const FLOODS = ["&amp;", "&#65;", "<!--x-->", "<?x y?>", "<![CDATA[a]]>", "&xxe;", "\u202e", "a\u0301"];

/** XML that is much of something, or speaks of files elsewhere. */
const floods: readonly Kind<Bytes>[] = [
  [
    "a document type",
    (_n, { one }, inside) =>
      withPart(
        one(PARTS),
        `${one(XML_OPENINGS).replace("$", inside)}<w:document ${W}><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>`,
      ),
    1,
  ],
  [
    "a billion laughs",
    (_n, { one }) =>
      withPart(one(ANY_PART), `${LAUGHS}<w:document ${W}><w:body><w:p>&x11;</w:p></w:body></w:document>`),
    1,
  ],
  [
    "elements inside each other",
    (n, { one }) => {
      const [open, close] = one(NESTS);
      return aDocx({ body: around(n, open, close) });
    },
    2_500,
  ],
  [
    "elements inside each other, as many as may be",
    (n, { one, below }) => {
      const [open, close] = one(NESTS);
      return stored(around(20 + below(70), open, close).repeat(n));
    },
    120,
  ],
  ["elements beside each other", (n, { one }) => stored(one(WIDE).repeat(n) + words), 250_000],
  ["runs in one paragraph", (n, { one }) => stored(`<w:p>${one(RUNS).repeat(n)}${r("A word.")}</w:p>`), 80_000],
  ["runs of several kinds", (n, { one }) => stored(`<w:p>${each(n, () => one(RUNS))}${r("A word.")}</w:p>`), 9_000],
  [
    "signs that are written long",
    (n, { one }) => stored(`<w:p><w:r><w:t>${one(FLOODS).repeat(n)}</w:t></w:r></w:p>`),
    600_000,
  ],
  ["one long word", (n) => stored(p("a".repeat(n))), 18_000_000],
  [
    "a wide table",
    (n, { below }) =>
      stored(`<w:tbl>${`<w:tr>${`<w:tc>${p("x")}</w:tc>`.repeat(1 + below(40))}</w:tr>`.repeat(n)}</w:tbl>`),
    2_000,
  ],
  [
    "cells over many columns",
    (n) =>
      stored(
        `<w:tbl>${`<w:tr><w:tc><w:tcPr><w:gridSpan w:val="999999999"/><w:vMerge/></w:tcPr>${p("x")}</w:tc></w:tr>`.repeat(n)}</w:tbl>`,
      ),
    3_000,
  ],
  [
    "attributes and namespaces",
    (n, { one }) =>
      aDocx({ body: `<w:p ${each(n, (at) => `${one(["a", "xmlns:n"])}${at}="u" `)}>${r("A word.")}</w:p>` }),
    60_000,
  ],
  [
    "styles based on each other",
    (n) =>
      aDocx({
        body: p("A word.", "S1"),
        styles: each(
          n,
          (at) =>
            `<w:style w:type="paragraph" w:styleId="S${at}"><w:name w:val="s${at}"/><w:basedOn w:val="S${(at + 1) % n}"/></w:style>`,
        ),
      }),
    20_000,
  ],
  [
    "lists that lead to each other",
    (n) =>
      aDocx({
        body: p("A word.", "", '<w:numPr><w:ilvl w:val="99"/><w:numId w:val="1"/></w:numPr>'),
        numbering: each(
          n,
          (at) =>
            `<w:abstractNum w:abstractNumId="${at}"><w:numStyleLink w:val="L${at}"/></w:abstractNum><w:num w:numId="${at}"><w:abstractNumId w:val="${at + 1}"/></w:num>`,
        ),
      }),
    20_000,
  ],
  [
    "comments and notes",
    (n, { one }) => {
      const part = one(["comments", "footnotes", "endnotes"] as const);
      return aDocx({
        body: words,
        [part]: each(n, (at) => `<w:${part.slice(0, -1)} w:id="${at}">${p("a")}</w:${part.slice(0, -1)}>`),
      });
    },
    40_000,
  ],
  [
    "fields that lead to each other",
    (n) =>
      aDocx({
        body: p(
          '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>HYPERLINK "javascript:alert(1)"</w:instrText><w:fldChar w:fldCharType="separate"/></w:r>'.repeat(
            n,
          ) + r("A word."),
        ),
      }),
    15_000,
  ],
];

const TARGETS = [
  "javascript:alert(1)",
  "  jAvaScript:alert(1)",
  "vbscript:x",
  "file:///etc/passwd",
  "\\\\$\\share",
  "data:text/html,<script>alert(1)</script>",
  "$/link",
  "../../../etc/passwd",
  "http://[::",
  "mhtml:$/x!y",
  "ms-msdt:/id x",
];
const FIELDS = [
  'HYPERLINK "javascript:alert(1)"',
  'INCLUDEPICTURE "$/field.png"',
  'INCLUDETEXT "file:///etc/passwd"',
  "DDEAUTO c:\\\\windows\\\\cmd.exe x",
  'HYPERLINK \\l "a" \\o "b" "$/h"',
  'LINK Word.Document.8 "$/l"',
  "FORMTEXT",
  'IMPORT "$/i"',
  "MACROBUTTON x",
];
const RELATIONS = [
  "attachedTemplate",
  "aFChunk",
  "oleObject",
  "subDocument",
  "frame",
  "image",
  "hyperlink",
  "settings",
  "officeDocument",
  "styles",
];
const OLD_IMAGE = '<w:r><w:pict><v:shape><v:imagedata r:id="a"/></v:shape></w:pict></w:r>';
const LINKED_IMAGE =
  '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:link="a"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
const SHOWN: readonly [string, string][] = [
  ["a.svg", "<svg onload='alert(1)'/>"],
  ["a.png", "<script>alert(1)</script>"],
  ["a.emf", "x"],
  ["a.html", "<script>alert(1)</script>"],
  ["../../a.png", "x"],
];
const relations = (all: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all}</Relationships>`;

/** Files that act, or look outside. */
const active: readonly Kind<Bytes>[] = [
  [
    "links and linked pictures",
    (_n, { one }, inside) =>
      aDocx({
        links: { a: one(TARGETS).replace("$", inside), b: one(TARGETS).replace("$", inside) },
        body: p(
          `<w:hyperlink r:id="a">${r("a word")}</w:hyperlink><w:hyperlink r:id="b">${r("a word")}</w:hyperlink>${picture("a", "x")}${LINKED_IMAGE}${OLD_IMAGE}`,
        ),
      }),
    1,
  ],
  [
    "fields that act",
    (_n, { one }, inside) =>
      aDocx({
        body: p(
          `<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>${one(FIELDS).replace("$", inside)}</w:instrText><w:fldChar w:fldCharType="separate"/></w:r>${r("A word.")}<w:r><w:fldChar w:fldCharType="end"/></w:r><w:fldSimple w:instr='${one(FIELDS).replace("$", inside)}'>${r("A word.")}</w:fldSimple>`,
        ),
      }),
    1,
  ],
  [
    "relations to elsewhere",
    (_n, { one }, inside) =>
      aDocx({
        body: `<w:altChunk r:id="a"/><w:subDoc r:id="a"/>${words}`,
        parts: {
          [one(["word/_rels/document.xml.rels", "_rels/.rels", "word/_rels/settings.xml.rels"])]: relations(
            `<Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${one(RELATIONS)}" Target="${inside}/rel" TargetMode="External"/>`,
          ),
        },
      }),
    1,
  ],
  [
    "pictures that are none",
    (n, { one }) => {
      const [name, content] = one(SHOWN);
      return aDocx({
        pictures: { a: { name, bytes: Buffer.from(content) } },
        body: p(picture("a", "<img onerror=alert(1)>").repeat(n) + r("A word.")),
      });
    },
    2_000,
  ],
  [
    "a large picture, many times",
    (n) =>
      aDocx({
        pictures: {
          a: { name: "a.png", bytes: bytesOf(Buffer.from("89504e470d0a1a0a", "hex"), Buffer.alloc(1_000_000, 1)) },
        },
        body: p(picture("a", "").repeat(n) + r("A word.")),
      }),
    1_000,
  ],
  [
    "macros and other files inside",
    (_n, { one }) =>
      aDocx({
        body: `<w:altChunk r:id="a"/>${words}`,
        entries: [
          {
            name: one([
              "word/vbaProject.bin",
              "word/a.html",
              "word/activeX/x.bin",
              "customUI/customUI.xml",
              "mammoth/style-map",
            ]),
            content: "<script>alert(1)</script> p => script:fresh",
          },
        ],
      }),
    1,
  ],
  [
    "markup that is text",
    (_n, { one }) =>
      aDocx({
        body: p(
          r(one(["<img src=x onerror=alert(1)>", "</script><script>alert(1)</script>", "<svg/onload=alert(1)>"])),
        ),
        core: "<dc:title>&lt;script>alert(1)&lt;/script></dc:title><dc:creator>javascript:alert(1)</dc:creator>",
      }),
    1,
  ],
];

/** Word files that somebody made to cost us time, memory or a secret. */
export const hostileDocx: readonly Kind<Bytes>[] = [...hostileArchives, ...floods, ...active];
