import { NAME_WORD, NO_NAME, TITLE } from "@/lib/domain/claims/name-words";
import type { Found } from "@/lib/domain/coverage/fact";
import { sentenceStarters } from "@/lib/domain/text/abbreviations";

/** Words that a text writes with a capital inside its sentences, in small letters: names wherever they stand. */
export type KnownNames = ReadonlySet<string>;

const SPACE = "[ \\u00A0]";
const PARTICLE = `(?:(?:of|the|de|del|della|di|du|des|la|le|van|von|der|den|ter|zu|zur|al|el|bin|ibn|for|y|da|do|dos)${SPACE})`;
// Designations go with names: G20, COVID-19, F-16.
const WORD = `(?:\\p{Lu}[\\p{L}]{0,20}-?\\p{Nd}[\\p{L}\\p{Nd}-]{0,20}|${NAME_WORD})`;
const RUN = new RegExp(
  `(?<![\\p{L}\\p{N}’'-])(?:al-)?${WORD}(?:${SPACE}${PARTICLE}{0,2}${WORD}|${SPACE}?&${SPACE}?${WORD}){0,9}`,
  "gu",
);
const TITLE_WORD = new RegExp(`^${TITLE}\\.?$`, "u");
const TITLE_BEFORE = new RegExp(
  `(?<![\\p{L}])(?:(?:prime|foreign|deputy|vice|acting|former|chief|defence|defense|finance|interior)[ -]){0,2}${TITLE}\\.?(?:,?${SPACE})$`,
  "u",
);
const TITLE_AFTER = new RegExp(
  `^,${SPACE}(?:(?:the|a|an|its|their|his|her|then)${SPACE})?(?:[\\p{L}’'-]{1,20}${SPACE}){0,4}?${TITLE}(?![\\p{L}])`,
  "u",
);
const WINDOW = 80;
const FIRST_WORD = /^[\s“”„«»‘’"'「『([—–-]*/u;
const CAPITAL = /^\p{Lu}/u;
const SENTENCE_INSIDE = /[.!?:…][”’"'»)\]]*\s+[“‘"'«(]*$|[“„«「(\u2028]\s*$|["]$/u;
// Where every noun has a capital, one capital says nothing.
const NOUNS_WITH_CAPITALS = new Set(["de", "lb", "als", "gsw", "bar", "nds"]);

// Months whose names begin questions and orders.
const COMMON = new Set(["May", "March"]);

/** Every word that a capital inside a sentence shows to be a name. Sentences in capitals, as headlines are, show nothing. */
export function knownNames(sentences: readonly string[], language: string): KnownNames {
  const known = new Set<string>();
  if (nounsHaveCapitals(language)) return known;
  for (const sentence of sentences) {
    if (inCapitals(sentence)) continue;
    for (const match of sentence.matchAll(RUN)) {
      const words = wordsOf(match[0]);
      const inside = beginsSentence(sentence, match.index) ? words.slice(1) : words;
      for (const word of inside) if (!isFiller(word) && !COMMON.has(word)) known.add(word.toLowerCase());
    }
  }
  return known;
}

/**
 * Names of persons, places and bodies by their capitals, and the titles beside them. A capital that only begins a sentence
 * or a headline counts where the word is a known name or another capital follows it.
 */
export function findNames(sentence: string, language: string, known: KnownNames): Found[] {
  const capitals = inCapitals(sentence);
  const single = nounsHaveCapitals(language);
  const found: Found[] = [];
  for (const match of sentence.matchAll(RUN)) {
    for (const part of partsOf(match[0], match.index)) {
      const first = beginsSentence(sentence, part.start);
      const words = wordsOf(sentence.slice(part.start, part.end));
      if (part.rule === "name" && !isName(words, { first, capitals, single, known })) continue;
      found.push(part);
      if (part.rule === "name") found.push(...titlesBeside(sentence, part));
    }
  }
  return found;
}

type Circumstances = { first: boolean; capitals: boolean; single: boolean; known: KnownNames };

function isName(words: readonly string[], { first, capitals, single, known }: Circumstances): boolean {
  const telling = words.filter((word) => !isFiller(word));
  if (telling.length === 0) return false;
  if (capitals) return telling.some((word) => known.has(word.toLowerCase()));
  if (single && telling.length < 2) return telling.some((word) => /^\p{Lu}{2,}$|\p{Nd}/u.test(word));
  if (!first || telling.length > 1) return true;
  const [word = ""] = telling;
  return known.has(word.toLowerCase()) || /^\p{Lu}{2,}$|\p{Nd}|\p{Ll}\p{Lu}/u.test(word);
}

// "Russian Foreign Minister Sergey Lavrov" is a title and a name; words that only begin a sentence fall off in front.
function partsOf(run: string, start: number): Found[] {
  const words = [...run.matchAll(/\S+/gu)].map((match) => ({
    word: match[0],
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
  while (words[0] && isFiller(words[0].word)) words.shift();
  const office = words.findLastIndex(({ word }) => TITLE_WORD.test(word));
  const parts: Found[] = [];
  const add = (part: typeof words, rule: Found["rule"]) => {
    const [first, last] = [part[0], part.at(-1)];
    if (first && last) parts.push({ start: first.start, end: last.end, rule });
  };
  add(words.slice(0, office + 1), "title");
  const rest = words.slice(office + 1);
  while (isFiller(rest.at(-1)?.word ?? "Filled")) rest.pop();
  while (rest[0] && !CAPITAL.test(rest[0].word) && !rest[0].word.startsWith("al-")) rest.shift();
  add(rest, "name");
  return parts;
}

function titlesBeside(sentence: string, name: Found): Found[] {
  const titles: Found[] = [];
  const before = TITLE_BEFORE.exec(sentence.slice(Math.max(0, name.start - WINDOW), name.start));
  if (before) {
    const start = Math.max(0, name.start - WINDOW) + before.index;
    titles.push({ start, end: start + before[0].replace(/,?\s+$/u, "").length, rule: "title" });
  }
  const after = TITLE_AFTER.exec(sentence.slice(name.end, name.end + WINDOW));
  if (after) {
    const skipped = /^,\s(?:(?:the|a|an|its|their|his|her|then)\s)?/u.exec(after[0])?.[0].length ?? 0;
    titles.push({ start: name.end + skipped, end: name.end + after[0].length, rule: "title" });
  }
  return titles;
}

function beginsSentence(sentence: string, at: number): boolean {
  const lead = FIRST_WORD.exec(sentence)?.[0].length ?? 0;
  return at <= lead || SENTENCE_INSIDE.test(sentence.slice(Math.max(0, at - 8), at));
}

const CAPITALS_LEAST = 4;
const CAPITALS_SHARE = 0.8;

/** Whether nearly all words have capitals, as in a headline of an English paper, so that capitals tell nothing. */
function inCapitals(sentence: string): boolean {
  const words = sentence.match(/\p{L}[\p{L}’'-]{3,}/gu) ?? [];
  if (words.length < CAPITALS_LEAST) return false;
  return words.filter((word) => CAPITAL.test(word)).length >= words.length * CAPITALS_SHARE;
}

function isFiller(word: string): boolean {
  const bare = word.replace(/[’']\p{L}+$/u, "");
  return bare === "I" || NO_NAME.has(bare) || sentenceStarters.has(bare) || !CAPITAL.test(word.replace(/^al-/u, ""));
}

function wordsOf(run: string): string[] {
  return run.split(/\s+/u).filter((word) => word !== "&");
}

function nounsHaveCapitals(language: string): boolean {
  return NOUNS_WITH_CAPITALS.has(language.toLowerCase().split("-")[0] ?? "");
}
