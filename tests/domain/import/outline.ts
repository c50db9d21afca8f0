import type { NodeJson } from "@/lib/domain/text/doc";
import { parseDoc } from "@/lib/editor/parse-doc";
import { importArticle } from "@/lib/import/import-article";
import type { ImportFormat } from "@/lib/import/import-input";

/** A document in a few lines, so that a test reads like the page: "h1 headline | Title", "p | Text with *bold*". */
export function outline(blocks: readonly NodeJson[], indent = ""): string[] {
  return blocks.flatMap((block) => {
    const inline = block.content?.every(({ type }) => type === "text" || type === "hardBreak") ?? false;
    const head = `${indent}${nameOf(block)}`;
    if (inline) return [`${head} | ${inlineText(block.content ?? [])}`];
    return [head, ...outline(block.content ?? [], `${indent}  `)];
  });
}

/** Imports, checks the document against the schema, and outlines it. */
export function imported(format: ImportFormat, content: string): string[] {
  return outline(parseDoc(importArticle({ format, content }).doc).doc.content);
}

function nameOf({ type, attrs = {} }: NodeJson): string {
  const short: Record<string, string> = {
    paragraph: "p",
    heading: `h${attrs.level}`,
    tableRow: "tr",
    tableCell: "td",
    tableHeader: "th",
  };
  const role = attrs.role === undefined || attrs.role === "body" ? "" : ` ${attrs.role}`;
  const reason = typeof attrs.roleReason === "string" ? ` (${attrs.roleReason})` : "";
  const image = type === "image" ? ` ${attrs.src} "${attrs.alt ?? ""}"` : "";
  const span = [attrs.colspan, attrs.rowspan].some((value) => typeof value === "number" && value > 1)
    ? ` ${attrs.colspan}x${attrs.rowspan}`
    : "";
  return `${short[type] ?? type}${role}${reason}${image}${span}`;
}

const signs: Record<string, string> = {
  bold: "*",
  italic: "/",
  underline: "_",
  strike: "~",
  code: "`",
  superscript: "^",
  subscript: ",",
};

function inlineText(content: readonly NodeJson[]): string {
  return content
    .map(({ type, text = "", marks = [] }) => {
      if (type === "hardBreak") return "⏎";
      const link = marks.find((mark) => mark.type === "link")?.attrs?.href;
      const around = marks.map((mark) => signs[mark.type] ?? "").join("");
      const marked = `${around}${text}${[...around].reverse().join("")}`;
      return link === undefined ? marked : `[${marked}](${link})`;
    })
    .join("");
}
