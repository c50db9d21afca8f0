import type { MarkJson } from "../text/doc";

/** What stands in a line: words with their formatting, the mark of a footnote, or Markdown made already. */
export type Item = { text: string; marks: MarkJson[] } | { note: number; marks: MarkJson[] } | { made: string };

/** Marks that Markdown writes with signs, which may not stand beside white space inside. */
const EMPHASIS = ["bold", "italic", "strike"];

/**
 * A line's items with white space taken out of the edges of emphasis, footnote marks put inside what goes on around them, and
 * neighbours of the same formatting joined.
 */
export function settleEdges(items: readonly Item[]): Item[] {
  const parted = items.flatMap(partSpace);
  const [left, right] = [marksBeside(parted, 1), marksBeside(parted, -1)];
  const settled = parted.map((item, index) => {
    if ("made" in item || !isBetween(item)) return item;
    const [before, after] = [left[index] ?? [], right[index] ?? []];
    const shared = before.filter((mark) => after.some((each) => each.type === mark.type));
    const own = "note" in item ? shared.filter(({ type }) => type !== "link" && type !== "code") : null;
    return {
      ...item,
      marks:
        own ?? item.marks.filter(({ type }) => !EMPHASIS.includes(type) || shared.some((mark) => mark.type === type)),
    };
  });
  return joined(settled);
}

const isSpace = (item: Item) => "text" in item && item.text.trim() === "" && !isCode(item.marks);
const isCode = (marks: readonly MarkJson[]) => marks.some(({ type }) => type === "code");
const isBetween = (item: Item) => "note" in item || isSpace(item);

function partSpace(item: Item): Item[] {
  if (!("text" in item) || isCode(item.marks) || !item.marks.some(({ type }) => EMPHASIS.includes(type))) return [item];
  const { text } = item;
  const from = text.length - text.trimStart().length;
  const to = Math.max(from, text.trimEnd().length);
  return [text.slice(0, from), text.slice(from, to), text.slice(to)]
    .filter((text) => text !== "")
    .map((text) => ({ ...item, text }));
}

/** For each item the formatting of the nearest words before it, or going back, after it. */
function marksBeside(items: readonly Item[], step: 1 | -1): MarkJson[][] {
  const beside: MarkJson[][] = [];
  let nearest: MarkJson[] = [];
  for (let at = step === 1 ? 0 : items.length - 1; at >= 0 && at < items.length; at += step) {
    beside[at] = nearest;
    const item = items[at];
    if (!item || "made" in item) nearest = [];
    else if (!isBetween(item)) nearest = item.marks;
  }
  return beside;
}

function joined(items: readonly Item[]): Item[] {
  const out: Item[] = [];
  for (const item of items) {
    const last = out.at(-1);
    if (last && "text" in last && "text" in item && JSON.stringify(last.marks) === JSON.stringify(item.marks)) {
      out[out.length - 1] = { ...last, text: last.text + item.text };
    } else out.push(item);
  }
  return out;
}
