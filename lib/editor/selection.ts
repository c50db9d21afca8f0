import type { Node } from "@tiptap/pm/model";
import type { EditorState } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import type { TextRange } from "@/lib/domain/text/ranges";
import { trimRange } from "@/lib/domain/text/trim-range";
import { docText } from "@/lib/editor/doc-text";
import { type EditorRange, positionMap } from "@/lib/editor/positions";

/**
 * The words an editor's selection stands for: whole graphemes without white space at the ends, whatever way it was made
 * (backwards, over blocks, cells or an image). Null when it holds nothing.
 */
export function selectionToRange(state: EditorState): TextRange | null {
  const { ranges } = state.selection;
  const from = Math.min(...ranges.map(({ $from }) => $from.pos));
  const to = Math.max(...ranges.map(({ $to }) => $to.pos));
  return wordsOf(state.doc, { from, to });
}

/** The same for the browser's selection, of which only the part inside the editor counts. */
export function domSelectionToRange(view: EditorView, selection: Selection | null): TextRange | null {
  const ranges: EditorRange[] = [];
  for (let index = 0; selection && index < selection.rangeCount; index += 1) {
    const range = selection.getRangeAt(index);
    if (range.collapsed || !range.intersectsNode(view.dom)) continue;
    ranges.push({
      from: positionAt(view, range.startContainer, range.startOffset, 0),
      to: positionAt(view, range.endContainer, range.endOffset, view.state.doc.content.size),
    });
  }
  if (ranges.length === 0) return null;
  const from = Math.min(...ranges.map((range) => range.from));
  return wordsOf(view.state.doc, { from, to: Math.max(...ranges.map((range) => range.to)) });
}

function positionAt(view: EditorView, container: globalThis.Node, offset: number, outside: number): number {
  return view.dom.contains(container) ? view.posAtDOM(container, offset) : outside;
}

function wordsOf(doc: Node, range: EditorRange): TextRange | null {
  const text = docText(doc);
  const words = trimRange(text, positionMap(doc).toText(range));
  return words.start === words.end || text.slice(words.start, words.end).trim() === "" ? null : words;
}
