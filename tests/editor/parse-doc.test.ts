import { Editor } from "@tiptap/core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Refusal } from "@/lib/domain/refusal";
import { canonicalText } from "@/lib/domain/text/canonical-text";
import type { MarkJson, NodeJson } from "@/lib/domain/text/doc";
import { parseDoc } from "@/lib/editor/parse-doc";
import { articleExtensions, articleSchema } from "@/lib/editor/schema";
import { arbitraryDoc } from "./arbitrary-doc";

const paragraph = (text: string, ...marks: MarkJson[]): NodeJson => ({
  type: "paragraph",
  content: [marks.length > 0 ? { type: "text", text, marks } : { type: "text", text }],
});
const docOf = (...content: unknown[]) => ({ type: "doc", content });
const linkTo = (href: string) => docOf(paragraph("words", { type: "link", attrs: { href } }));
const imageFrom = (src: string) => docOf({ type: "figure", content: [{ type: "image", attrs: { src } }] });

function nested(levels: number): unknown {
  let block: unknown = paragraph("deep");
  for (let level = 0; level < levels; level += 1) block = { type: "blockquote", content: [block] };
  return docOf(block);
}

function codeOf(json: unknown): string {
  try {
    parseDoc(json);
    return "accepted";
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

describe("a document from outside", () => {
  test("is written the same way again once it was parsed", () => {
    fc.assert(
      fc.property(arbitraryDoc, (json) => {
        const { doc } = parseDoc(json);
        expect(parseDoc(doc).doc).toEqual(doc);
        expect(JSON.parse(JSON.stringify(doc))).toEqual(doc);
      }),
    );
  });

  test("keeps its words", () => {
    fc.assert(
      fc.property(arbitraryDoc, (json) => {
        expect(canonicalText(parseDoc(json).doc)).toBe(canonicalText(json));
      }),
    );
  });

  test("is equal JSON whatever order its marks came in", () => {
    const bold = { type: "bold" };
    const link = { type: "link", attrs: { href: "https://example.org/" } };
    const one = parseDoc(docOf(paragraph("words", bold, link))).doc;
    expect(parseDoc(docOf(paragraph("words", link, bold))).doc).toEqual(one);
  });

  test("is equal JSON however its runs were split", () => {
    const split = {
      type: "paragraph",
      content: [
        { type: "text", text: "one " },
        { type: "text", text: "two" },
      ],
    };
    expect(parseDoc(docOf(split)).doc).toEqual(parseDoc(docOf(paragraph("one two"))).doc);
  });

  test("loses attributes the schema does not know", () => {
    const doc = JSON.stringify(
      parseDoc(docOf({ ...paragraph("words"), attrs: { onclick: "alert(1)", style: "x" } })).doc,
    );
    expect(doc).not.toContain("alert");
    expect(doc).not.toContain("style");
  });

  const cases: [string, unknown, string][] = [
    ["not an object", null, "document_malformed"],
    ["another root", paragraph("words"), "document_malformed"],
    ["an unknown node", docOf({ type: "script" }), "document_malformed"],
    ["a node named like a method", docOf({ type: "constructor" }), "document_malformed"],
    ["content that is no list", { type: "doc", content: "words" }, "document_malformed"],
    ["an empty text", docOf(paragraph("")), "document_malformed"],
    ["no block", docOf(), "document_schema_violated"],
    ["an image outside a figure", docOf({ type: "image", attrs: { src: "" } }), "document_schema_violated"],
    ["3,000 levels", nested(3000), "document_too_deep"],
    ["one level too many", nested(98), "document_too_deep"],
    ["as many levels as may be", nested(97), "accepted"],
    ["U+0000", docOf(paragraph("a\u0000b")), "text_contains_nul"],
    ["half a surrogate pair", docOf(paragraph("a\ud83d")), "text_not_well_formed"],
    ["too many bytes", docOf(paragraph("x".repeat(17 * 1024 * 1024))), "document_too_large"],
    ["too much text", docOf(paragraph("x".repeat(1_000_001))), "text_too_long"],
    ["a script as a link", linkTo("javascript:alert(1)"), "link_unsafe"],
    ["a script behind a tab", linkTo("java\tscript:alert(1)"), "link_unsafe"],
    ["a data link", linkTo("data:text/html,x"), "link_unsafe"],
    ["a relative link", linkTo("/page"), "link_unsafe"],
    ["a mail address", linkTo("mailto:desk@example.org"), "accepted"],
    ["a script as an image", imageFrom("javascript:alert(1)"), "image_source_unsafe"],
    ["a vector image in the document", imageFrom("data:image/svg+xml;base64,PHN2Zz4="), "image_source_unsafe"],
    ["a bitmap in the document", imageFrom("data:image/png;base64,iVBORw0KGgo="), "accepted"],
    ["a bitmap of two megabytes", imageFrom(`data:image/png;base64,${"A".repeat(2_800_000)}`), "image_too_large"],
    ["an image that could not be kept", imageFrom(""), "accepted"],
    ["a heading of level 9", docOf({ type: "heading", attrs: { level: 9 } }), "document_attribute_invalid"],
    ["an unknown role", docOf({ ...paragraph("words"), attrs: { role: "advert" } }), "document_attribute_invalid"],
    [
      "a language that is none",
      docOf({ ...paragraph("words"), attrs: { lang: '"><b' } }),
      "document_attribute_invalid",
    ],
  ];
  for (const [what, json, code] of cases) {
    test(`with ${what}: ${code}`, () => expect(codeOf(json)).toBe(code));
  }

  test("is refused for its number of nodes", () => {
    expect(codeOf(docOf(...Array.from({ length: 60_000 }, () => paragraph("x"))))).toBe("document_too_many_nodes");
  });

  test("stays what it was in an editor without a screen", () => {
    fc.assert(
      fc.property(arbitraryDoc, (json) => {
        const { doc } = parseDoc(json);
        const editor = new Editor({ element: null, extensions: articleExtensions, content: doc, injectCSS: false });
        expect(JSON.parse(JSON.stringify(editor.state.doc.toJSON()))).toEqual(doc);
        editor.destroy();
      }),
      { numRuns: 20 },
    );
  });
});

test("the schema has the nodes and marks that importers and exports agreed on", () => {
  expect(Object.keys(articleSchema.nodes).sort()).toEqual(
    `blockquote bulletList codeBlock doc figcaption figure hardBreak heading horizontalRule image listItem orderedList
     paragraph table tableCell tableHeader tableRow text`.split(/\s+/),
  );
  expect(Object.keys(articleSchema.marks).sort()).toEqual(
    "bold code italic link strike subscript superscript underline".split(" "),
  );
});
