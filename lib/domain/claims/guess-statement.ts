import type { ClaimKind } from "@/lib/domain/claims/claim";
import type { Quotation } from "@/lib/domain/claims/quotations";
import { LINE_BREAK, OBJECT } from "@/lib/domain/text/doc";
import { graphemeStart } from "@/lib/domain/text/graphemes";
import { contains, type TextRange } from "@/lib/domain/text/ranges";

const LONGEST = 1000;
const WRAPPING = /^[“„«‘"'](.*)[”“»’"']([.,]?)$/su;
const CLOSED = /[.!?…。！？][”’"'»)\]]*$/u;
const LOOSE_END = /[\s,;:–—-]+$/u;
const SUBJECT = /^(He|She)\s+(?=\p{Ll})|^(His|Her)\s+(?=\p{Ll})/u;

/**
 * The claimed words as a sentence that stands alone: one line, capital and full stop, a quotation as `Speaker: “…”`, a
 * pronoun in front replaced by the person it stands for.
 */
export function guessStatement(
  text: string,
  range: TextRange,
  clues: { kind: ClaimKind; speaker: string | null; quotations: readonly Quotation[]; subject: string | null },
): string {
  const { kind, speaker, quotations, subject } = clues;
  const only = quotations.length === 1 ? quotations[0] : undefined;
  if (kind === "quote" && speaker && only) {
    const { inner, outer } = only;
    const part = { start: Math.max(inner.start, range.start), end: Math.min(inner.end, range.end) };
    const said = contains(outer, range) ? range : part;
    return `${speaker}: “${unwrapped(oneLine(text, said)).replace(/[,;:]$/u, "")}”`;
  }
  return sentence(named(unwrapped(oneLine(text, range)), subject));
}

/** A stretch of the text as one line without images, cut after a thousand units. */
export function oneLine(text: string, range: TextRange): string {
  const end = graphemeStart(text, Math.min(range.end, range.start + LONGEST));
  const line = text
    .slice(range.start, end)
    .replaceAll(OBJECT, " ")
    .replaceAll(LINE_BREAK, " ")
    .replace(/(?: ?\[\d{1,3}\])+/gu, "")
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/^[-–—•*·]\s+/u, "");
  return end < range.end ? `${line}…` : line;
}

// Marks that enclose all of the words go, and so does half a pair at an end; marks around some of the words stay.
function unwrapped(words: string): string {
  const match = WRAPPING.exec(words);
  const inside = match?.[1] ?? "";
  if (match && !/[“”„«»"]/u.test(inside)) return (inside + (match[2] === "." ? "." : "")).trim();
  let bare = words;
  if (/^[“„«]/u.test(bare) && !/[”“»]/u.test(bare.slice(1))) bare = bare.slice(1);
  if (/[”»]$/u.test(bare) && !/[“„«]/u.test(bare)) bare = bare.slice(0, -1);
  if (bare.split('"').length % 2 === 0) bare = bare.replace(/^"|"$/u, "");
  return bare.trim();
}

function named(words: string, subject: string | null): string {
  if (subject === null) return words;
  return words.replace(SUBJECT, (_, he: string | undefined) => (he ? `${subject} ` : `${subject}’s `));
}

function sentence(words: string): string {
  const bare = words.replace(LOOSE_END, "");
  if (bare === "") return "";
  const first = String.fromCodePoint(bare.codePointAt(0) ?? 0);
  const start = /^\p{Ll}\p{Ll}*(?![\p{L}])/u.test(bare) ? first.toLocaleUpperCase("und") : first;
  const capital = start + bare.slice(first.length);
  return CLOSED.test(capital) || !/[\p{L}\p{N}]/u.test(capital) ? capital : `${capital}.`;
}
