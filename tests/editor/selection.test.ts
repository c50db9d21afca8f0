import { Editor } from "@tiptap/core";
import { AllSelection, EditorState, NodeSelection, TextSelection, type Transaction } from "@tiptap/pm/state";
import { CellSelection } from "@tiptap/pm/tables";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalText } from "@/lib/domain/text/canonical-text";
import { trimRange } from "@/lib/domain/text/trim-range";
import { CursorDecorations, paintedRanges, setKeptSelection, setReadingCursor } from "@/lib/editor/cursor-decorations";
import { parseDoc } from "@/lib/editor/parse-doc";
import { positionMap } from "@/lib/editor/positions";
import { articleExtensions } from "@/lib/editor/schema";
import { selectionToRange } from "@/lib/editor/selection";
import { arbitraryDoc } from "./arbitrary-doc";

const paragraph = (text: string) => ({ type: "paragraph", content: [{ type: "text", text }] });
const cell = (text: string) => ({ type: "tableCell", content: [paragraph(text)] });
const { doc, node } = parseDoc({
  type: "doc",
  content: [
    paragraph("One two."),
    { type: "figure", content: [{ type: "image", attrs: { src: "" } }, { type: "figcaption" }] },
    { type: "table", content: [{ type: "tableRow", content: [cell("left"), cell("right")] }] },
    paragraph("A family 👩‍👩‍👧 here."),
  ],
});
const text = canonicalText(doc);
const state = EditorState.create({ doc: node });
const at = (words: string, edge: 0 | 1 = 0) => {
  const offset = text.indexOf(words) + edge * words.length;
  return positionMap(node).toEditor({ start: offset, end: offset }).from;
};
const words = (selection: EditorState["selection"]) => {
  const range = selectionToRange(state.apply(state.tr.setSelection(selection)));
  return range && text.slice(range.start, range.end);
};

describe("a selection", () => {
  test("made backwards over paragraphs, an image and cells is one range", () => {
    expect(words(TextSelection.create(node, at("right", 1), at("two")))).toBe("two.\n\uFFFC\n\nleft\nright");
  });

  test("of cells is all between them", () => {
    const cells: number[] = [];
    node.descendants((child, position) => {
      if (child.type.name === "tableCell") cells.push(position);
    });
    expect(words(CellSelection.create(node, cells[1] ?? 0, cells[0] ?? 0))).toBe("left\nright");
  });

  test("of an image is the image", () => {
    let image = 0;
    node.descendants((child, position) => {
      if (child.type.name === "image") image = position;
    });
    expect(words(NodeSelection.create(node, image))).toBe("\uFFFC");
  });

  test("of everything is the whole text", () => {
    expect(words(new AllSelection(node))).toBe(text);
  });

  test("snaps to whole graphemes and drops white space at its ends", () => {
    expect(words(TextSelection.create(node, at("family", 1), at("👩") + 3))).toBe("👩‍👩‍👧");
  });

  test("of nothing, or of white space, is none", () => {
    expect(words(TextSelection.create(node, at("two")))).toBeNull();
    expect(words(TextSelection.create(node, at("One", 1), at("two")))).toBeNull();
  });

  test("of any range gives that range, trimmed", () => {
    fc.assert(
      fc.property(arbitraryDoc, fc.nat(), fc.nat(), (json, a, b) => {
        const parsed = parseDoc(json);
        const words = canonicalText(parsed.doc);
        const size = words.length + 1;
        const range = trimRange(words, { start: Math.min(a % size, b % size), end: Math.max(a % size, b % size) });
        fc.pre(words.slice(range.start, range.end).trim() !== "");
        const { from, to } = positionMap(parsed.node).toEditor(range);
        const any = EditorState.create({ doc: parsed.node });
        const [$from, $to] = [any.doc.resolve(from), any.doc.resolve(to)];
        // An image or a rule at the end has a selection of its own kind.
        fc.pre($from.parent.inlineContent && $to.parent.inlineContent);
        const selection = new TextSelection($from, $to);
        expect(selectionToRange(any.apply(any.tr.setSelection(selection)))).toEqual(range);
      }),
    );
  });
});

test("the reading cursor and the kept selection are painted beside each other and taken away", () => {
  const editor = new Editor({
    element: null,
    extensions: [...articleExtensions, CursorDecorations],
    content: node.toJSON(),
    injectCSS: false,
  });
  const view = {
    state: EditorState.create({ doc: node, plugins: editor.extensionManager.plugins }),
    dispatch(transaction: Transaction) {
      this.state = this.state.apply(transaction);
    },
  };
  setReadingCursor(view, { start: 0, end: 8 });
  setKeptSelection(view, { start: 4, end: 7 });
  expect(paintedRanges(view.state)).toEqual({ cursor: { start: 0, end: 8 }, selection: { start: 4, end: 7 } });
  setReadingCursor(view, null);
  expect(paintedRanges(view.state)).toEqual({ cursor: null, selection: { start: 4, end: 7 } });
});
