import { type BlockRole, blockRole, type DocJson, LINE_BREAK, type NodeJson, OBJECT } from "@/lib/domain/text/doc";
import type { TextRange } from "@/lib/domain/text/ranges";

/** One line of the canonical text: a textblock or a block atom, and where it stands in the document. */
export type LeafBlock = {
  readonly range: TextRange;
  readonly type: string;
  readonly role: BlockRole;
  readonly level: number | null;
  /** The language in force here, inherited from the document when the block names none. */
  readonly lang: string | null;
  readonly dir: string | null;
  /** Child indexes from the document down to this block. */
  readonly path: readonly number[];
  readonly inTable: boolean;
  readonly inList: boolean;
  readonly inQuote: boolean;
};

const TEXTBLOCKS = new Set(["paragraph", "heading", "figcaption", "codeBlock"]);
const ATOMS = new Set(["image", "horizontalRule"]);

type Surroundings = Pick<LeafBlock, "lang" | "dir" | "inTable" | "inList" | "inQuote">;
type Reading = { offset: number; lines: string[]; blocks: LeafBlock[] };

/** Whether this block type is an atom, one object character long. */
export function isAtomType(type: string): boolean {
  return ATOMS.has(type);
}

/** The document's words: each leaf block one line, the lines joined by one `\n`; nothing is normalised. */
export function canonicalText(doc: DocJson): string {
  return read(doc).lines.join("\n");
}

/** The leaf blocks in document order; block n is line n of the canonical text. */
export function leafBlocks(doc: DocJson): LeafBlock[] {
  return read(doc).blocks;
}

function read(doc: DocJson): Reading {
  const reading: Reading = { offset: 0, lines: [], blocks: [] };
  const around: Surroundings = { lang: null, dir: null, inTable: false, inList: false, inQuote: false };
  visit(doc, [], around, reading);
  return reading;
}

function visit(node: NodeJson, path: number[], around: Surroundings, reading: Reading): void {
  const here = enter(node, around);
  if (TEXTBLOCKS.has(node.type)) add(node, inlineText(node), path, here, reading);
  else if (ATOMS.has(node.type)) add(node, OBJECT, path, here, reading);
  else
    node.content?.forEach((child, index) => {
      visit(child, [...path, index], here, reading);
    });
}

function enter(node: NodeJson, around: Surroundings): Surroundings {
  const lang = textAttribute(node, "lang") ?? around.lang;
  const dir = textAttribute(node, "dir") ?? around.dir;
  return {
    lang,
    dir,
    inTable: around.inTable || node.type === "table",
    inList: around.inList || node.type === "listItem",
    inQuote: around.inQuote || node.type === "blockquote",
  };
}

function add(node: NodeJson, line: string, path: number[], around: Surroundings, reading: Reading): void {
  const start = reading.lines.length === 0 ? 0 : reading.offset + 1;
  reading.offset = start + line.length;
  reading.lines.push(line);
  const role = blockRole.safeParse(node.attrs?.role);
  const level = node.type === "heading" ? node.attrs?.level : null;
  reading.blocks.push({
    ...around,
    range: { start, end: reading.offset },
    type: node.type,
    role: role.data ?? (node.type === "figcaption" ? "caption" : "body"),
    level: typeof level === "number" ? level : null,
    path,
  });
}

function inlineText(block: NodeJson): string {
  let line = "";
  for (const child of block.content ?? []) {
    // A line feed inside a block (code, mostly) would pass for the end of the block.
    line += child.type === "hardBreak" ? LINE_BREAK : (child.text ?? "").replaceAll("\n", LINE_BREAK);
  }
  return line;
}

function textAttribute(node: NodeJson, name: string): string | null {
  const value = node.attrs?.[name];
  return typeof value === "string" && value !== "" ? value : null;
}
