import { LINE_BREAK, type MarkJson } from "../text/doc";
import { isSafeLink } from "../text/safe-urls";
import { type Item, settleEdges } from "./markdown-runs";
import { addressOf, escapeLine, guardEdges } from "./markdown-text";
import { textOnly } from "./text-only";

/** A mark inside an open tag or delimiter, as Markdown writes it; HTML where GFM has no sign, or where its sign would not be read. */
const signs: Readonly<Record<string, { sign: string | null; tag: string }>> = {
  superscript: { sign: null, tag: "sup" },
  subscript: { sign: null, tag: "sub" },
  underline: { sign: null, tag: "u" },
  bold: { sign: "**", tag: "strong" },
  italic: { sign: "_", tag: "em" },
  strike: { sign: "~~", tag: "del" },
};
/** From the outermost in: one order, so that neighbours share what they have in common. */
const ORDER = ["link", ...Object.keys(signs), "code"];

type Token = { words: string } | { edge: "open" | "close"; mark: MarkJson; partner: number };

/** A textblock's items as Markdown; hard breaks are backslashes, or <br> where a line may not end. */
export function inlineMarkdown(items: readonly Item[], oneLine: boolean): string {
  const lines = linesOf(items).map((line) => drawLine(settleEdges(line), oneLine));
  while (lines.at(-1) === "") lines.pop();
  if (oneLine) while (lines[0] === "") lines.shift();
  return lines.join(oneLine ? "<br>" : "\\\n");
}

function linesOf(items: readonly Item[]): Item[][] {
  const lines: Item[][] = [[]];
  for (const item of items) {
    if (!("text" in item)) {
      lines.at(-1)?.push(item);
      continue;
    }
    const marks = ordered(item.marks);
    item.text.split(new RegExp(`\r\n|[\r\n${LINE_BREAK}]`)).forEach((text, index) => {
      if (index > 0) lines.push([]);
      if (text !== "") lines.at(-1)?.push({ text, marks });
    });
  }
  return lines;
}

function ordered(marks: readonly MarkJson[]): MarkJson[] {
  return marks
    .filter(({ type, attrs }) => ORDER.includes(type) && (type !== "link" || isSafeLink(String(attrs?.href ?? ""))))
    .sort((a, b) => ORDER.indexOf(a.type) - ORDER.indexOf(b.type));
}

const same = (a: MarkJson | undefined, b: MarkJson | undefined) =>
  a !== undefined && a.type === b?.type && a.attrs?.href === b.attrs?.href;

function drawLine(items: readonly Item[], inTable: boolean): string {
  const tokens: Token[] = [];
  const open: number[] = [];
  const markAt = (depth: number) => {
    const token = tokens[open[depth] ?? -1];
    return token && "edge" in token ? token.mark : undefined;
  };
  const closeTo = (depth: number) => {
    while (open.length > depth) {
      const partner = open.pop() ?? 0;
      const opened = tokens[partner];
      if (!opened || !("edge" in opened)) continue;
      opened.partner = tokens.length;
      tokens.push({ edge: "close", mark: opened.mark, partner });
    }
  };
  items.forEach((item, index) => {
    const marks = "made" in item ? [] : item.marks.filter((mark) => mark.type !== "code");
    let shared = 0;
    while (shared < open.length && same(markAt(shared), marks[shared])) shared += 1;
    closeTo(shared);
    for (const mark of marks.slice(shared)) {
      open.push(tokens.length);
      tokens.push({ edge: "open", mark, partner: -1 });
    }
    const edges = { first: tokens.length === 0, last: index === items.length - 1 && open.length === 0 };
    tokens.push({ words: wordsOf(item, edges, inTable) });
  });
  closeTo(0);
  return written(tokens);
}

function wordsOf(item: Item, { first, last }: { first: boolean; last: boolean }, inTable: boolean): string {
  if ("made" in item) return item.made;
  if ("note" in item) return `[^${item.note}]`;
  if (item.marks.some((mark) => mark.type === "code")) return codeSpan(item.text, inTable);
  const escaped = escapeLine(item.text, { first });
  if (first && last) return guardEdges(escaped);
  if (first) return guardEdges(`${escaped}x`).slice(0, -1);
  return last ? guardEdges(`x${escaped}`).slice(1) : escaped;
}

function codeSpan(words: string, inTable: boolean): string {
  // A table's cells are parted before code is read, and readers differ on code that is white space.
  if ((inTable && words.includes("|")) || words.trim() === "") return `<code>${guardEdges(escapeLine(words))}</code>`;
  const text = textOnly(words);
  const runs = new Set(Array.from(text.matchAll(/`+/g), ([run]) => run.length));
  let length = 1;
  while (runs.has(length)) length += 1;
  const fence = "`".repeat(length);
  const padded = /^`|`$|^ .* $/.test(text) ? ` ${text} ` : text;
  return `${fence}${padded}${fence}`;
}

function written(tokens: readonly Token[]): string {
  const asSign = new Map<number, boolean>();
  tokens.forEach((token, index) => {
    if ("edge" in token && token.edge === "open") asSign.set(index, isRead(tokens, index, token.partner));
  });
  return tokens
    .map((token, index) => {
      if ("words" in token) return token.words;
      const { edge, mark, partner } = token;
      if (mark.type === "link") return edge === "open" ? "[" : `](${addressOf(String(mark.attrs?.href ?? ""))})`;
      const { sign = null, tag = "" } = signs[mark.type] ?? {};
      if (sign !== null && asSign.get(edge === "open" ? index : partner)) return sign;
      return edge === "open" ? `<${tag}>` : `</${tag}>`;
    })
    .join("");
}

const SPACE = /^\s$/u;
const SPACE_OR_PUNCTUATION = /^[\s\p{P}!-/:-@[-`{-~]$/u;

/** Whether CommonMark's rules for what stands around them let these two signs open and close. */
function isRead(tokens: readonly Token[], open: number, close: number): boolean {
  const outside = [lastOf(tokens[open - 1]), firstOf(tokens[close + 1])];
  const inside = [firstOf(tokens[open + 1]), lastOf(tokens[close - 1])];
  return (
    outside.every((character) => character === "" || SPACE_OR_PUNCTUATION.test(character)) &&
    inside.every((character) => character !== "" && !SPACE.test(character))
  );
}

// Every sign and tag counts as punctuation.
const firstOf = (token: Token | undefined) =>
  token && "words" in token ? ([...token.words][0] ?? "") : token ? "*" : "";
const lastOf = (token: Token | undefined) =>
  token && "words" in token ? ([...token.words.slice(-2)].at(-1) ?? "") : token ? "*" : "";
