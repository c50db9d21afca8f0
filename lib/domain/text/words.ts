import { OBJECT } from "@/lib/domain/text/doc";
import { lineAt } from "@/lib/domain/text/lines";
import { clampRange, type TextRange } from "@/lib/domain/text/ranges";
import { pieces } from "@/lib/domain/text/segmenter";

/** The words of the text that lie wholly in the range; an image counts as a word. */
export function wordsIn(text: string, range: TextRange, language: string | null = null): TextRange[] {
  const { start, end } = clampRange(range, text.length);
  const words: TextRange[] = [];
  for (let line = lineAt(text, start); ; line = lineAt(text, line.end + 1)) {
    for (const word of wordsOfLine(text, line, language)) if (word.start >= start && word.end <= end) words.push(word);
    if (line.end >= end) return words;
  }
}

/** Where the next word ends after the offset, over lines if need be; the text's end when there is none. */
export function nextWordEnd(text: string, offset: number, language: string | null = null): number {
  return ahead(text, offset, language, (word) => word.end) ?? text.length;
}

/** Where the next word starts after the offset, over lines if need be; the text's end when there is none. */
export function nextWordStart(text: string, offset: number, language: string | null = null): number {
  return ahead(text, offset, language, (word) => word.start) ?? text.length;
}

/** Where the last word before the offset starts, over lines if need be; 0 when there is none. */
export function previousWordStart(text: string, offset: number, language: string | null = null): number {
  return back(text, offset, language, (word) => word.start) ?? 0;
}

/** Where the last word before the offset ends, over lines if need be; 0 when there is none. */
export function previousWordEnd(text: string, offset: number, language: string | null = null): number {
  return back(text, offset, language, (word) => word.end) ?? 0;
}

type Edge = (word: TextRange) => number;

function ahead(text: string, offset: number, language: string | null, edge: Edge): number | null {
  for (let at = offset; at <= text.length; ) {
    const line = lineAt(text, at);
    for (const word of wordsOfLine(text, line, language)) if (edge(word) > offset) return edge(word);
    at = line.end + 1;
  }
  return null;
}

function back(text: string, offset: number, language: string | null, edge: Edge): number | null {
  for (let at = offset; at >= 0; ) {
    const line = lineAt(text, at);
    const word = wordsOfLine(text, line, language).findLast((candidate) => edge(candidate) < offset);
    if (word) return edge(word);
    at = line.start - 1;
  }
  return null;
}

function wordsOfLine(text: string, line: TextRange, language: string | null): TextRange[] {
  const words: TextRange[] = [];
  for (const piece of pieces("word", language, text.slice(line.start, line.end))) {
    const start = line.start + piece.index;
    if (piece.isWordLike || piece.segment === OBJECT) words.push({ start, end: start + piece.segment.length });
  }
  return words;
}
