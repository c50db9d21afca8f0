import { canonicalText } from "@/lib/domain/text/canonical-text";
import type { DocJson } from "@/lib/domain/text/doc";
import { indexAtOrBefore, type TextRange } from "@/lib/domain/text/ranges";

/** Finds ranges of the canonical text in an article that is plain HTML. */
export interface PlainText {
  rangeOf(range: TextRange): Range;
  /** With offsets of the element's text content, which has no line feeds between blocks. */
  selectorOf(range: TextRange): { quote: string; start: number; end: number };
}

export function plainTextOf(element: HTMLElement, doc: DocJson): PlainText {
  const text = canonicalText(doc);
  const breaks = [...text.matchAll(/\n/g)].map(({ index }) => ({ start: index, end: index + 1 }));
  const inElement = (offset: number) => offset - (indexAtOrBefore(breaks, offset - 1) + 1);
  const pieces: (TextRange & { node: Text })[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let length = 0;
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    pieces.push({ start: length, end: length + node.data.length, node });
    length += node.data.length;
  }
  const place = (offset: number) => {
    const piece = pieces[Math.max(0, indexAtOrBefore(pieces, offset))];
    if (!piece) throw new Error("the article has no text");
    return { node: piece.node, offset: offset - piece.start };
  };
  const rangeOf = ({ start, end }: TextRange) => {
    const range = document.createRange();
    const [first, last] = [place(inElement(start)), place(inElement(end) - 1)];
    range.setStart(first.node, first.offset);
    range.setEnd(last.node, last.offset + 1);
    return range;
  };
  return {
    rangeOf,
    selectorOf: (range) => ({
      quote: text.slice(range.start, range.end).replaceAll("\n", ""),
      start: inElement(range.start),
      end: inElement(range.end),
    }),
  };
}
