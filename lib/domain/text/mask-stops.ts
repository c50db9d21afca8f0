import {
  dateWords,
  hourAbbreviations,
  leadingAbbreviations,
  numberAbbreviations,
  sentenceStarters,
  trailingAbbreviations,
} from "@/lib/domain/text/abbreviations";

// A lower-case letter ends no sentence under UAX 29, a closing bracket goes with the stop before it, an ideograph begins
// a sentence, and a full stop ends one. Each stands for one unit, so that offsets stay.
const JOIN = "x";
const CLOSE = ")";
const OPEN = "文";
const STOP = ".";

const ABBREVIATION = /(?<![\p{L}\p{N}.])((?:\p{L}{1,6}(?:-\p{L}{1,2})?\.)*\p{L}{1,6}(?:-\p{L}{1,2})?)\.(?=\s+(\S+))/gu;
const ACRONYM = /^(?:\p{Lu}\.)+\p{Lu}$/u;
const INITIAL = /^\p{Lu}$/u;
const SPACED = /^\p{Ll} \p{L}\./u;
const NUMBERED = /^(?:[#($€£¥]?\d|[IVXLC]+\b)/;
const ORDINAL = /(?<![\p{L}\p{N}.,])(\d{1,3})\.(?=\s+(\p{L}+))/gu;
const ITEM = /^(\s*\(?(?:\d{1,3}|[A-Za-z]))\.(?=\s)/;
const REFERENCE = /(?<=[.!?…。！？][”’"'»)\]]*)(?: ?\[\d{1,3}\])+/gu;
const OPENING = /(?<=[.!?。！？][”’"'»」』)]*)[“‘«「『（(]/gu;
const ELLIPSIS = /((?<!\.)\.{3,}(?!\.)|…)(?=[”’"'»)\]]*\s+[“‘"'«(]*(\p{Lu}[\p{L}’']*))/gu;
const PRONOUN = /^I(?:$|[’'])/;

/**
 * The text with every stop that ends no sentence (abbreviations, initials, ordinals, item numbers) put out of sight of
 * the platform's sentence rules, unit for unit.
 */
export function maskStops(text: string): string {
  return text
    .replace(ITEM, (_, item: string) => item + JOIN)
    .replace(REFERENCE, (reference) => CLOSE.repeat(reference.length))
    .replace(OPENING, OPEN)
    .replace(ORDINAL, (all, digits: string, next: string) => (dateWords.has(next) ? digits + JOIN : all))
    .replace(ABBREVIATION, (all, word: string, next: string) => (isJoined(word, next) ? word + JOIN : all))
    .replace(ELLIPSIS, (all, dots: string, next: string) =>
      PRONOUN.test(next) ? JOIN.repeat(all.length) : STOP.repeat(dots.length),
    );
}

function isJoined(word: string, next: string): boolean {
  const bare = next.replace(/\P{L}+$/u, "");
  if (leadingAbbreviations.has(word) || SPACED.test(`${word} ${next}`)) return true;
  if (numberAbbreviations.has(word) && (NUMBERED.test(next) || dateWords.has(bare))) return true;
  if (hourAbbreviations.has(word)) return dateWords.has(bare);
  if (trailingAbbreviations.has(word) || ACRONYM.test(word) || INITIAL.test(word)) return !beginsSentence(next);
  return false;
}

function beginsSentence(next: string): boolean {
  const bare = next.replace(/^[“‘"'«([]+/, "");
  if (bare !== next) return true;
  return sentenceStarters.has(bare.replace(/[,;:’'].*$/u, ""));
}
