import type { EditorView } from "@tiptap/pm/view";
import type { TextRange } from "@/lib/domain/text/ranges";
import { positionMap } from "@/lib/editor/positions";
import { runsIn, textRuns } from "@/lib/editor/text-runs";
import type { OpenPage } from "./open-page";

/** Room kept around what is brought into view, in pixels. */
const MARGIN = 24;
/** Where what was out of view comes to lie: this share of the free height above it. */
const UPPER_THIRD = 0.3;

/** The boxes of the words of a range on the screen, in order; the whole box of an image, the place of an insertion point. */
export function boxesOf(view: EditorView, range: TextRange): DOMRect[] {
  if (range.start === range.end) {
    const { left, top, bottom } = view.coordsAtPos(positionMap(view.state.doc).toEditor(range).from);
    return [new DOMRect(left, top, 0, bottom - top)];
  }
  const boxes: DOMRect[] = [];
  for (const { from, to, atom } of runsIn(textRuns(view.state.doc), range)) {
    if (atom) {
      const node = view.nodeDOM(from);
      if (node instanceof Element) boxes.push(node.getBoundingClientRect());
      continue;
    }
    const start = view.domAtPos(from, 1);
    const end = view.domAtPos(to, -1);
    const words = document.createRange();
    words.setStart(start.node, start.offset);
    words.setEnd(end.node, end.offset);
    for (const box of words.getClientRects()) if (box.width > 1.5) boxes.push(box);
  }
  return boxes;
}

/** The part of the pane that nothing lies over: the card of a phone takes the lower part away. */
export function freeHeight(page: OpenPage): { top: number; bottom: number } {
  const pane = page.scroller.getBoundingClientRect();
  const sheet = document.querySelector("[data-bottom-sheet]")?.getBoundingClientRect();
  return { top: pane.top, bottom: Math.min(pane.bottom, sheet ? sheet.top : Number.POSITIVE_INFINITY) };
}

/**
 * Brings the words of a range into view, if they are not, without motion. Words that can't be seen whole show their
 * beginning.
 */
export function reveal(page: OpenPage, range: TextRange): void {
  const boxes = boxesOf(page.editor.view, range);
  const [first, last] = [boxes[0], boxes.at(-1)];
  if (!first || !last) return;
  const { top, bottom } = freeHeight(page);
  const upper = top + MARGIN;
  const room = bottom - MARGIN - upper;
  const height = last.bottom - first.top;
  if (first.top >= upper && last.bottom <= bottom - MARGIN) return;
  // Taller than the room, and its beginning is in the upper part: reading on is scrolling on.
  if (height > room && first.top >= upper && first.top < upper + room * UPPER_THIRD) return;
  const lead = height > room ? 0 : (room - height) * UPPER_THIRD;
  page.scroller.scrollTop += first.top - upper - lead;
}

/** The offset of the text at the upper edge of the pane: where somebody who has scrolled there is reading. */
export function offsetAtTop(page: OpenPage, toOffset: (position: number) => number): number {
  if (page.scroller.scrollTop < MARGIN) return 0;
  const pane = page.scroller.getBoundingClientRect();
  const text = page.editor.view.dom.getBoundingClientRect();
  const found = page.editor.view.posAtCoords({ left: text.left + text.width / 2, top: pane.top + MARGIN });
  return found ? toOffset(found.pos) : 0;
}
