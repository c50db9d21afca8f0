/** What begins with a capital, or holds one behind a small letter. */
export const CAPITAL = /^(?:al-)?\p{Lu}|^\p{Ll}\p{Lu}/u;
export const CAPITAL_ANYWHERE = /\p{Lu}/u;

const FIRST_WORD = /^(?:\p{Nd}{1,3}[.)]\s)?[\s“”„«»‘’"'「『([¿¡—–-]*/u;
const SENTENCE_INSIDE = /[!?:…]["”’'»)\]]*\s+[“‘"'«(¿¡]*$|[.]["”’»)\]]+\s+$|[“„«「(\u2028]\s*$|["]$/u;
// The place in capitals and the agency that a report begins with: OSLO (AP) —
const DATELINE = /^\p{Lu}{3,20}(?:[ -]\p{Lu}{2,20}){0,2}(?:, [^—–]{1,20})?(?: \([^()—–]{2,20}\))? ?[—–-] $/u;
const MOST_IN_DATELINE = 90;

/** Whether a sentence, or one inside it, begins at a place, so that a capital there tells nothing. */
export function beginsSentence(sentence: string, at: number): boolean {
  const lead = FIRST_WORD.exec(sentence)?.[0].length ?? 0;
  if (at <= lead || SENTENCE_INSIDE.test(sentence.slice(Math.max(0, at - 8), at))) return true;
  return at < MOST_IN_DATELINE && DATELINE.test(sentence.slice(0, at));
}

const LONG_SMALL = /(?<!\p{L})\p{Ll}{6}/u;
const SMALL_LETTER = /\p{Ll}/u;
// A word in capitals that is too long for initials.
const LONG_IN_CAPITALS = /\p{Lu}{7}/u;
const CAPITALS_LEAST = 4;
const MOST_IN_LIST = 4;
const SMALL = new Set(
  "a an the of in on at to for and or by with as from but nor vs via over after into is be its de la le du des et y e und".split(
    " ",
  ),
);

/** Whether all words have capitals but small ones, as in a headline of an English paper, so that capitals tell nothing. */
export function inCapitals(sentence: string): boolean {
  if (LONG_SMALL.test(sentence)) return false;
  const all = sentence.match(/\p{L}[\p{L}\p{M}’'-]*/gu) ?? [];
  if (all.length > 1 && LONG_IN_CAPITALS.test(sentence) && !SMALL_LETTER.test(sentence)) return true;
  const words = all.filter((word) => !SMALL.has(word));
  if (words.length < CAPITALS_LEAST) return false;
  // A list of names is no headline.
  if ((sentence.match(/[,;]/gu)?.length ?? 0) * MOST_IN_LIST >= words.length) return false;
  return words.every((word) => CAPITAL.test(word));
}
