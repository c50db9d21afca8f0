import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalText, leafBlocks } from "@/lib/domain/text/canonical-text";
import type { DocJson } from "@/lib/domain/text/doc";
import { sentenceEnds, sentencesOf } from "@/lib/domain/text/sentences";
import { arbitraryDoc } from "../../editor/arbitrary-doc";
import { arbitraryLine } from "./arbitrary-text";

function cut(line: string, language = "en"): string[] {
  let start = 0;
  return sentenceEnds(line, language).map((end) => {
    const sentence = line.slice(start, end).trim();
    start = end;
    return sentence;
  });
}

describe("sentences", () => {
  test("tile every textblock exactly, and stand nowhere else", () => {
    fc.assert(
      fc.property(arbitraryDoc, (doc) => {
        const sentences = sentencesOf(doc, "en");
        const tiles = leafBlocks(doc).flatMap((block) => {
          const inside = sentences.filter(({ start, end }) => start < block.range.end && end > block.range.start);
          const isText =
            block.type !== "image" && block.type !== "horizontalRule" && block.range.start < block.range.end;
          expect(inside.length > 0).toBe(isText);
          inside.reduce((at, sentence) => {
            expect(sentence.start).toBe(at);
            expect(sentence.end).toBeGreaterThan(sentence.start);
            return sentence.end;
          }, block.range.start);
          if (isText) expect(inside.at(-1)?.end).toBe(block.range.end);
          return inside;
        });
        expect(tiles).toEqual(sentences);
      }),
    );
  });

  test("are the same however often they are cut, and each holds a word unless the line has none", () => {
    fc.assert(
      fc.property(arbitraryLine, fc.constantFrom("en", "ar", "zh", "xx-nonsense-"), (line, language) => {
        const sentences = cut(line, language);
        expect(cut(line, language)).toEqual(sentences);
        if (sentences.length > 1) for (const sentence of sentences) expect(sentence).toMatch(/[\p{L}\p{N}]/u);
      }),
    );
  });

  test("a headline, a caption and a byline is one sentence each", () => {
    const block = (type: string, role: string) => ({
      type,
      attrs: { role },
      content: [{ type: "text", text: "Ferries stop. Harbour closes." }],
    });
    const doc: DocJson = {
      type: "doc",
      content: [
        block("heading", "headline"),
        block("paragraph", "byline"),
        block("figcaption", "caption"),
        block("paragraph", "body"),
      ],
    };
    const text = canonicalText(doc);
    expect(sentencesOf(doc, "en").map(({ start, end }) => text.slice(start, end))).toEqual([
      "Ferries stop. Harbour closes.",
      "Ferries stop. Harbour closes.",
      "Ferries stop. Harbour closes.",
      "Ferries stop. ",
      "Harbour closes.",
    ]);
  });

  test("a block's own language counts before the article's", () => {
    const doc: DocJson = {
      type: "doc",
      attrs: { lang: "en" },
      content: [{ type: "paragraph", attrs: { lang: "el" }, content: [{ type: "text", text: "Τι λες; Τίποτα." }] }],
    };
    expect(sentencesOf(doc, "en")).toHaveLength(2);
  });

  const cases: [string, string[], string?][] = [
    ["Mr. Ash met Dr. Elm. They spoke.", ["Mr. Ash met Dr. Elm.", "They spoke."]],
    [
      "The U.S. Army left. It returned to the U.S. The rest stayed.",
      ["The U.S. Army left.", "It returned to the U.S.", "The rest stayed."],
    ],
    [
      "J. R. R. Oakes wrote No. 5 on Dec. 8. Nobody read it.",
      ["J. R. R. Oakes wrote No. 5 on Dec. 8.", "Nobody read it."],
    ],
    ["No. He refused.", ["No.", "He refused."]],
    [
      "It ends at 5 p.m. Monday. Doors open at 9 a.m. Tickets are free.",
      ["It ends at 5 p.m. Monday.", "Doors open at 9 a.m.", "Tickets are free."],
    ],
    [
      "Birch Inc. Chief Ann Ash quit. She left Birch Inc. The board knew.",
      ["Birch Inc. Chief Ann Ash quit.", "She left Birch Inc.", "The board knew."],
    ],
    ["The rate is 3.5 percent. Wages rose 1.2.", ["The rate is 3.5 percent.", "Wages rose 1.2."]],
    ["“We won,” she said. “We did!” the crowd cried.", ["“We won,” she said.", "“We did!” the crowd cried."]],
    ["“Why now?” Ann Ash asked. “Why us?” He left.", ["“Why now?” Ann Ash asked.", "“Why us?”", "He left."]],
    ["He called it “a start.” Others laughed.", ["He called it “a start.”", "Others laughed."]],
    [
      "“I thought… I hoped.” Then he stopped… Nobody spoke.",
      ["“I thought… I hoped.”", "Then he stopped…", "Nobody spoke."],
    ],
    ["It stood so.[3] Nobody asked.[4][5] Now they do.", ["It stood so.[3]", "Nobody asked.[4][5]", "Now they do."]],
    ["It stood so. [3] Nobody asked.", ["It stood so. [3]", "Nobody asked."]],
    [
      "What is it? iPads, mostly. (Or so they say.) Fine.",
      ["What is it?", "iPads, mostly.", "(Or so they say.)", "Fine."],
    ],
    ["2. Second item. * * *", ["2. Second item. * * *"]],
    ["One line\u2028goes on. Another\u2028Begins.", ["One line\u2028goes on.", "Another", "Begins."]],
    [
      "Am 28. Dezember kam z. B. Herr Dr. Esche. Er blieb.",
      ["Am 28. Dezember kam z. B. Herr Dr. Esche.", "Er blieb."],
      "de",
    ],
    ["他说。“好。”她走了。", ["他说。", "“好。”", "她走了。"], "zh"],
    ["", []],
    ["   ", [""]],
  ];
  for (const [line, expected, language] of cases) {
    test(JSON.stringify(line), () => expect(cut(line, language)).toEqual(expected));
  }

  // Quadratic rules would run into the time limit of the test.
  for (const bit of [".", "§. ", "a?” A ", "“a” ", "... A ", "1. ", "? ", "A. "]) {
    test(`a line of ${JSON.stringify(bit)} a hundred thousand times over is cut`, () => {
      const line = bit.repeat(100_000);
      expect(sentenceEnds(line, "en").at(-1)).toBe(line.length);
    });
  }
});
