import type { NodeJson } from "@/lib/domain/text/doc";
import { descendants, isElement, type Measures } from "@/lib/import/html-measure";
import type { HtmlElement, HtmlNode } from "@/lib/import/html-nodes";
import type { Surroundings } from "@/lib/import/html-surroundings";

type Convert = (nodes: readonly HtmlNode[], around?: Surroundings) => NodeJson[];

/** A table of data stays a table; one that only lays the page out comes apart into what it holds. */
export function tableBlocks(
  table: HtmlElement,
  convert: Convert,
  around: Surroundings,
  measures: Measures,
): NodeJson[] {
  const rows = rowsOf(table);
  const captions = table.children.filter((child) => isElement(child) && child.tag === "caption");
  const caption = convert(captions, { ...around, role: around.role === "furniture" ? "furniture" : "caption" });
  if (isLayout(table, rows, measures)) {
    return [...caption, ...rows.flatMap((row) => cellsOf(row).flatMap((cell) => convert(cell.children, around)))];
  }
  const content = rows.map((row, index) => tableRow(row, rows.length - index, convert)).filter((row) => row !== null);
  return content.length === 0 ? caption : [...caption, { type: "table", content }];
}

function tableRow(row: HtmlElement, rowsLeft: number, convert: Convert): NodeJson | null {
  const cells = cellsOf(row);
  if (cells.length === 0) return null;
  const content = cells.map((cell) => {
    const blocks = convert(cell.children);
    return {
      type: cell.tag === "th" ? "tableHeader" : "tableCell",
      attrs: { colspan: span(cell.attrs.colspan, 100), rowspan: span(cell.attrs.rowspan, rowsLeft) },
      content:
        blocks.length > 0
          ? blocks
          : [{ type: "paragraph", attrs: { role: "body", roleReason: null, lang: null, dir: null } }],
    };
  });
  return { type: "tableRow", content };
}

function span(raw: string | undefined, most: number): number {
  const value = Number.parseInt(raw ?? "1", 10);
  return Number.isSafeInteger(value) && value >= 1 ? Math.min(value, most, 100) : 1;
}

function rowsOf(table: HtmlElement): HtmlElement[] {
  const rows: HtmlElement[] = [];
  for (const child of table.children) {
    if (!isElement(child)) continue;
    if (child.tag === "tr") rows.push(child);
    else if (/^t(?:body|head|foot)$/.test(child.tag)) {
      for (const row of child.children) if (isElement(row) && row.tag === "tr") rows.push(row);
    }
  }
  return rows;
}

function cellsOf(row: HtmlElement): HtmlElement[] {
  return row.children.filter(
    (child): child is HtmlElement => isElement(child) && (child.tag === "td" || child.tag === "th"),
  );
}

function isLayout(table: HtmlElement, rows: readonly HtmlElement[], measures: Measures): boolean {
  const role = table.attrs.role;
  if (role === "presentation" || role === "none") return true;
  const widest = Math.max(0, ...rows.slice(0, 500).map((row) => cellsOf(row).length));
  if (widest <= 1 || rows.length === 0) return true;
  let blocks = 0;
  for (const below of descendants(table)) {
    if (below.tag === "table") return true;
    if (below.tag === "th" || below.tag === "caption") return false;
    if (/^(?:p|h[1-6]|ul|ol|blockquote|article|section|form|figure)$/.test(below.tag)) blocks += 1;
  }
  const cells = rows.reduce((sum, row) => sum + cellsOf(row).length, 0);
  const text = measures.get(table)?.text ?? 0;
  return (rows.length === 1 && text > 400) || blocks > cells * 1.5 || text / Math.max(cells, 1) > 600;
}
