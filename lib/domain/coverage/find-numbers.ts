import type { Found } from "@/lib/domain/coverage/fact";
import { findPattern } from "@/lib/domain/coverage/find-pattern";
import { anyOf, NOT_AFTER, NOT_BEFORE, perLanguage } from "@/lib/domain/coverage/language-names";
import { lexiconOf, tongueOf } from "@/lib/domain/coverage/lexicon-of";
import { sentenceWords } from "@/lib/domain/text/sentence-words";

// Digits in groups: 1,200 · 3.5 · 2–3 · 10:0 · 1/3; a space parts groups of three only.
const DIGITS = "\\p{N}+(?:(?:[.,:/’'·٫٬–−-]|[\\u00A0\\u202F ](?=\\p{Nd}{3}(?![\\p{L}\\p{N}])))\\p{N}+)*";
const SPACE = "[ \\u00A0\\u202F]";
const CURRENCY = `(?:(?:US|A|C|HK|NZ|S|NT|R)?\\p{Sc}|(?:USD|EUR|GBP|JPY|CNY|RMB|CHF|RUB|INR|UAH)(?=${SPACE}?\\p{Nd}))`;
const SIGN = "[+−-]";
const ORDINAL = `(?:st|nd|rd|th|er|re|e|ème|º|ª|°)${NOT_AFTER}`;
const PERCENT = `(?:${SPACE}?[%‰٪]|${SPACE}(?:per[ -]?cent|percentage points?|points? de pourcentage|Prozentpunkte?))`;
const CJK = "[十百千万萬亿億兆]{1,4}";
// What is counted stands behind these without a space: 5名, 3개.
const COUNTED = "[人名年月日歳岁個个件回次割倍円元块명개원년월일]";

// 59°54′
const MINUTES = "(?:°\\p{N}{1,2}[′'](?:\\p{N}{1,2}[″\"])?)?";

// Digits that begin a word are no number: 9to5.
const IN_WORD = "\\p{N}|(?<=\\p{N})[\\p{Script=Latin}\\p{Script=Cyrillic}]{2}";

const patternOf = perLanguage(({ language, magnitudes, units: known }) => {
  const units = [...known, ...lexiconOf(language).units];
  const magnitude = `(?:${SPACE}?${anyOf(magnitudes)}${NOT_AFTER}){0,2}`;
  const stop = sentenceWords(tongueOf(language)).ordinalStops ? "|\\.(?=[ \\u00A0]\\p{L})" : "";
  const unit = `(?:(?:${SPACE}(?:(?:de|di)${SPACE}|d[’'])|${SPACE}|-)?(?:square|cubic)?${SPACE}?${anyOf(units)}(?:/[hs])?${NOT_AFTER}(?:-old${NOT_AFTER})?|${SPACE}basis points?)`;
  return new RegExp(
    `${NOT_BEFORE}(?:${CURRENCY}${SPACE}?)?(?:${SIGN}${SPACE}?)?(?:${CURRENCY})?${DIGITS}` +
      `${MINUTES}(?:${ORDINAL}|s${NOT_AFTER}${stop})?(?:${CJK})?(?:${COUNTED})?${magnitude}(?:${PERCENT}|${unit})?(?:${SPACE}?\\p{Sc})?(?!${IN_WORD})`,
    "gu",
  );
});

// "[3]" behind a word points to a note.
const REFERENCE = /\[\p{Nd}{1,3}\]/gu;

/** Numbers with their signs, currencies, magnitudes and units, in the digits of any script. */
export function findNumbers(sentence: string, language: string): Found[] {
  const bare = sentence.replace(REFERENCE, (reference) => " ".repeat(reference.length));
  return [...bare.matchAll(patternOf(language))].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    rule: "number",
  }));
}

/** Numbers written as words, in the languages there is a lexicon of. */
export function findNumberWords(sentence: string, language: string): Found[] {
  return findPattern(sentence, language, "numberWords", "number_word");
}
