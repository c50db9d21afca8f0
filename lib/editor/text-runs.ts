import type { Node } from "@tiptap/pm/model";
import type { TextRange } from "@/lib/domain/text/ranges";
import type { EditorRange } from "@/lib/editor/positions";

/** One text node of the editor's document, or one image or rule: the smallest thing a decoration is drawn on. */
export type TextRun = TextRange & EditorRange & { readonly atom: boolean };

const made = new WeakMap<Node, readonly TextRun[]>();

/** All runs of a document in text order. Hard breaks are none: nothing is drawn on them. */
export function textRuns(doc: Node): readonly TextRun[] {
  const known = made.get(doc);
  if (known) return known;
  const runs: TextRun[] = [];
  let offset = 0;
  doc.descendants((node, position) => {
    if (node.isTextblock) {
      let start = offset;
      node.forEach((child, inside) => {
        const from = position + 1 + inside;
        const end = start + child.nodeSize;
        if (child.isText) runs.push({ start, end, from, to: from + child.nodeSize, atom: false });
        start = end;
      });
      offset = start + 1;
      return false;
    }
    if (!node.isAtom || !node.isBlock) return true;
    runs.push({ start: offset, end: offset + 1, from: position, to: position + 1, atom: true });
    offset += 2;
    return false;
  });
  made.set(doc, runs);
  return runs;
}

/** The runs of a document cut to the range, found by binary search. */
export function runsIn(runs: readonly TextRun[], range: TextRange): TextRun[] {
  const cut: TextRun[] = [];
  for (let index = firstEndingAfter(runs, range.start); index < runs.length; index += 1) {
    const run = runs[index];
    if (!run || run.start >= range.end) break;
    const start = Math.max(run.start, range.start);
    const end = Math.min(run.end, range.end);
    cut.push({ start, end, from: run.from + start - run.start, to: run.to + end - run.end, atom: run.atom });
  }
  return cut;
}

function firstEndingAfter(runs: readonly TextRun[], offset: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((runs[middle]?.end ?? Number.POSITIVE_INFINITY) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
