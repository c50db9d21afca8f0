import fc from "fast-check";
import { expect, test } from "vitest";
import { Refusal } from "@/lib/domain/refusal";
import type { NodeJson } from "@/lib/domain/text/doc";
import { imageSourceProblem, isSafeLink } from "@/lib/domain/text/safe-urls";
import { parseDoc } from "@/lib/editor/parse-doc";
import { importArticle } from "@/lib/import/import-article";

const tags =
  "p div span a b i em strong h1 h2 h6 ul ol li dl dt dd table thead tbody tr td th caption blockquote figure figcaption img br hr pre code sup sub u s section article main nav aside footer header time script style svg math title noscript iframe form button textarea select option template o:p html body head center font details summary address".split(
    " ",
  );
const values = [
  "javascript:alert(1)",
  "data:text/html;base64,PHNjcmlwdD4=",
  "data:image/png;base64,AAAA",
  "https://example.org/?utm_source=1&a=2",
  "/relative",
  "//host/x",
  "mailto:a@b.c",
  "java&#10;script:x",
  "http://[::",
  "http://a b/",
  "ftp://x/y",
  "9999999",
  "-1",
  "display:none",
  "mso-list:l0 level3 lfo1",
  "font-weight:700",
  "vertical-align:super",
  "white-space:pre",
  "rtl",
  "de-DE",
  "x_y",
  "byline",
  "share related",
  "caption",
  "1",
];
const names = [
  "href",
  "src",
  "alt",
  "title",
  "class",
  "id",
  "style",
  "lang",
  "dir",
  "colspan",
  "rowspan",
  "start",
  "width",
  "height",
  "hidden",
  "itemprop",
  "role",
  "data-src",
  "srcset",
  "onclick",
];

const attribute = fc
  .tuple(fc.constantFrom(...names), fc.oneof(fc.constantFrom(...values), fc.string({ maxLength: 20 })))
  .map(([name, value]) => `${name}="${value.replaceAll('"', "&quot;")}"`);
const tag = fc
  .tuple(fc.constantFrom(...tags), fc.array(attribute, { maxLength: 3 }))
  .map(([name, attributes]) => `<${[name, ...attributes].join(" ")}>`);
const endTag = fc.constantFrom(...tags).map((name) => `</${name}>`);
const word = fc.constantFrom(
  "word",
  " ",
  "\n",
  "&nbsp;",
  "&amp;",
  "\u2028",
  "\ufffc",
  "\u{1F600}",
  "Read more",
  "By Jane Doe",
  "2 March 2026",
  "A sentence that is long enough to count as running text in an article, with commas.",
);
const odd = fc.constantFrom(
  "<!-- StartFragment -->",
  "<!--",
  "-->",
  "<![CDATA[x]]>",
  "<![if !x]>",
  "<",
  "</",
  "<!doctype html>",
  "&#0;",
  "&#xD800;",
);
const piece = fc.oneof(
  { weight: 5, arbitrary: tag },
  { weight: 3, arbitrary: endTag },
  { weight: 4, arbitrary: word },
  { weight: 1, arbitrary: odd },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
);
const anyHtml = fc.array(piece, { maxLength: 80 }).map((pieces) => pieces.join(""));

function everyNode(node: NodeJson, check: (node: NodeJson) => void): void {
  check(node);
  for (const child of node.content ?? []) everyNode(child, check);
}

/** What it becomes, or undefined when it is refused for a reason we know. */
function read(format: "html" | "markdown" | "text", content: string) {
  try {
    return importArticle({ format, content });
  } catch (error) {
    if (error instanceof Refusal && /^import_/.test(error.code)) return undefined;
    throw error;
  }
}

test("any HTML becomes a document that the schema accepts, or a refusal", () => {
  fc.assert(
    fc.property(anyHtml, (html) => {
      const article = read("html", html);
      if (article === undefined) return;
      expect(() => parseDoc(article.doc)).not.toThrow();
      everyNode(article.doc, ({ attrs, marks = [], text }) => {
        if (attrs?.src !== undefined) expect(imageSourceProblem(String(attrs.src))).toBeNull();
        for (const mark of marks) if (mark.type === "link") expect(isSafeLink(String(mark.attrs?.href))).toBe(true);
        if (text !== undefined) expect(text).not.toMatch(/[\u2028\u2029\ufffc]/);
      });
    }),
    { numRuns: 400 },
  );
});

test("script and hidden text never come to light, however deep or broken", () => {
  const secret = fc.constantFrom(
    "<script>SECRET</script>",
    "<style>SECRET</style>",
    "<div hidden>SECRET</div>",
    "<svg><text>SECRET</text></svg>",
    "<noscript>SECRET</noscript>",
    '<p style="display: none">SECRET</p>',
    "<template><p>SECRET</p></template>",
  );
  fc.assert(
    fc.property(fc.array(tag, { maxLength: 30 }), fc.nat(300), secret, anyHtml, (before, depth, hidden, after) => {
      const open = before
        .filter((one) => !/^<(?:script|style|textarea|title|iframe|noscript|svg|math)/.test(one))
        .join("");
      const article = read("html", `${open}${"<div>".repeat(depth)}${hidden}<p>Visible</p>${after}`);
      expect(JSON.stringify(article?.doc ?? null)).not.toContain("SECRET");
    }),
    { numRuns: 200 },
  );
});

test("importing what was imported as text changes no word of it", () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[A-Za-z][a-z ,]{0,60}[a-z.]$/), { minLength: 1, maxLength: 8 }),
      (lines) => {
        const words = (text: string) => text.match(/\S+/g) ?? [];
        const article = read("text", lines.join("\n\n"));
        const kept: string[] = [];
        if (article !== undefined) everyNode(article.doc, ({ text }) => void kept.push(...words(text ?? "")));
        expect(kept).toEqual(lines.flatMap(words));
      },
    ),
  );
});

test("any text and any Markdown become a document or a refusal", () => {
  const marks = fc.constantFrom(
    "#",
    "*",
    "_",
    "[",
    "](",
    ")",
    ">",
    "-",
    "1.",
    "`",
    "```\n",
    "|",
    "\n",
    "\n\n",
    "    ",
    "<b>",
    "</b>",
    "<script>x</script>",
    "word",
    "![",
    "~~",
    "---\n",
    "[^1]",
    "\\",
    "&lt;",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: "binary" }),
        fc.array(marks, { maxLength: 60 }).map((all) => all.join("")),
      ),
      fc.constantFrom("text" as const, "markdown" as const),
      (content, format) => {
        const article = read(format, content);
        if (article !== undefined) expect(() => parseDoc(article.doc)).not.toThrow();
      },
    ),
    { numRuns: 300 },
  );
});
