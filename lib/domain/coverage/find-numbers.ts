import type { Found } from "@/lib/domain/coverage/fact";
import { anyOf, NOT_AFTER, NOT_BEFORE, perLanguage } from "@/lib/domain/coverage/language-names";

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

const patternOf = perLanguage(({ magnitudes, units }) => {
  const magnitude = `(?:${SPACE}?${anyOf(magnitudes)}${NOT_AFTER}){0,2}`;
  const unit = `(?:(?:${SPACE}(?:(?:de|di)${SPACE}|d[’'])|${SPACE}|-)?${anyOf(units)}${NOT_AFTER})`;
  return new RegExp(
    `${NOT_BEFORE}(?:${CURRENCY}${SPACE}?)?(?:${SIGN}${SPACE}?)?(?:${CURRENCY})?${DIGITS}` +
      `(?:${ORDINAL}|s${NOT_AFTER})?(?:${CJK})?(?:${COUNTED})?${magnitude}(?:${PERCENT}|${unit})?(?:${SPACE}?\\p{Sc})?`,
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

const SMALL = `two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|
  nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety`;
const LARGE = "hundred|thousand|million|billion|trillion";
const COLLECTIVE = "dozens?|scores of|hundreds|thousands|millions|billions|trillions|half|halves|thirds?|quarters?";
const TIMES =
  "twice|thrice|double[ds]?|doubling|triple[ds]?|tripling|quadrupled?|halved|halving|twofold|threefold|tenfold";
const WORD = `(?:${`${SMALL}|${LARGE}|${COLLECTIVE}`.replace(/\s+/g, "")})`.replaceAll("scoresof", "scores of");
const NUMBER_WORD = new RegExp(
  `(?<![\\p{L}\\p{N}’'-])(?:(?:one|a)[ -](?=${LARGE}|half|third|quarter|dozen)|one in )?${WORD}(?:(?:[ -]|[ -]and[ -])${WORD}){0,8}` +
    `(?:${SPACE}(?:per[ -]?cent|percentage points?|dollars|euros|pounds|yen|yuan|roubles|rubles))?(?![\\p{L}\\p{N}])|(?<![\\p{L}\\p{N}’'-])(?:${TIMES})(?![\\p{L}\\p{N}]|[ -]as(?!\\p{L}))`,
  "giu",
);

/** Numbers written as words; English only. */
export function findNumberWords(sentence: string): Found[] {
  return [...sentence.matchAll(NUMBER_WORD)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    rule: "number_word",
  }));
}
