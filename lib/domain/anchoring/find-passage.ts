import { typographyKey } from "@/lib/domain/text/compare-words";
import { occurrences } from "@/lib/domain/text/occurrences";
import type { TextRange } from "@/lib/domain/text/ranges";

const INVISIBLE = /[\u00AD\u200B\u2060\uFEFF]/gu;
/** Scripts that write no space between words: each sign is looked for by itself. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const LETTER = /[\p{L}\p{N}\p{M}]|\u200C|\u200D|\u00AD|\u200B|\u2060|\uFEFF/u;
const TOKEN = new RegExp(`${UNSPACED.source}|(?:(?!${UNSPACED.source})(?:${LETTER.source}))+|\\.{3}|[^\\s]`, "gu");
/** Marks around a passage, and dots before and after it, are how it was quoted, not what was said. */
const ENCLOSES = /^[\s"“”„«»‘’'…]$/u;
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
    const sought = wordsOf(withoutEnclosing(part));
    if (sought.ranges.length === 0) continue;
    const [place = -1] = occurrences(words.line, sought.line, words.starts[from] ?? words.line.length);
    const first = words.at.get(place);
    if (first === undefined) return null;
    from = first + sought.ranges.length;
    const { start } = words.ranges[first] as TextRange;
    const { end } = words.ranges[from - 1] as TextRange;
    found.push({ start, end });
  }
  return found;
}

// By loops: a pattern that ends where the text ends would begin anew at each of a hundred thousand marks.
function withoutEnclosing(text: string): string {
  let [start, end] = [0, text.length];
  for (let length = enclosing(text, start, 1); length > 0; length = enclosing(text, start, 1)) start += length;
  for (let length = enclosing(text, end, -1); length > 0 && end - length >= start; length = enclosing(text, end, -1)) {
    end -= length;
  }
  return text.slice(start, end);
}

/** How long the mark is that begins, or going back ends, at an offset; 0 where none does. */
function enclosing(text: string, at: number, step: 1 | -1): number {
  if (ENCLOSES.test(text.charAt(step === 1 ? at : at - 1))) return 1;
  return text.startsWith("...", step === 1 ? at : at - 3) && at + 3 * step >= 0 ? 3 : 0;
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
