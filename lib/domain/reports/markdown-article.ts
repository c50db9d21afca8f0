import { type LeafBlock, leafBlocks } from "../text/canonical-text";
import type { DocJson, NodeJson } from "../text/doc";
import { imageSourceProblem } from "../text/safe-urls";
import { inlinePieces, type Piece } from "./html-inline";
import { inlineMarkdown } from "./markdown-inline";
import type { Item } from "./markdown-runs";
import { type Cell, table } from "./markdown-table";
import { addressOf, escapeLine, setIn } from "./markdown-text";
import type { Report } from "./report";
import type { ReportWords } from "./report-words";
import { textOnly } from "./text-only";

interface Writing {
  words: ReportWords;
  blocks: LeafBlock[];
  /** The leaf block that comes next. */
  next: number;
  /** Numbers of the claims that end at an offset, and those offsets in order. */
  ends: ReadonlyMap<number, number[]>;
  offsets: readonly number[];
}

/** The article's text as Markdown, a footnote's mark where each claim's words end; headings begin at the third level. */
export function articleMarkdown(report: Report, words: ReportWords): string {
  const { doc, text } = report.version;
  const ends = endsOf(report, text);
  const offsets = [...ends.keys()].sort((a, b) => a - b);
  return blocks(doc, { words, blocks: leafBlocks(doc), next: 0, ends, offsets }).join("\n\n");
}

function endsOf({ notes }: Report, text: string): Map<number, number[]> {
  const ends = new Map<number, number[]>();
  for (const { number, places } of notes) {
    for (const { end } of places) {
      const at = isInsidePair(text, end) ? end + 1 : end;
      const there = ends.get(at) ?? [];
      if (there.at(-1) !== number) ends.set(at, [...there, number]);
    }
  }
  return ends;
}

const isInsidePair = (text: string, at: number) => /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));

/** The blocks of a node, each a string of lines; two lists beside each other have different markers, or they would be one. */
function blocks(node: NodeJson | DocJson, writing: Writing): string[] {
  const out: string[] = [];
  let before = "";
  let other = false;
  for (const child of node.content ?? []) {
    if (/List$/.test(child.type)) other = child.type === before && !other;
    const made = block(child, writing, other);
    if (made.length > 0) before = child.type;
    // Not spread: a figure can hold more lines than a call takes arguments.
    for (const each of made) out.push(each);
  }
  return out;
}

function block(node: NodeJson, writing: Writing, other: boolean): string[] {
  switch (node.type) {
    case "paragraph":
    case "figcaption":
      return filled(textblock(node, writing, false));
    case "heading":
      return filled(heading(node, writing));
    case "codeBlock":
      return code(node, writing);
    case "image":
      return filled(picture(node, writing));
    case "horizontalRule":
      return ["___", ...filled(marksOf(writing))];
    case "blockquote":
      return [setIn(blocks(node, writing).join("\n\n"), "> ", "> ")];
    case "bulletList":
    case "orderedList":
      return [list(node, writing, other)];
    case "table":
      return [table((node.content ?? []).map((row) => (row.content ?? []).map((each) => cell(each, writing))))];
    default:
      return blocks(node, writing);
  }
}

const filled = (made: string) => (made === "" ? [] : [made]);

function textblock(node: NodeJson, writing: Writing, oneLine: boolean): string {
  const leaf = nextLeaf(writing);
  return leaf ? inlineMarkdown(withMarks(inlinePieces(node, leaf.range.start), leaf.range, writing), oneLine) : "";
}

function nextLeaf(writing: Writing): LeafBlock | undefined {
  const leaf = writing.blocks[writing.next];
  writing.next += 1;
  return leaf;
}

/** The pieces of a line, cut where claims end, with their marks. */
function withMarks(pieces: readonly Piece[], line: LeafBlock["range"], { ends, offsets }: Writing): Item[] {
  const items: Item[] = [];
  let next = firstFrom(offsets, line.start);
  const put = (upTo: number) => {
    for (let at = offsets[next]; at !== undefined && at <= upTo; at = offsets[next]) {
      for (const note of ends.get(at) ?? []) items.push({ note, marks: [] });
      next += 1;
    }
  };
  put(line.start);
  for (const piece of pieces) {
    if (!("text" in piece)) continue;
    let at = piece.start;
    for (let cut = offsets[next]; cut !== undefined && cut < piece.end; cut = offsets[next]) {
      items.push({ text: piece.text.slice(at - piece.start, cut - piece.start), marks: piece.marks });
      put(cut);
      at = cut;
    }
    items.push({ text: piece.text.slice(at - piece.start), marks: piece.marks });
    put(piece.end);
  }
  put(line.end);
  return items;
}

function firstFrom(offsets: readonly number[], least: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((offsets[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The marks of a leaf that has no words of its own. */
function marksOf(writing: Writing): string {
  const leaf = nextLeaf(writing);
  return leaf ? inlineMarkdown(withMarks([], leaf.range, writing), true) : "";
}

function heading(node: NodeJson, writing: Writing): string {
  const level = Math.min(6, 2 + Number(node.attrs?.level ?? 1));
  const inside = textblock(node, writing, true);
  return inside === "" ? "" : `${"#".repeat(level)} ${inside}`;
}

/** Code can't hold a footnote's mark: its marks stand under it. */
function code(node: NodeJson, writing: Writing): string[] {
  const words = textOnly((node.content ?? []).map((child) => child.text ?? "\n").join("")).replace(
    /\r\n?|[\u2028\u2029]/g,
    "\n",
  );
  let longest = 2;
  for (const [run] of words.matchAll(/`+/g)) longest = Math.max(longest, run.length);
  const fence = "`".repeat(longest + 1);
  return [`${fence}\n${words}\n${fence}`, ...filled(marksOf(writing))];
}

function picture(node: NodeJson, writing: Writing): string {
  const { words } = writing;
  const alt = escapeLine(String(node.attrs?.alt ?? ""));
  const src = String(node.attrs?.src ?? "");
  const named = `${words.pictureLeftOut}${alt ? `: ${alt}` : ""}`;
  const shown = src !== "" && imageSourceProblem(src) === null ? `![${alt}](${addressOf(src)})` : named;
  return `${shown}${marksOf(writing)}`;
}

const BEHIND_A_MARKER = /^(?:[-*]|\d+[.)]|___)(?:\s|$)/;

function list(node: NodeJson, writing: Writing, other: boolean): string {
  const ordered = node.type === "orderedList";
  const start = Math.max(0, Number(node.attrs?.start ?? 1));
  const items = (node.content ?? []).map((item, index) => {
    const marker = ordered ? `${start + index}${other ? ")" : "."} ` : other ? "* " : "- ";
    const inside = blocks(item, writing);
    const [first = ""] = inside;
    // A list or rule right behind the marker could be read with it as a rule: it begins on the next line.
    const body = `${BEHIND_A_MARKER.test(first) ? "\n" : ""}${inside.join("\n\n")}`;
    const simple = item.content?.length === 1 && item.content[0]?.type === "paragraph";
    return { text: setIn(body, marker, " ".repeat(marker.length)), simple };
  });
  return items.map(({ text }) => text).join(items.every(({ simple }) => simple) ? "\n" : "\n\n");
}

function cell(node: NodeJson, writing: Writing): Cell {
  const { colspan = 1, rowspan = 1 } = node.attrs ?? {};
  return {
    line: leavesOf(node, writing).join("<br>"),
    header: node.type === "tableHeader",
    columns: Number(colspan),
    rows: Number(rowspan),
  };
}

/** A cell takes one line: whatever blocks are in it, their words follow each other. */
function leavesOf(node: NodeJson, writing: Writing): string[] {
  return (node.content ?? []).flatMap((child) => {
    switch (child.type) {
      case "paragraph":
      case "heading":
      case "figcaption":
      case "codeBlock":
        return filled(textblock(child, writing, true));
      case "image":
        return filled(picture(child, writing));
      case "horizontalRule":
        return filled(marksOf(writing));
      default:
        return leavesOf(child, writing);
    }
  });
}
