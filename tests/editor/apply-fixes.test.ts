import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { overlap, requirePatch } from "@/lib/domain/fixes/fix";
import type { FixToMake } from "@/lib/domain/fixes/line-patches";
import { Refusal } from "@/lib/domain/refusal";
import { canonicalText, leafBlocks } from "@/lib/domain/text/canonical-text";
import type { DocJson, MarkJson, NodeJson } from "@/lib/domain/text/doc";
import { snapToGraphemes } from "@/lib/domain/text/graphemes";
import { applyFixes } from "@/lib/editor/apply-fixes";
import { parseDoc } from "@/lib/editor/parse-doc";
import { arbitraryLine } from "../domain/text/arbitrary-text";
import { arbitraryDoc } from "./arbitrary-doc";

const arbitraryFix = fc.record({ a: fc.nat(), b: fc.nat(), near: fc.boolean(), line: arbitraryLine });

/** A document and fixes of it that can all be made: cuts, replacements line by line, and insertions. */
const docWithFixes = fc.tuple(arbitraryDoc, fc.array(arbitraryFix, { maxLength: 5 })).map(([json, wanted]) => {
  const { doc } = parseDoc(json);
  const text = canonicalText(doc);
  const fixes: FixToMake[] = [];
  for (const { a, b, near, line } of wanted) {
    const start = a % (text.length + 1);
    const end = near ? Math.min(text.length, start + (b % 9)) : b % (text.length + 1);
    const range = snapToGraphemes(text, { start, end });
    const words = text.slice(range.start, range.end);
    const replacement = line === "" ? "" : words.replace(/[^\n\uFFFC]+/g, line) || line;
    const fix = { id: `fix-${fixes.length}`, ...range, replacement };
    if (isPossible(text, fix) && !fixes.some((other) => overlap(other, fix))) fixes.push(fix);
  }
  return { doc, text, fixes };
});

function isPossible(text: string, fix: FixToMake): boolean {
  try {
    requirePatch(text, fix);
    return true;
  } catch {
    return false;
  }
}

/** Null where no article would be left. */
function applied(doc: DocJson, fixes: readonly FixToMake[]) {
  try {
    return applyFixes(doc, fixes);
  } catch (error) {
    if (error instanceof Refusal && error.code === "fix_breaks_text") return null;
    throw error;
  }
}

/** For each unit of the text the marks it carries; none where a line ends. */
function marksOf(doc: DocJson): string[] {
  const lines: string[][] = [];
  const visit = (node: NodeJson) => {
    if (["paragraph", "heading", "figcaption", "codeBlock"].includes(node.type)) {
      lines.push((node.content ?? []).flatMap((child) => Array(child.text?.length ?? 1).fill(named(child.marks))));
    } else if (["image", "horizontalRule"].includes(node.type)) lines.push([JSON.stringify(node.attrs)]);
    else node.content?.forEach(visit);
  };
  visit(doc);
  return lines.flatMap((line, index) => (index === 0 ? line : ["end of line", ...line]));
}

const named = (marks: MarkJson[] | undefined) => (marks ?? []).map((mark) => mark.type).join(" ");

describe("fixes made in any document", () => {
  test("its text is the old one with the same changes made, and the document is one of ours", () => {
    fc.assert(
      fc.property(docWithFixes, ({ doc, text, fixes }) => {
        const made = applied(doc, fixes);
        if (!made) return;
        expect(canonicalText(made.doc)).toBe(made.map.apply(text));
        expect(parseDoc(made.doc).doc).toEqual(made.doc);
      }),
      { numRuns: 300 },
    );
  });

  test("the marks of every unit that stays are as they were", () => {
    fc.assert(
      fc.property(docWithFixes, ({ doc, text, fixes }) => {
        const made = applied(doc, fixes);
        if (!made) return;
        const before = marksOf(doc);
        const after = marksOf(made.doc);
        for (let at = 0; at < text.length; at += 1) {
          const range = { start: at, end: at + 1 };
          if (made.map.touches(range)) continue;
          const mapped = made.map.mapRange(range);
          if (after[mapped?.start ?? -1] !== before[at]) expect(after[mapped?.start ?? -1]).toBe(before[at]);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("the order of the fixes makes no difference, and none at all leaves the document as it is", () => {
    fc.assert(
      fc.property(docWithFixes, ({ doc, fixes }) => {
        expect(applied(doc, fixes.toReversed())?.doc).toEqual(applied(doc, fixes)?.doc);
        expect(applyFixes(doc, []).doc).toEqual(doc);
      }),
    );
  });

  test("what changes lies in the fixes; only line ends of blocks that went are cut besides", () => {
    fc.assert(
      fc.property(docWithFixes, ({ doc, text, fixes }) => {
        for (const patch of applied(doc, fixes)?.map.patches ?? []) {
          const within = fixes.some((fix) => fix.start <= patch.start && patch.end <= fix.end);
          expect(within || text.slice(patch.start, patch.end) === "\n").toBe(true);
        }
      }),
    );
  });
});

const text = (words: string, ...marks: string[]): NodeJson => ({
  type: "text",
  text: words,
  ...(marks.length > 0 ? { marks: marks.map((type) => (type === "link" ? link : { type })) } : {}),
});
const link: MarkJson = { type: "link", attrs: { href: "https://example.org/" } };
const paragraph = (...content: NodeJson[]): NodeJson => ({ type: "paragraph", content });
const docOf = (...content: NodeJson[]): DocJson => parseDoc({ type: "doc", content }).doc;

/** The document after one fix of the words, as the types of its blocks and their runs. */
function fixed(doc: DocJson, words: string, replacement: string): DocJson {
  const start = canonicalText(doc).indexOf(words);
  return applyFixes(doc, [{ id: "one", start, end: start + words.length, replacement }]).doc;
}

function runs(doc: DocJson, block = 0): unknown[] {
  return (doc.content[block]?.content ?? []).map((node) => [node.text ?? node.type, named(node.marks)]);
}

describe("a fix made in a document", () => {
  test("gives new words the marks of the words they replace and leaves the rest of the phrase alone", () => {
    const doc = docOf(paragraph(text("He told the "), text("Times", "italic"), text(" so.")));
    expect(runs(fixed(doc, "the Times so", "the Post so"))).toEqual([
      ["He told the ", ""],
      ["Post", "italic"],
      [" so.", ""],
    ]);
  });

  test("keeps a link on what stays linked, and does not stretch it over inserted words", () => {
    const doc = docOf(paragraph(text("See "), text("the report", "link"), text(" here.")));
    expect(runs(fixed(doc, "the report", "the 2025 report"))).toEqual([
      ["See ", ""],
      ["the 2025 report", "link"],
      [" here.", ""],
    ]);
    expect(runs(fixed(doc, "the report", "the report today"))).toEqual([
      ["See ", ""],
      ["the report", "link"],
      [" today here.", ""],
    ]);
  });

  test("words that replace words of different marks have none of the differing ones", () => {
    const doc = docOf(paragraph(text("old", "bold", "italic"), text("est", "bold")));
    expect(runs(fixed(doc, "oldest", "newest"))).toEqual([["newest", "bold"]]);
  });

  test("keeps hard breaks", () => {
    const doc = docOf(paragraph(text("one"), { type: "hardBreak" }, text("two")));
    expect(runs(fixed(doc, "one\u2028two", "one\u2028three"))).toEqual([
      ["one", ""],
      ["hardBreak", ""],
      ["three", ""],
    ]);
  });

  test("a paragraph that is cut whole goes, one that is cut in part stays where it ends", () => {
    const doc = docOf(paragraph(text("First one.")), paragraph(text("Second.")), paragraph(text("Third one.")));
    expect(canonicalText(fixed(doc, "Second.", ""))).toBe("First one.\nThird one.");
    expect(canonicalText(fixed(doc, "Third one.", ""))).toBe("First one.\nSecond.");
    expect(canonicalText(fixed(doc, " one.\nSecond.\nThird", ""))).toBe("First\n one.");
  });

  test("a list goes with its last words, an item with its own", () => {
    const item = (words: string): NodeJson => ({ type: "listItem", content: [paragraph(text(words))] });
    const doc = docOf(paragraph(text("Before.")), { type: "bulletList", content: [item("one"), item("two")] });
    expect(fixed(doc, "one", "").content[1]?.content).toHaveLength(1);
    expect(fixed(doc, "one\ntwo", "").content).toHaveLength(1);
  });

  test("a table keeps its cells unless all of it is cut", () => {
    const cell = (words: string): NodeJson => ({ type: "tableCell", content: [paragraph(text(words))] });
    const table = { type: "table", content: [{ type: "tableRow", content: [cell("a"), cell("b")] }] };
    const doc = docOf(paragraph(text("Before.")), table);
    expect(canonicalText(fixed(doc, "a", ""))).toBe("Before.\n\nb");
    expect(canonicalText(fixed(doc, "a\nb", ""))).toBe("Before.");
  });

  test("an image goes with all that is under it, or not at all", () => {
    const figure = {
      type: "figure",
      content: [
        { type: "image", attrs: { src: "", alt: null, title: null } },
        { type: "figcaption", content: [text("A harbour.")] },
      ],
    };
    const doc = docOf(paragraph(text("Before.")), figure);
    expect(canonicalText(fixed(doc, "\uFFFC\nA harbour.", ""))).toBe("Before.");
    expect(canonicalText(fixed(doc, "A harbour.", ""))).toBe("Before.\n\uFFFC");
    expect(() => fixed(doc, "\uFFFC", "")).toThrow("fix_breaks_text");
  });

  test("an article that is cut whole keeps one empty block", () => {
    const doc = docOf(paragraph(text("First.")), paragraph(text("Second.")));
    expect(canonicalText(fixed(doc, "First.\nSecond.", ""))).toBe("");
  });

  test("of two fixes that touch, what the first appends stands before what the second puts in front", () => {
    const doc = docOf(paragraph(text("one two")));
    const made = applyFixes(doc, [
      { id: "b", start: 4, end: 7, replacement: "and two" },
      { id: "a", start: 0, end: 4, replacement: "one only " },
    ]);
    expect(canonicalText(made.doc)).toBe("one only and two");
  });

  for (const doc of [
    docOf(paragraph(text("words"))),
    docOf({ type: "figure", content: [{ type: "image", attrs: { src: "", alt: null, title: null } }] }),
  ]) {
    test(`every line of ${JSON.stringify(canonicalText(doc))} keeps its block`, () => {
      expect(leafBlocks(applyFixes(doc, []).doc)).toEqual(leafBlocks(doc));
    });
  }
});
