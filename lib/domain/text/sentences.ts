import { canonicalText, isAtomType, type LeafBlock, leafBlocks } from "@/lib/domain/text/canonical-text";
import type { BlockRole, DocJson } from "@/lib/domain/text/doc";
import { maskStops } from "@/lib/domain/text/mask-stops";
import type { TextRange } from "@/lib/domain/text/ranges";
import { pieces } from "@/lib/domain/text/segmenter";
import { type SentenceWords, sentenceWords } from "@/lib/domain/text/sentence-words";

/** The version of these rules, stored beside the boundaries they made. */
export const SEGMENTER = "claimdesk-sentences/2";

const WHOLE: ReadonlySet<BlockRole> = new Set(["headline", "byline", "caption", "credit"]);

/**
 * The sentences of a document, which tile each of its textblocks exactly, trailing white space going with the sentence
 * before it. A heading, a caption and a byline is one sentence each. The language is used where no block names its own.
 */
export function sentencesOf(doc: DocJson, language: string): TextRange[] {
  const text = canonicalText(doc);
  return leafBlocks(doc).flatMap((block) => sentencesOfBlock(text, block, language));
}

function sentencesOfBlock(text: string, block: LeafBlock, language: string): TextRange[] {
  const { range } = block;
  if (range.start === range.end || isAtomType(block.type)) return [];
  if (WHOLE.has(block.role) || block.type === "heading") return [range];
  const line = text.slice(range.start, range.end);
  return sentenceEnds(line, block.lang ?? language).map((end, index, ends) => ({
    start: range.start + (index === 0 ? 0 : (ends[index - 1] ?? 0)),
    end: range.start + end,
  }));
}

/** Where the sentences of one line end, ascending; the last end is the line's. */
export function sentenceEnds(line: string, language: string): number[] {
  const ends: number[] = [];
  let start = 0;
  let worded = false;
  const words = sentenceWords(language);
  for (const piece of pieces("sentence", language, maskStops(line, language))) {
    const end = piece.index + piece.segment.length;
    worded ||= HAS_WORD.test(line.slice(piece.index, end));
    if (end < line.length && (!worded || goesOn(line, start, end, words))) continue;
    // A tail without a word (asterisks, a lone quotation mark) is no sentence of its own.
    if (!worded && ends.length > 0) ends.pop();
    ends.push(end);
    start = end;
    worded = false;
  }
  return ends;
}

const HAS_WORD = /[\p{L}\p{N}\uFFFC]/u;
// How far a reporting clause is looked for.
const TAG_LENGTH = 120;
const GOES_ON = /^[“‘"'«(]*(?:\p{Ll}(?!\p{Ll}*\p{Lu})|[,;:.!?…)\]”’»–—-])/u;
const QUESTION_QUOTED = /[?!؟][”’"'»“]+\s*$/u;
const SPOKEN = /^\s*[–—-]/u;
const SPEAKS = /^[–—-]\s?[¿¡]?\p{Lu}/u;
// Only a name keeps its capital within a sentence: “Why?” Day asked. But: “Why?” He asked again.
const SPEAKER = /^(\p{Lu}[\p{L}.’'-]*)\s+(?:\p{Lu}[\p{L}.’'-]*\s+){0,3}(\p{Ll}+)/u;
const VERB = /^[\p{L}\p{M}]+/u;

function goesOn(line: string, start: number, end: number, words: SentenceWords): boolean {
  const after = line.slice(end, end + TAG_LENGTH);
  // In a dialogue that is marked by dashes a dash with a capital is the next speaker.
  if (SPEAKS.test(after) && SPOKEN.test(line.slice(start, start + TAG_LENGTH))) return false;
  if (GOES_ON.test(after)) return true;
  if (!QUESTION_QUOTED.test(line.slice(Math.max(start, end - TAG_LENGTH), end))) return false;
  // Where letters have no capitals, the verb alone ties what was said to who said it.
  if (words.saying.has(VERB.exec(after)?.[0] ?? "")) return true;
  const tag = SPEAKER.exec(after);
  return tag !== null && !words.starters.has(tag[1] ?? "") && words.saying.has(tag[2] ?? "");
}
