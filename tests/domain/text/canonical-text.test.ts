import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalText, leafBlocks } from "@/lib/domain/text/canonical-text";
import type { DocJson, NodeJson } from "@/lib/domain/text/doc";
import { arbitraryDoc } from "../../editor/arbitrary-doc";

const text = (words: string): NodeJson => ({ type: "text", text: words });
const paragraph = (...content: NodeJson[]): NodeJson => ({ type: "paragraph", content });

test("leaf blocks are the lines of the text", () => {
  fc.assert(
    fc.property(arbitraryDoc, (doc) => {
      const whole = canonicalText(doc);
      expect(leafBlocks(doc).map(({ range }) => whole.slice(range.start, range.end))).toEqual(whole.split("\n"));
    }),
  );
});

test("a path leads to its block", () => {
  fc.assert(
    fc.property(arbitraryDoc, (doc) => {
      for (const { path, type } of leafBlocks(doc)) {
        const found = path.reduce<NodeJson | undefined>((node, index) => node?.content?.[index], doc);
        expect(found?.type).toBe(type);
      }
    }),
  );
});

test("hard breaks, images, captions, cells and empty blocks each have their place", () => {
  const doc: DocJson = {
    type: "doc",
    attrs: { lang: "en", dir: null },
    content: [
      paragraph(text("One"), { type: "hardBreak" }, text("two")),
      { type: "paragraph" },
      {
        type: "figure",
        content: [
          { type: "image", attrs: { src: "" } },
          { type: "figcaption", attrs: { lang: "fi" }, content: [text("Satama")] },
        ],
      },
      {
        type: "table",
        content: [{ type: "tableRow", content: [{ type: "tableCell", content: [paragraph(text("1"))] }] }],
      },
      { type: "codeBlock", content: [text("a\nb")] },
    ],
  };
  expect(canonicalText(doc)).toBe("One\u2028two\n\n\uFFFC\nSatama\n1\na\u2028b");
  expect(leafBlocks(doc).map(({ type, role, lang, inTable }) => [type, role, lang, inTable])).toEqual([
    ["paragraph", "body", "en", false],
    ["paragraph", "body", "en", false],
    ["image", "body", "en", false],
    ["figcaption", "caption", "fi", false],
    ["paragraph", "body", "en", true],
    ["codeBlock", "body", "en", false],
  ]);
});
