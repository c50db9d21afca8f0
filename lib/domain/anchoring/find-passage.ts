import { typographyKey } from "@/lib/domain/text/compare-words";
import type { TextRange } from "@/lib/domain/text/ranges";

const INVISIBLE = /[\u00AD\u200B\u2060\uFEFF]/gu;
/** Scripts that write no space between words: each sign is looked for by itself. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const LETTER = /[\p{L}\p{N}\p{M}]|\u200C|\u200D|\u00AD|\u200B|\u2060|\uFEFF/u;
const TOKEN = new RegExp(`${UNSPACED.source}|(?:(?!${UNSPACED.source})(?:${LETTER.source}))+|\\.{3}|[^\\s]`, "gu");
/** Marks around a passage are how it was quoted, not what was said. */
const ENCLOSED = /^[\s"“”„«»‘’']+|[\s"“”„«»‘’']+$/gu;
/** Words that were left out: "[…]", "(...)", or an ellipsis that stands alone. */
const GAP = /\s*(?:[[(]\s*(?:…|\.{3})\s*[\])]|(?<=\s)(?:…|\.{3})(?=\s))\s*/gu;

interface Words {
  ranges: TextRange[];
  /** Their keys, each between line breaks; where the break before each stands in that, and which word begins there. */
  line: string;
  starts: number[];
  at: Map<number, number>;
}

/**
 * Where a passage stands in a text, word for word: kinds of quotation marks, dashes, spaces and line breaks make no difference,
 * and no word or number may be cut ("4,200" is not in "14,200"). One range for each part between marks of omission, in their
 * order. Empty: it is not there as it was written down.
 */
export function findPassage(text: string, passage: string): TextRange[] {
  const wanted = passage.trim();
  if (wanted === "") return [];
  const words = wordsOf(text);
  const whole = findFrom(words, wanted, 0);
  if (whole !== null) return [rangeOf(words, whole)];
  const found: TextRange[] = [];
  let from = 0;
  for (const part of wanted.split(GAP)) {
    const next = findFrom(words, part, from);
    if (next === null) return [];
    found.push(rangeOf(words, next));
    from = next.last + 1;
  }
  return found;
}

interface Found {
  first: number;
  last: number;
}

function findFrom(words: Words, part: string, from: number): Found | null {
  const sought = wordsOf(part.replace(ENCLOSED, ""));
  const start = words.starts[from];
  if (sought.ranges.length === 0 || start === undefined) return null;
  const first = words.at.get(words.line.indexOf(sought.line, start));
  return first === undefined ? null : { first, last: first + sought.ranges.length - 1 };
}

function rangeOf({ ranges }: Words, { first, last }: Found): TextRange {
  return { start: ranges[first]?.start ?? 0, end: ranges[last]?.end ?? 0 };
}

function wordsOf(text: string): Words {
  const words: Words = { ranges: [], line: "", starts: [], at: new Map() };
  const keys: string[] = [];
  let offset = 0;
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    const key = typographyKey(token.replace(INVISIBLE, ""));
    if (key === "") continue;
    words.at.set(offset, words.ranges.length);
    words.starts.push(offset);
    words.ranges.push({ start: index, end: index + token.length });
    keys.push(key);
    offset += key.length + 1;
  }
  words.line = `\n${keys.join("\n")}\n`;
  return words;
}
