import { diffArrays } from "diff";
import { typographyKey } from "../text/compare-words";
import { OBJECT } from "../text/doc";

/** A text in lines, as a document has them; furniture is not part of the copy. */
export interface ComparedText {
  text: string;
  /** For each line of the text whether it is furniture; shorter or empty: none is. */
  furniture: readonly boolean[];
}

/** A place at which two texts differ, with the words that stand only in the one or the other, and some before it. */
export interface TextChange {
  after: string;
  signed: string;
  given: string;
}

export interface TextComparison {
  answer: "identical" | "typography" | "different";
  /** The first of them. */
  changes: TextChange[];
  /** How many there are in all; null: too many to count. */
  count: number | null;
}

const WORD = /[\p{L}\p{N}\p{M}\u200C\u200D]+(?:['’.,‑-][\p{L}\p{N}\p{M}]+)*|\.{3}|[^\s]/gu;
const INVISIBLE = /[\u00AD\u200B\u2060\uFEFF]/gu;
const OBJECTS = new RegExp(OBJECT, "gu");
const MOST_DIFFERENCES = 1_500;
const MOST_SHOWN = 50;
const WORDS_BEFORE = 6;

/** The words of a text by which it is compared: without furniture unless it is wanted; kinds of quotes, hyphens and spaces make no difference. */
export function wordKeys({ text, furniture }: ComparedText, withFurniture = false): string[] {
  const lines = text.split("\n").filter((_, line) => withFurniture || !furniture[line]);
  return wordsOf(lines.join("\n")).map(typographyKey);
}

function wordsOf(text: string): string[] {
  return [...text.replace(INVISIBLE, "").replace(OBJECTS, " ").matchAll(WORD)].map(([word]) => word);
}

/**
 * How a text stands to the one that was signed: `identical` by every character; `typography` where the words are the same and quotation
 * marks, hyphens, spaces, line ends, pictures or furniture are not; otherwise `different`, and where. Furniture may be there in both, in
 * one or in none.
 */
export function compareText(signed: ComparedText, given: ComparedText): TextComparison {
  if (signed.text === given.text) return { answer: "identical", changes: [], count: 0 };
  const ways = [
    [false, false],
    [true, true],
    [false, true],
    [true, false],
  ] as const;
  const alike = ways.some(([left, right]) => sameWords(wordKeys(signed, left), wordKeys(given, right)));
  if (alike) return { answer: "typography", changes: [], count: 0 };
  return { answer: "different", ...changesOf(copyWords(signed), copyWords(given)) };
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((key, at) => key === b[at]);
}

const copyWords = ({ text, furniture }: ComparedText): string[] =>
  wordsOf(
    text
      .split("\n")
      .filter((_, line) => !furniture[line])
      .join("\n"),
  );

function changesOf(signed: readonly string[], given: readonly string[]): Pick<TextComparison, "changes" | "count"> {
  const keyed = (words: readonly string[]) => words.map((word) => ({ word, key: typographyKey(word) }));
  const parts = diffArrays(keyed(signed), keyed(given), {
    comparator: (a, b) => a.key === b.key,
    maxEditLength: MOST_DIFFERENCES,
  });
  if (!parts) return { changes: [], count: null };
  const changes: TextChange[] = [];
  let before: string[] = [];
  let open: { signed: string[]; given: string[] } | null = null;
  const close = () => {
    if (!open) return;
    changes.push({ after: before.join(" "), signed: open.signed.join(" "), given: open.given.join(" ") });
    open = null;
  };
  for (const { added, removed, value: tokens } of parts) {
    const value = tokens.map(({ word }) => word);
    if (!added && !removed) {
      close();
      before = [...before, ...value].slice(-WORDS_BEFORE);
      continue;
    }
    const current: { signed: string[]; given: string[] } = open ?? { signed: [], given: [] };
    (removed ? current.signed : current.given).push(...value);
    open = current;
  }
  close();
  return { changes: changes.slice(0, MOST_SHOWN), count: changes.length };
}
