import type { MarkJson, NodeJson } from "@/lib/domain/text/doc";
import { cleanText, oneSpace, withoutLastSpaces } from "@/lib/import/clean-text";

/** The order the schema ranks marks in; a set out of order would not pass its check. */
const rank = ["link", "bold", "italic", "underline", "strike", "code", "superscript", "subscript"];

/** Adds a mark to a set, in the schema's order. A second link replaces the first; raised and lowered exclude each other. */
export function withMark(marks: readonly MarkJson[], mark: MarkJson): readonly MarkJson[] {
  const rivals = mark.type === "superscript" ? "subscript" : mark.type === "subscript" ? "superscript" : mark.type;
  const others = marks.filter(({ type }) => type !== mark.type && type !== rivals);
  return [...others, mark].sort((a, b) => rank.indexOf(a.type) - rank.indexOf(b.type));
}

export function withoutMark(marks: readonly MarkJson[], type: string): readonly MarkJson[] {
  return marks.some((mark) => mark.type === type) ? marks.filter((mark) => mark.type !== type) : marks;
}

type Item = { text: string; marks: readonly MarkJson[] } | "break";

/** Collects the inline content of one block as a browser would lay it out: white space collapsed over element borders. */
export class InlineBuffer {
  private items: Item[] = [];
  private afterSpace = true;

  text(raw: string, marks: readonly MarkJson[], preserved: boolean): void {
    const cleaned = cleanText(raw);
    if (preserved) {
      const lines = cleaned
        .replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
        .replaceAll("\t", "    ")
        .split("\n");
      lines.forEach((line, index) => {
        if (index > 0) this.break();
        this.push(line, marks);
      });
      return;
    }
    let text = oneSpace(cleaned);
    if (this.afterSpace && text.startsWith(" ")) text = text.slice(1);
    const parts = text.split(/[\u2028\u2029]/);
    parts.forEach((part, index) => {
      if (index > 0) this.break();
      this.push(part, marks);
    });
  }

  break(): void {
    this.trimEnd();
    this.items.push("break");
    this.afterSpace = true;
  }

  /** All of it as plain lines, for code. */
  lines(): string {
    const text = this.items.map((item) => (item === "break" ? "\n" : item.text)).join("");
    this.items = [];
    return text.trimEnd();
  }

  /** The blocks' contents, parted where two breaks follow each other; blank ones are left out. */
  take(): NodeJson[][] {
    const blocks: NodeJson[][] = [];
    let current: NodeJson[] = [];
    const close = () => {
      const content = trimmed(current);
      if (content.length > 0) blocks.push(content);
      current = [];
    };
    const items = this.items.filter((item) => item === "break" || item.text !== "");
    items.forEach((item, index) => {
      if (item !== "break") current.push(textNode(item.text, item.marks));
      else if (isBreak(items, index - 1) || isBreak(items, index + 1)) close();
      else current.push({ type: "hardBreak" });
    });
    close();
    this.items = [];
    this.afterSpace = true;
    return blocks;
  }

  private push(text: string, marks: readonly MarkJson[]): void {
    if (text === "") return;
    this.afterSpace = text.endsWith(" ");
    const last = this.items.at(-1);
    if (last !== undefined && last !== "break" && sameMarks(last.marks, marks)) last.text += text;
    else this.items.push({ text, marks });
  }

  private trimEnd(): void {
    const last = this.items.at(-1);
    if (last !== undefined && last !== "break" && last.text.endsWith(" ")) last.text = last.text.slice(0, -1);
  }
}

/** Blank lines made of no-break spaces part paragraphs as well. */
function isBreak(items: readonly Item[], index: number): boolean {
  const item = items[index];
  return (
    item === "break" ||
    (item !== undefined && isBlank(item.text) && items[index - 1] === "break" && items[index + 1] === "break")
  );
}

const visible = /[^\s\u00a0\u200b-\u200d\u2060\u3164]/;

export function isBlank(text: string): boolean {
  return !visible.test(text);
}

function trimmed(content: NodeJson[]): NodeJson[] {
  let start = 0;
  let end = content.length;
  const skippable = (node: NodeJson | undefined) => node?.type === "hardBreak" || isBlank(node?.text ?? "");
  while (start < end && skippable(content[start])) start += 1;
  while (end > start && skippable(content[end - 1])) end -= 1;
  const kept = content.slice(start, end);
  const first = kept[0];
  const last = kept.at(-1);
  if (first?.text !== undefined) first.text = first.text.replace(/^[ \u00a0]+/, "");
  if (last?.text !== undefined) last.text = withoutLastSpaces(last.text);
  return kept;
}

function textNode(text: string, marks: readonly MarkJson[]): NodeJson {
  return marks.length === 0
    ? { type: "text", text }
    : { type: "text", text, marks: marks.map((mark) => ({ ...mark })) };
}

function sameMarks(a: readonly MarkJson[], b: readonly MarkJson[]): boolean {
  return (
    a === b ||
    (a.length === b.length &&
      a.every((mark, at) => mark.type === b[at]?.type && mark.attrs?.href === b[at]?.attrs?.href))
  );
}
