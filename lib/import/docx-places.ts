import { leafBlocks } from "@/lib/domain/text/canonical-text";
import type { DocJson, NodeJson } from "@/lib/domain/text/doc";
import { withoutLastSpaces } from "@/lib/import/clean-text";
import { MARK_CLOSE, MARK_OPEN } from "@/lib/import/docx-marks";

interface BlockPlace {
  block: NodeJson;
  offset: number;
}

/** Where each mark stood, by its number. */
export type BlockPlaces = ReadonlyMap<number, BlockPlace>;

const markPattern = new RegExp(`${MARK_OPEN}(\\d+)${MARK_CLOSE}`, "u");

/** Takes the marks out of the blocks' text, and says where they stood. Changes the blocks in place. */
export function takeMarks(blocks: readonly NodeJson[]): BlockPlaces {
  const places = new Map<number, BlockPlace>();
  const visit = (node: NodeJson): void => {
    if (node.content?.some((child) => child.text?.includes(MARK_OPEN))) takeFrom(node, places);
    else for (const child of node.content ?? []) visit(child);
  };
  for (const block of blocks) visit(block);
  return places;
}

function takeFrom(block: NodeJson, places: Map<number, BlockPlace>): void {
  const content: NodeJson[] = [];
  let length = 0;
  /** a space here would be the second in a row, or the first of the line */
  let afterSpace = true;
  let afterMark = false;
  const found: BlockPlace[] = [];
  for (const child of block.content ?? []) {
    if (child.text === undefined) {
      content.push(child);
      length += 1;
      afterSpace = true;
      continue;
    }
    let text = "";
    // The pattern has one group: every second piece is a number.
    child.text.split(markPattern).forEach((piece, index) => {
      if (index % 2 === 1) {
        const place = { block, offset: length };
        places.set(Number(piece), place);
        found.push(place);
        afterMark = true;
      } else if (piece !== "") {
        const kept = afterMark && afterSpace ? piece.replace(/^ +/, "") : piece;
        text += kept;
        length += kept.length;
        if (kept !== "") afterSpace = kept.endsWith(" ");
        afterMark = false;
      }
    });
    if (text !== "") content.push({ ...child, text });
  }
  trimEnd(content);
  const whole = content.reduce((sum, { text }) => sum + (text?.length ?? 1), 0);
  for (const place of found) place.offset = Math.min(place.offset, whole);
  if (content.length > 0) block.content = joined(content);
  else delete block.content;
}

function trimEnd(content: NodeJson[]): void {
  for (let last = content.at(-1); last !== undefined; last = content.at(-1)) {
    if (last.text !== undefined) last.text = withoutLastSpaces(last.text);
    if (last.text !== "" && last.type !== "hardBreak") return;
    content.pop();
  }
}

/** Texts that only a mark parted are one again. */
function joined(content: readonly NodeJson[]): NodeJson[] {
  const all: NodeJson[] = [];
  for (const node of content) {
    const last = all.at(-1);
    if (last?.text !== undefined && node.text !== undefined && sameMarks(last, node)) last.text += node.text;
    else all.push({ ...node });
  }
  return all;
}

function sameMarks(a: NodeJson, b: NodeJson): boolean {
  return JSON.stringify(a.marks ?? []) === JSON.stringify(b.marks ?? []);
}

/** The marks' offsets in the canonical text of the finished document. */
export function offsetsOf(places: BlockPlaces, doc: DocJson): ReadonlyMap<number, number> {
  const starts = new Map<NodeJson, number>();
  for (const { path, range } of leafBlocks(doc)) {
    const node = path.reduce<NodeJson | undefined>((at, index) => at?.content?.[index], doc);
    if (node !== undefined) starts.set(node, range.start);
  }
  const offsets = new Map<number, number>();
  for (const [number, { block, offset }] of places) {
    const start = starts.get(block);
    if (start !== undefined) offsets.set(number, start + offset);
  }
  return offsets;
}
