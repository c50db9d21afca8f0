import { lineAt } from "@/lib/domain/text/lines";
import { clampRange, type TextRange } from "@/lib/domain/text/ranges";
import { segmenter } from "@/lib/domain/text/segmenter";

/** The grapheme boundary at or before the offset (UAX 29, within one line). */
export function graphemeStart(text: string, offset: number): number {
  return graphemeAround(text, offset).start;
}

/** The grapheme boundary at or after the offset (UAX 29, within one line). */
export function graphemeEnd(text: string, offset: number): number {
  return graphemeAround(text, offset).end;
}

/** The smallest range of whole graphemes that contains the range; ends in the wrong order or outside are put right first. */
export function snapToGraphemes(text: string, range: TextRange): TextRange {
  const { start, end } = clampRange(range, text.length);
  return { start: graphemeStart(text, start), end: graphemeEnd(text, end) };
}

// An offset on a boundary is its own start and end.
function graphemeAround(text: string, offset: number): TextRange {
  const line = lineAt(text, offset);
  if (offset === line.start || offset === line.end || bothPlain(text, offset)) return { start: offset, end: offset };
  const cluster = segmenter("grapheme", null)
    .segment(text.slice(line.start, line.end))
    .containing(offset - line.start);
  const start = line.start + (cluster?.index ?? 0);
  return start === offset ? { start, end: start } : { start, end: start + (cluster?.segment.length ?? 0) };
}

// Between two printable ASCII characters there is always a boundary; most offsets are such.
function bothPlain(text: string, offset: number): boolean {
  return isPlain(text.charCodeAt(offset - 1)) && isPlain(text.charCodeAt(offset));
}

function isPlain(unit: number): boolean {
  return unit >= 0x20 && unit < 0x7f;
}
