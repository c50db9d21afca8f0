import { dateWords, hourAbbreviations } from "@/lib/domain/text/abbreviations";
import { type SentenceWords, sentenceWords } from "@/lib/domain/text/sentence-words";
import { withoutEnd } from "@/lib/domain/text/without-ends";

// A lower-case letter ends no sentence under UAX 29, a closing bracket goes with the stop before it, an ideograph begins
// a sentence, and a full stop ends one. Each stands for one unit, so that offsets stay.
const JOIN = "x";
const CLOSE = ")";
const OPEN = "文";
const STOP = ".";

const ABBREVIATION = /(?<![\p{L}\p{N}.])((?:\p{L}{1,6}(?:-\p{L}{1,2})?\.)*\p{L}{1,24}(?:-\p{L}{1,4})?)\.(?=\s+(\S+))/gu;
const ACRONYM = /^(?:\p{Lu}\.)+\p{Lu}$/u;
const INITIAL = /^(?:\p{Lu}|[\p{Script=Arabic}\p{Script=Hebrew}])$/u;
const DOUBLE_INITIAL = /^(\p{Lu}[\p{Ll}]?\.-)+\p{Lu}$/u;
const SPACED = /^\p{Ll} \p{L}\./u;
const NUMBERED = /^(?:[#($€£¥]?\p{Nd}|[IVXLC]+\b)/u;
const ORDINAL = /(?<![\p{L}\p{N}.,])(\d{1,3})\.(?=\s+(\p{L}+|\d{1,2}\.))/gu;
const ITEM = /^(\s*\(?(?:\d{1,3}|[A-Za-z]))\.(?=\s)/;
// Where a pattern looks back over a run of signs, it first looks at what comes next: looking back from every sign of the run would
// cost the square of its length.
const REFERENCE = /(?= ?\[\d)(?<=[.!?…。！？][”’"'»)\]]*)(?: ?\[\d{1,3}\])+/gu;
const LOW_QUOTED = /„[^„“”]{0,2000}“/gu;
const INWARD_QUOTED = /»[^»«]{0,2000}«/gu;
const SPACED_CLOSE = /(?<=[.!?…])[ \u00A0\u202F](?=[»”])/gu;
const OPENING = /(?=[“‘«「『（(])(?<=[.!?。！？][”’"'»」』)]*)./gu;
// Who speaks next, in a dialogue that is marked by dashes.
const DIALOGUE = /^\s*[–—]/u;
const NEXT_SPEAKER = /(?<=[.!?…]\s)[–—](?=\s?[¿¡]?\p{Lu})/gu;
const CAMEL = /(?=\p{Ll}\p{Lu})(?<=[.…][”’"'»)\]]*\s+)\p{Ll}/gu;
const ELLIPSIS = /((?<!\.)\.{3,}(?!\.)|…)(?=[”’"'»)\]]*\s+[“‘"'«(]*(\p{Lu}[\p{L}’']*))/gu;
const PRONOUN = /^I(?:$|[’'])/;
const NO_LETTER = /\P{L}/u;
const STREET = /\p{Ll}str$/u;
// "г." of a town stands before its name, of a year behind a number.
const CITY = /(?<![\p{L}\p{N}])(?<!\p{N}[ \u00A0]?)г\.(?=\s+\p{Lu})/gu;

/**
 * The text with every stop that ends no sentence (abbreviations, initials, ordinals, item numbers) put out of sight of
 * the platform's sentence rules, unit for unit. What is an abbreviation depends on the language.
 */
export function maskStops(text: string, language: string): string {
  const words = sentenceWords(language);
  return dialogue(withClosings(text))
    .replace(ITEM, (_, item: string) => item + JOIN)
    .replace(REFERENCE, (reference) => CLOSE.repeat(reference.length))
    .replace(SPACED_CLOSE, CLOSE)
    .replace(OPENING, OPEN)
    .replace(CAMEL, (letter) => letter.toUpperCase().charAt(0))
    .replace(CITY, `г${JOIN}`)
    .replace(ORDINAL, (all, digits: string, next: string) => (isOrdinal(next, words) ? digits + JOIN : all))
    .replace(ABBREVIATION, (all, word: string, next: string) => (isJoined(word, next, words) ? word + JOIN : all))
    .replace(ELLIPSIS, (all, dots: string, next: string) =>
      PRONOUN.test(next) ? JOIN.repeat(all.length) : STOP.repeat(dots.length),
    );
}

const dialogue = (text: string) => (DIALOGUE.test(text) ? text.replace(NEXT_SPEAKER, OPEN) : text);

/** Marks that open a quotation in one language close it in another. */
function withClosings(text: string): string {
  const low = text.includes("„") ? text.replace(LOW_QUOTED, (quoted) => `${quoted.slice(0, -1)}”`) : text;
  const inward = low.indexOf("»");
  if (inward < 0 || (low.indexOf("«") >= 0 && low.indexOf("«") < inward)) return low;
  return low.replace(INWARD_QUOTED, (quoted) => `«${quoted.slice(1, -1)}»`);
}

function isOrdinal(next: string, { ordinalStops, starters }: SentenceWords): boolean {
  if (dateWords.has(next)) return true;
  return ordinalStops && !starters.has(next);
}

function isJoined(word: string, next: string, words: SentenceWords): boolean {
  const bare = withoutEnd(next, NO_LETTER);
  const last = word.slice(word.lastIndexOf(".") + 1);
  if (words.leading.has(word) || words.leading.has(last) || SPACED.test(`${word} ${next}`)) return true;
  if ((words.numbered.has(last) || STREET.test(last)) && (NUMBERED.test(next) || dateWords.has(bare))) return true;
  if (hourAbbreviations.has(word)) return dateWords.has(bare);
  const trailing = words.trailing.has(word) || words.trailing.has(last);
  if (trailing || ACRONYM.test(word) || INITIAL.test(last) || DOUBLE_INITIAL.test(word)) {
    return !beginsSentence(next, words);
  }
  return false;
}

function beginsSentence(next: string, { starters }: SentenceWords): boolean {
  const bare = next.replace(/^[“‘"'«([—–-]+/u, "");
  if (bare !== next) return true;
  // An initial, though the letter may be a word too.
  if (/^\p{L}\.\S*$/u.test(bare)) return false;
  return starters.has(bare.replace(/[,;:.!?’'].*$/u, ""));
}
