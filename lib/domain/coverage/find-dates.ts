import type { FactRule, Found } from "@/lib/domain/coverage/fact";
import { anyOf, NOT_AFTER, NOT_BEFORE, perLanguage } from "@/lib/domain/coverage/language-names";
import { lexiconOf, plainSpaces } from "@/lib/domain/coverage/lexicon-of";

const SPACE = "[ \\u00A0]";
const DAY = "\\p{Nd}{1,2}(?:st|nd|rd|th|er|º|ª|°|\\.)?";
const YEAR = "(?:1[0-9]|20)\\d{2}s?(?!\\p{N})";
const OF = `(?:${SPACE}|${SPACE}(?:de|of|del|di|d’)${SPACE}|${SPACE}?ב)`;
// Names of months that are words of other meanings too: dates only beside a number.
const OF_TWO_MEANINGS = new Set(["May", "March", "Mars", "mars"]);

const datesOf = perLanguage(({ language, months, shortMonths, weekdays, relative }) => {
  const month = `(?:${anyOf(months)}${NOT_AFTER}|${anyOf(shortMonths)}${NOT_AFTER}\\.?)`;
  const alone = anyOf(months.filter((name) => !OF_TWO_MEANINGS.has(name)));
  const weekday = `(?:${anyOf(weekdays)}(?:,)?${SPACE})?`;
  const year = `(?:(?:,?${SPACE}|${OF})${YEAR})?`;
  const days = `${DAY}(?:(?:${SPACE}?[–−-]${SPACE}?|${SPACE}(?:and|to|und|bis|et|au|y|al|и|по)${SPACE})${DAY})?`;
  return new RegExp(
    [
      ...lexiconOf(language).dates.map((own) => `${NOT_BEFORE}(?:${own})(?![\\p{L}\\p{N}])`),
      `${NOT_BEFORE}${weekday}(?:the${SPACE})?${days}${OF}${month}${year}`,
      `${NOT_BEFORE}${weekday}${month}${SPACE}${days}(?!\\p{N})${year}`,
      `${NOT_BEFORE}${month},?(?:${SPACE}|${OF})${YEAR}`,
      `${NOT_BEFORE}\\p{Nd}{4}${SPACE}?年(?:度|\\p{Nd}{1,2}月(?:\\p{Nd}{1,2}日)?)?|${NOT_BEFORE}\\p{Nd}{1,2}月(?:\\p{Nd}{1,2}日)?`,
      `${NOT_BEFORE}(?:1[0-9]|20)\\d{2}-\\d{2}(?:-\\d{2})?${NOT_AFTER}`,
      `${NOT_BEFORE}\\d{1,2}([./])\\d{1,2}\\1(?:\\d{4}|\\d{2})${NOT_AFTER}`,
      `${NOT_BEFORE}[QH][1-4](?:${SPACE}${YEAR})?${NOT_AFTER}`,
      `${NOT_BEFORE}${YEAR}(?:[–−-](?:\\d{4}|\\d{2}))?(?![\\p{L}\\p{N}%]|[.,]\\d)`,
      "(?<=(?<!\\p{L})(?:in|of|since|until|by|last|next|early|late|mid|during|this|from|to|before|after)[ -])(?:May|March)(?!\\p{L})",
      `${NOT_BEFORE}(?:the${SPACE})?(?:first|second|third|fourth|final)${SPACE}(?:quarter|half)(?:${SPACE}of${SPACE}(?:the${SPACE}year|${YEAR}))?${NOT_AFTER}`,
      `${NOT_BEFORE}${alone}${NOT_AFTER}`,
      `${NOT_BEFORE}${anyOf(weekdays)}${NOT_AFTER}`,
      // "La mañana" is the morning.
      `${NOT_BEFORE}(?<!(?:la|esta|cada)${SPACE}(?=mañana))${anyOf(relative)}${NOT_AFTER}`,
    ].join("|"),
    "gu",
  );
});

const ZONE = "(?:GMT|UTC|BST|[CEMP][SD]?T|CES?T|EES?T|WES?T|MSK|IST|JST|KST|AES?T)";
const TIME = `${NOT_BEFORE}(?:\\d{1,2}(?:[:.]\\d{2})?${SPACE}?(?:[ap]\\.m\\.|[ap]m|[AP]\\.M\\.|[AP]M)${NOT_AFTER}(?:${SPACE}${ZONE}${NOT_AFTER})?|\\d{1,2}:\\d{2}(?::\\d{2})?(?:${SPACE}?(?:Uhr|${ZONE}|h))?${NOT_AFTER}|\\d{1,2}(?:[.]\\d{2})?${SPACE}Uhr${NOT_AFTER}|\\d{1,2}${SPACE}?h(?:${SPACE}?\\d{2})?${NOT_AFTER}|\\d{1,2}[时時点點](?:\\d{1,2}分)?|\\b(?:noon|midnight)\\b)`;

const timesOf = perLanguage(
  ({ language }) =>
    new RegExp(
      [...lexiconOf(language).times.map((own) => `${NOT_BEFORE}(?:${own})(?![\\p{L}\\p{N}])`), TIME].join("|"),
      "gu",
    ),
);

/** Dates, years, months, weekdays and "last year"; a bare month that is a common word too is none. */
export function findDates(sentence: string, language: string): Found[] {
  return found(sentence, datesOf(language), "date");
}

/** Times of the day. */
export function findTimes(sentence: string, language: string): Found[] {
  return found(sentence, timesOf(language), "time");
}

function found(sentence: string, pattern: RegExp, rule: FactRule): Found[] {
  return [...plainSpaces(sentence).matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    rule,
  }));
}
