import type { AttributeValue, BlockRole, DocJson, NodeJson } from "@/lib/domain/text/doc";

interface Attributes {
  role?: BlockRole;
  roleReason?: string;
  lang?: string;
  dir?: "ltr" | "rtl";
}

const INLINE = /\*\*(?<strong>[^*]+)\*\*|\*(?<em>[^*]+)\*|\[(?<label>[^\]]+)\]\((?<href>[^)]+)\)/g;

/** Inline nodes of a line of `*emphasis*`, `**strong words**` and `[links](https://…)`. */
function inline(line: string): NodeJson[] {
  const nodes: NodeJson[] = [];
  let at = 0;
  const plain = (end: number) => {
    if (end > at) nodes.push({ type: "text", text: line.slice(at, end) });
  };
  for (const match of line.matchAll(INLINE)) {
    plain(match.index);
    const { strong, em, label, href } = match.groups ?? {};
    if (strong) nodes.push({ type: "text", text: strong, marks: [{ type: "bold" }] });
    if (em) nodes.push({ type: "text", text: em, marks: [{ type: "italic" }] });
    if (label && href) nodes.push({ type: "text", text: label, marks: [{ type: "link", attrs: { href } }] });
    at = match.index + match[0].length;
  }
  plain(line.length);
  return nodes;
}

function textblock(type: string, line: string, attrs: Record<string, AttributeValue>): NodeJson {
  const content = inline(line);
  return {
    type,
    ...(Object.keys(attrs).length > 0 ? { attrs } : {}),
    ...(content.length > 0 ? { content } : {}),
  };
}

export const p = (line: string, attributes: Attributes = {}) => textblock("paragraph", line, { ...attributes });
export const dek = (line: string) => p(line, { role: "dek" });
export const byline = (line: string) => p(line, { role: "byline" });
export const furniture = (line: string, roleReason: string) => p(line, { role: "furniture", roleReason });
export const headline = (line: string) => textblock("heading", line, { level: 1, role: "headline" });
export const h2 = (line: string) => textblock("heading", line, { level: 2 });

export const blockquote = (...content: NodeJson[]): NodeJson => ({ type: "blockquote", content });

const items = (lines: string[]): NodeJson[] => lines.map((line) => ({ type: "listItem", content: [p(line)] }));
export const bulletList = (...lines: string[]): NodeJson => ({ type: "bulletList", content: items(lines) });
export const orderedList = (...lines: string[]): NodeJson => ({ type: "orderedList", content: items(lines) });

const row = (type: "tableHeader" | "tableCell", cells: string[]): NodeJson => ({
  type: "tableRow",
  content: cells.map((cell) => ({ type, content: [p(cell)] })),
});

export const table = (head: string[], ...rows: string[][]): NodeJson => ({
  type: "table",
  content: [row("tableHeader", head), ...rows.map((cells) => row("tableCell", cells))],
});

export const figure = (src: string, alt: string, caption: string, credit: string): NodeJson => ({
  type: "figure",
  content: [
    { type: "image", attrs: { src, alt } },
    textblock("figcaption", caption, { role: "caption" }),
    textblock("figcaption", credit, { role: "credit" }),
  ],
});

export const doc = (attrs: { lang: string; dir?: "rtl" }, ...content: NodeJson[]): DocJson => ({
  type: "doc",
  attrs,
  content,
});
