import fc from "fast-check";
import type { DocJson, MarkJson, NodeJson } from "@/lib/domain/text/doc";
import { arbitraryLine } from "../domain/text/arbitrary-text";

const marks: fc.Arbitrary<MarkJson[]> = fc.subarray<MarkJson>([
  { type: "italic" },
  { type: "bold" },
  { type: "code" },
  { type: "link", attrs: { href: "https://example.org/a" } },
]);

const run: fc.Arbitrary<NodeJson> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.tuple(arbitraryLine, marks).map(([line, on]) => ({ type: "text", text: line || "x", marks: on })),
  },
  { weight: 1, arbitrary: fc.constant<NodeJson>({ type: "hardBreak" }) },
);
const inline = fc.array(run, { maxLength: 3 });

const textblock: fc.Arbitrary<NodeJson> = fc.oneof(
  { weight: 4, arbitrary: inline.map((content) => ({ type: "paragraph", content })) },
  {
    weight: 1,
    arbitrary: inline.map((content) => ({ type: "heading", attrs: { level: 2, role: "headline" }, content })),
  },
  { weight: 1, arbitrary: fc.constant<NodeJson>({ type: "codeBlock", content: [{ type: "text", text: "a\nb" }] }) },
);
const paragraph: fc.Arbitrary<NodeJson> = inline.map((content) => ({ type: "paragraph", content }));

const figure: fc.Arbitrary<NodeJson> = fc.array(inline, { maxLength: 2 }).map((captions) => ({
  type: "figure",
  content: [
    { type: "image", attrs: { src: "https://example.org/a.png", alt: "A harbour" } },
    ...captions.map((content) => ({ type: "figcaption", content })),
  ],
}));

const { block } = fc.letrec<{ block: NodeJson }>((tie) => {
  const blocks = fc.array(tie("block"), { minLength: 1, maxLength: 2 });
  const item = fc.tuple(paragraph, fc.array(tie("block"), { maxLength: 1 }));
  const cell = fc.tuple(fc.constantFrom("tableCell", "tableHeader"), blocks);
  return {
    block: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      textblock,
      figure,
      fc.constant<NodeJson>({ type: "horizontalRule" }),
      blocks.map((content) => ({ type: "blockquote", content })),
      fc
        .tuple(fc.constantFrom("bulletList", "orderedList"), fc.array(item, { minLength: 1, maxLength: 2 }))
        .map(([type, items]) => ({
          type,
          content: items.map(([first, rest]) => ({ type: "listItem", content: [first, ...rest] })),
        })),
      fc.array(fc.array(cell, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 2 }).map((rows) => ({
        type: "table",
        content: rows.map((cells) => ({
          type: "tableRow",
          content: cells.map(([type, content]) => ({ type, content })),
        })),
      })),
    ),
  };
});

/** Any document of the schema: nested quotes, lists and tables, figures, empty blocks, hard breaks, marks in any order. */
export const arbitraryDoc: fc.Arbitrary<DocJson> = fc
  .array(block, { minLength: 1, maxLength: 4 })
  .map((content) => ({ type: "doc", attrs: { lang: "en" }, content }));
