import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalText, leafBlocks } from "@/lib/domain/text/canonical-text";
import { LINE_BREAK, OBJECT } from "@/lib/domain/text/doc";
import { parseDoc } from "@/lib/editor/parse-doc";
import { positionMap } from "@/lib/editor/positions";
import { runsIn, textRuns } from "@/lib/editor/text-runs";
import { arbitraryDoc } from "./arbitrary-doc";

describe("text offsets and editor positions", () => {
  test("every range of the text comes back from the editor as it went", () => {
    fc.assert(
      fc.property(arbitraryDoc, (json) => {
        const { doc, node } = parseDoc(json);
        const map = positionMap(node);
        const text = canonicalText(doc);
        expect(map.textLength).toBe(text.length);
        const atoms = text.includes(`${OBJECT}\n${OBJECT}`);
        for (let start = 0; start <= text.length; start += 1) {
          for (let end = start; end <= text.length; end += 1) {
            // Between two atoms in a row the editor has one position for both sides of the line feed.
            if (atoms && (text[start] === "\n" || text[end - 1] === "\n")) continue;
            const back = map.toText(map.toEditor({ start, end }));
            if (back.start !== start || back.end !== end) expect(back).toEqual({ start, end });
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test("a range within one block holds the same words in both", () => {
    fc.assert(
      fc.property(arbitraryDoc, fc.nat(), fc.nat(), (json, a, b) => {
        const { doc, node } = parseDoc(json);
        const text = canonicalText(doc);
        const blocks = leafBlocks(doc);
        for (const { range } of blocks) {
          const size = range.end - range.start + 1;
          const start = range.start + Math.min(a % size, b % size);
          const end = range.start + Math.max(a % size, b % size);
          const { from, to } = positionMap(node).toEditor({ start, end });
          const words = node.textBetween(from, to, "", (leaf) =>
            leaf.type.name === "hardBreak" ? LINE_BREAK : OBJECT,
          );
          expect(words.replaceAll("\n", LINE_BREAK)).toBe(text.slice(start, end));
        }
      }),
    );
  });

  test("any two positions of the editor give a range inside the text, in order", () => {
    fc.assert(
      fc.property(arbitraryDoc, fc.nat(), fc.nat(), (json, a, b) => {
        const { node } = parseDoc(json);
        const map = positionMap(node);
        const size = node.content.size + 1;
        const { start, end } = map.toText({ from: a % size, to: b % size });
        expect(0 <= start && start <= end && end <= map.textLength).toBe(true);
        const wide = map.toText({ from: 0, to: node.content.size });
        expect(wide).toEqual({ start: 0, end: map.textLength });
      }),
    );
  });

  test("the runs of any range hold exactly its words, without line ends and hard breaks", () => {
    fc.assert(
      fc.property(arbitraryDoc, fc.nat(), fc.nat(), (json, a, b) => {
        const { doc, node } = parseDoc(json);
        const text = canonicalText(doc);
        const size = text.length + 1;
        const range = { start: Math.min(a % size, b % size), end: Math.max(a % size, b % size) };
        const runs = runsIn(textRuns(node), range);
        const drawn = runs.map((run) => text.slice(run.start, run.end)).join("");
        const plain = (words: string) => words.replace(/[\n\u2028]/g, "");
        expect(plain(drawn)).toBe(plain(text.slice(range.start, range.end)));
        for (const run of runs) expect(positionMap(node).toEditor(run)).toEqual({ from: run.from, to: run.to });
      }),
    );
  });
});
