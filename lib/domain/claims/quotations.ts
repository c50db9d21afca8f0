import { contains, overlaps, type TextRange } from "@/lib/domain/text/ranges";

/** Words in quotation marks: with the marks, and without them. */
export type Quotation = { readonly outer: TextRange; readonly inner: TextRange };

// Each opening mark with the marks that may close it. An apostrophe closes no single quotation within a word.
const PAIRS: ReadonlyMap<string, RegExp> = new Map([
  ["“", /[”"]/gu],
  ["„", /[“”]/gu],
  ["«", /»/gu],
  ["»", /«/gu],
  ["「", /」/gu],
  ["『", /』/gu],
  ["‘", /’(?![\p{L}\p{N}])/gu],
  ['"', /"/gu],
]);
const OPENING = /[“„«»「『‘]|(?<![\p{L}\p{N}])"(?=\S)/gu;

/** The outermost quotations of a stretch of text, in order; one left open (a speech over paragraphs) runs to its end. */
export function quotationsIn(text: string, range: TextRange): Quotation[] {
  const stretch = text.slice(range.start, range.end);
  const found: Quotation[] = [];
  const opening = new RegExp(OPENING);
  // A mark once found without its partner has none further on; looking again each time would be quadratic.
  const unclosed = new Set<string>();
  for (let open = opening.exec(stretch); open; open = opening.exec(stretch)) {
    const innerStart = open.index + 1;
    const close = unclosed.has(open[0]) ? null : closingAt(stretch, open[0], innerStart);
    if (close === null) unclosed.add(open[0]);
    // An open single mark is an apostrophe ("‘90s"), an open straight one may be inches.
    if (close === null && (open[0] === "‘" || open[0] === '"' || open[0] === "»")) continue;
    const innerEnd = close ?? stretch.length;
    const outerEnd = close === null ? stretch.length : close + 1;
    found.push({
      outer: { start: range.start + open.index, end: range.start + outerEnd },
      inner: { start: range.start + innerStart, end: range.start + innerEnd },
    });
    opening.lastIndex = outerEnd;
  }
  return found;
}

/** The quotations a range touches, or the one it lies in. */
export function quotationsOver(quotations: readonly Quotation[], range: TextRange): Quotation[] {
  const around = quotations.find(({ outer }) => contains(outer, range));
  return around ? [around] : quotations.filter(({ outer }) => overlaps(outer, range));
}

function closingAt(stretch: string, open: string, from: number): number | null {
  const closing = new RegExp(PAIRS.get(open) ?? /(?!)/g);
  closing.lastIndex = from;
  return closing.exec(stretch)?.index ?? null;
}
