import { typographyKey } from "@/lib/domain/text/compare-words";
import type { TextRange } from "@/lib/domain/text/ranges";

const INVISIBLE = /[\u00AD\u200B\u2060\uFEFF]/gu;
/** Scripts that write no space between words: each sign is looked for by itself. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const LETTER = /[\p{L}\p{N}\p{M}]|\u200C|\u200D|\u00AD|\u200B|\u2060|\uFEFF/u;
const TOKEN = new RegExp(`${UNSPACED.source}|(?:(?!${UNSPACED.source})(?:${LETTER.source}))+|\\.{3}|[^\\s]`, "gu");
/** Marks around a passage, and dots before and after it, are how it was quoted, not what was said. */
const ENCLOSED = /^(?:[\s"“”„«»‘’'…]|\.{3})+|(?:[\s"“”„«»‘’'…]|\.{3})+$/gu;
/** Words that were left out: "[…]", "(...)", or an ellipsis that stands alone. */
const GAP = /[[(]\s*(?:…|\.{3})\s*[\])]|(?<=\s)(?:…|\.{3})(?=\s)/gu;

interface Words {
  ranges: readonly TextRange[];
  /** Their keys, each between line breaks. */
  line: string;
  /** Where the break before each stands in that, and which word begins there. */
  starts: readonly number[];
  at: ReadonlyMap<number, number>;
}

/**
 * Where a passage stands in a text, word for word: kinds of quotation marks, dashes, spaces and line breaks make no difference,
 * and no word or number may be cut ("4,200" is not in "14,200"). One range for each part between marks of omission, in their
 * order. Empty: it is not there as it was written down.
 */
export function findPassage(text: string, passage: string): TextRange[] {
  const words = wordsOf(text);
  return findParts(words, [passage]) ?? findParts(words, passage.split(GAP)) ?? [];
}

/** Null unless all parts that hold a word are there, one after the other. */
function findParts(words: Words, parts: readonly string[]): TextRange[] | null {
  const found: TextRange[] = [];
  let from = 0;
  for (const part of parts) {
    const sought = wordsOf(part.replace(ENCLOSED, ""));
    if (sought.ranges.length === 0) continue;
    const first = words.at.get(words.line.indexOf(sought.line, words.starts[from] ?? words.line.length));
    if (first === undefined) return null;
    from = first + sought.ranges.length;
    const { start } = words.ranges[first] as TextRange;
    const { end } = words.ranges[from - 1] as TextRange;
    found.push({ start, end });
  }
  return found;
}

function wordsOf(text: string): Words {
  const ranges: TextRange[] = [];
  const starts: number[] = [];
  const at = new Map<number, number>();
  let line = "\n";
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    const key = typographyKey(token.replace(INVISIBLE, ""));
    if (key === "") continue;
    const start = line.length - 1;
    at.set(start, ranges.length);
    starts.push(start);
    ranges.push({ start: index, end: index + token.length });
    line += `${key}\n`;
  }
  return { ranges, line, starts, at };
}
