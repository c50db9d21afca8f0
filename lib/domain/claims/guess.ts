import type { ClaimKind } from "@/lib/domain/claims/claim";
import { guessKind } from "@/lib/domain/claims/guess-kind";
import { personBefore, type Report, reportsIn } from "@/lib/domain/claims/guess-speaker";
import { guessStatement, oneLine } from "@/lib/domain/claims/guess-statement";
import { personsIn } from "@/lib/domain/claims/persons";
import { type Quotation, quotationsIn, quotationsOver } from "@/lib/domain/claims/quotations";
import { lineAt } from "@/lib/domain/text/lines";
import { indexAtOrBefore, type TextRange } from "@/lib/domain/text/ranges";

/** What a claim is taken for until a person says otherwise. */
export type ClaimGuess = { readonly kind: ClaimKind; readonly speaker: string | null; readonly statement: string };

/**
 * Guesses kind, speaker and statement of a claim from the words around it. A range of no length is an omission. The last
 * speaker is kept for quotes and attributions that name nobody.
 */
export function guessClaim(
  text: string,
  range: TextRange,
  sentences: readonly TextRange[],
  lastSpeaker?: string | null,
): ClaimGuess {
  if (range.start === range.end) return { kind: "omission", speaker: null, statement: "" };
  const quotations = quotationsIn(text, linesOf(text, range));
  const over = quotationsOver(quotations, range);
  const persons = personsIn(text);
  const reports = reportsIn(text, around(range, sentences, over), quotations, persons);
  const report = nearest(reports, range);
  const kind = guessKind({
    words: oneLine(text, range),
    quoted: shareQuoted(text, range, over),
    reportInside: reports.some(({ cue }) => range.start <= cue && cue < range.end),
    reportAround: report !== null,
  });
  const sticks = kind === "quote" || kind === "attribution" ? (lastSpeaker ?? null) : null;
  // That a name or a date is right is nobody's saying.
  const speaker = kind === "name_title" || kind === "date_place" ? null : (report?.speaker ?? sticks);
  const pronoun = /^(?:He|She|His|Her)\b/.exec(text.slice(range.start, range.end))?.[0];
  const subject = pronoun ? (personBefore(persons, range.start, pronoun)?.name ?? null) : null;
  return { kind, speaker, statement: guessStatement(text, range, { kind, speaker, quotations: over, subject }) };
}

// "Day said the ministry urges calm": Day is quoted, though the ministry stands nearer, in units of text.
const OTHER_THAN_PERSON = 40;

function linesOf(text: string, range: TextRange): TextRange {
  return { start: lineAt(text, range.start).start, end: lineAt(text, Math.max(range.start, range.end - 1)).end };
}

// A quotation may run over sentences; who speaks stands before its first or after its last.
function around(range: TextRange, sentences: readonly TextRange[], quotations: readonly Quotation[]): TextRange {
  const start = Math.min(range.start, quotations[0]?.outer.start ?? range.start);
  const end = Math.max(range.end, quotations.at(-1)?.outer.end ?? range.end);
  const first = sentences[indexAtOrBefore(sentences, start)];
  const last = sentences[indexAtOrBefore(sentences, end - 1)];
  return { start: Math.min(start, first?.start ?? start), end: Math.max(end, last?.end ?? end) };
}

function nearest(reports: readonly Report[], range: TextRange): Report | null {
  const distance = ({ range: { start, end }, speaker, person }: Report) =>
    Math.max(0, start - range.end, range.start - end) + (person ? 0 : OTHER_THAN_PERSON) + (speaker === null ? 0.5 : 0);
  return reports.toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
}

function shareQuoted(text: string, range: TextRange, quotations: readonly Quotation[]): number {
  const letters = (start: number, end: number) => text.slice(start, end).replace(/[^\p{L}\p{N}]/gu, "").length;
  const all = letters(range.start, range.end);
  const within = quotations.map(({ inner }) =>
    letters(Math.max(inner.start, range.start), Math.max(inner.start, Math.min(inner.end, range.end))),
  );
  return all === 0 ? 0 : within.reduce((sum, count) => sum + count, 0) / all;
}
