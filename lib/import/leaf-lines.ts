import type { BlockRole, NodeJson } from "@/lib/domain/text/doc";
import { squeeze } from "@/lib/import/clean-text";

/** A textblock of a document under import, with what the guesses need to know of it. The node is changed in place. */
export interface LeafLine {
  node: NodeJson;
  text: string;
  /** part of its text that is linked, 0 to 1 */
  linked: number;
  inList: boolean;
  inTable: boolean;
  inQuote: boolean;
  /** the block of the document's first level it stands in */
  top: number;
}

const textblocks = new Set(["paragraph", "heading", "codeBlock", "figcaption"]);

export function leafLines(blocks: readonly NodeJson[]): LeafLine[] {
  const lines: LeafLine[] = [];
  const visit = (node: NodeJson, line: Omit<LeafLine, "node" | "text" | "linked">): void => {
    if (textblocks.has(node.type)) {
      lines.push({ node, ...line, ...textOf(node) });
      return;
    }
    const inside = {
      ...line,
      inList: line.inList || node.type === "listItem",
      inTable: line.inTable || node.type === "table",
      inQuote: line.inQuote || node.type === "blockquote",
    };
    for (const child of node.content ?? []) visit(child, inside);
  };
  blocks.forEach((node, top) => {
    visit(node, { inList: false, inTable: false, inQuote: false, top });
  });
  return lines;
}

function textOf(node: NodeJson): { text: string; linked: number } {
  let text = "";
  let linked = 0;
  for (const child of node.content ?? []) {
    text += child.type === "hardBreak" ? " " : (child.text ?? "");
    if (child.marks?.some(({ type }) => type === "link")) linked += child.text?.length ?? 0;
  }
  return { text: squeeze(text), linked: text.length === 0 ? 0 : linked / text.length };
}

export function roleOf({ node }: LeafLine): BlockRole {
  return (node.attrs?.role as BlockRole | undefined) ?? (node.type === "figcaption" ? "caption" : "body");
}

export function setRole({ node }: LeafLine, role: BlockRole, reason: string | null = null): void {
  node.attrs = { ...node.attrs, role, roleReason: reason };
}
