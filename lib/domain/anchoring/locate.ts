import { type Citation, CONTEXT_LENGTH } from "@/lib/domain/anchoring/cite";
import { snapToGraphemes } from "@/lib/domain/text/graphemes";
import { occurrences } from "@/lib/domain/text/occurrences";
import { sameRange, type TextRange } from "@/lib/domain/text/ranges";

/**
 * Where a citation was found, among how many places with the same words. `score` is how sure that is, 0 to 1: words that
 * stand once have a half for that and the rest for the share of their context that agrees; words that stand more often
 * have that share alone, halved where several agree equally well and only the hint, or nothing, told them apart. A place
 * that cuts a grapheme ("cafe" in "café") halves it once more.
 */
export type Located = { readonly range: TextRange; readonly score: number; readonly candidates: number };

type Candidate = { start: number; agreement: number; edges: number; distance: number };

/**
 * The place a citation speaks of: its exact words where the context agrees best, then nearest to the hint, then first.
 * Null when the words are not there: nothing is placed on similar words in silence.
 */
export function locate(text: string, citation: Citation, hintStart?: number): Located | null {
  const candidates = Array.from(placesOf(text, citation), (start) => weigh(text, citation, start, hintStart));
  const [first] = candidates;
  if (first === undefined) return null;
  const best = candidates.reduce((found, next) => (isBetter(next, found) ? next : found), first);
  const rivals = candidates.filter((candidate) => equallyGood(candidate, best, hintStart !== undefined));
  const range = { start: best.start, end: best.start + citation.exact.length };
  const whole = sameRange(snapToGraphemes(text, range), range) ? 1 : 0.5;
  const score = certainty(best.agreement, candidates.length, rivals.length > 1) * whole;
  return { range, score, candidates: candidates.length };
}

function certainty(agreement: number, candidates: number, tied: boolean): number {
  if (candidates === 1) return 0.5 + agreement / 2;
  return tied ? agreement / 2 : agreement;
}

// A place between words has none of its own and is found by its context alone.
function* placesOf(text: string, { exact, prefix, suffix }: Citation): Generator<number> {
  const needle = exact === "" ? prefix + suffix : exact;
  const shift = exact === "" ? prefix.length : 0;
  if (needle === "") {
    if (text === "") yield 0;
    return;
  }
  for (const at of occurrences(text, needle)) yield at + shift;
}

function weigh(text: string, { exact, prefix, suffix }: Citation, start: number, hint: number | undefined): Candidate {
  const end = start + exact.length;
  const wanted = prefix.length + suffix.length;
  const agreed = agreementBefore(text, start, prefix) + agreementAfter(text, end, suffix);
  // Context cut short says that the text began or ended there.
  const atStart = Number(prefix.length < CONTEXT_LENGTH / 2 && start === prefix.length);
  const atEnd = Number(suffix.length < CONTEXT_LENGTH / 2 && end + suffix.length === text.length);
  return {
    start,
    agreement: wanted === 0 ? 1 : agreed / wanted,
    edges: atStart + atEnd,
    distance: Math.abs(start - (hint ?? start)),
  };
}

function isBetter(a: Candidate, b: Candidate): boolean {
  return (a.agreement - b.agreement || b.distance - a.distance || a.edges - b.edges) > 0;
}

function equallyGood(a: Candidate, b: Candidate, hinted: boolean): boolean {
  return a.agreement === b.agreement && (hinted || a.edges === b.edges);
}

function agreementBefore(text: string, start: number, prefix: string): number {
  let units = 0;
  while (units < prefix.length && text[start - 1 - units] === prefix[prefix.length - 1 - units]) units += 1;
  return units;
}

function agreementAfter(text: string, end: number, suffix: string): number {
  let units = 0;
  while (units < suffix.length && text[end + units] === suffix[units]) units += 1;
  return units;
}
