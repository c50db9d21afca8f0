import { NAME_WORD, NO_NAME, REPORTS } from "@/lib/domain/claims/name-words";
import type { Found } from "@/lib/domain/coverage/fact";
import { titlesBeside, titlesIn, titleWithin } from "@/lib/domain/coverage/find-titles";
import { isNoPlace } from "@/lib/domain/coverage/german-nouns";
import { isKnown, type KnownNames, nameKey } from "@/lib/domain/coverage/known-names";
import { lexiconOf, tongueOf } from "@/lib/domain/coverage/lexicon-of";
import { namesWithoutCapitals, writesNoCapitals } from "@/lib/domain/coverage/names-without-capitals";
import type { TextRange } from "@/lib/domain/text/ranges";
import { sentenceWords } from "@/lib/domain/text/sentence-words";

const SPACE = "[ \\u00A0]";
const PARTICLE = `(?:(?:of|the|de|del|della|di|du|des|la|le|les|los|las|van|von|vom|der|den|ter|ten|zu|zur|al|el|bin|bint|ibn|ben|for|y|e|da|do|dos|das|af|av|auf|dem)${SPACE})`;
// Designations go with names: G20, COVID-19, F-16, U.S.
const WORD =
  `(?:\\p{Lu}[\\p{L}]{0,20}-?\\p{Nd}[\\p{L}\\p{Nd}-]{0,20}|(?:\\p{Lu}\\.){2,6}|(?:Inc|Ltd|Corp|Co|Bros|Jr|Sr|Capt|Sgt|Insp|Supt|St)\\.|` +
  `\\p{Ll}\\p{Lu}\\p{L}{2,20}|${NAME_WORD})`;
const PLURAL_INITIALS = "(?:(\\p{Lu})\\1\\.[ \\u00A0](\\p{Lu})\\2\\.)";
const DESIGNATED =
  "(?:Section|Article|Chapter|Room|Flight|Route|Highway|Interstate|Gate|Pier|Building|Phase|Group|Act|Rule|Amendment|Resolution|Paragraph|Unit|Block|Apollo|Falcon|Boeing|Airbus|Windows|Formula|Proposition|Agenda)";
// A run begins at a word, or behind an article that is written together with it: l’ONU.
const EDGE =
  "(?<![\\p{L}\\p{N}’'-]|[.@])|(?<=(?<!\\p{L})(?:[dlDLjJnNsScCmM]|[Qq]u|[Dd]ell|[Aa]ll|[Nn]ell|[Dd]all)[’'])";
const runs = (not: string) =>
  new RegExp(
    `(?=\\p{Lu}|\\p{Ll}\\p{Lu}|al-)(?:${EDGE})${not}(?:${PLURAL_INITIALS}|${DESIGNATED}${SPACE}\\p{Nd}{1,5}|(?:al-)?${WORD}(?:${SPACE}${PARTICLE}{0,2}(?:al-)?${WORD}|${SPACE}?&${SPACE}?${WORD}){0,9})`,
    "gu",
  );
const RUN = runs("");
const ELIDED_RUN = runs("(?!(?:[LDJNSCM]|Qu|Dell|All|Nell|Dall|Un)[’'])");
const ELIDES = new Set(["fr", "it", "ca", "oc"]);
const runsOf = (language: string) => (ELIDES.has(tongueOf(language)) ? ELIDED_RUN : RUN);
const CAPITAL = /^(?:al-)?\p{Lu}|^\p{Ll}\p{Lu}/u;
const TELLING_FORM = /^\p{Lu}{2,}s?$|\p{Nd}|\p{Ll}\p{Lu}|^(?:\p{Lu}\.){2,}$/u;
const FIRST_WORD = /^(?:\p{Nd}{1,3}[.)]\s)?[\s“”„«»‘’"'「『([¿¡—–-]*/u;
const SENTENCE_INSIDE = /[!?:…]["”’'»)\]]*\s+[“‘"'«(¿¡]*$|[.]["”’»)\]]+\s+$|[“„«「(\u2028]\s*$|["]$/u;
// Where every noun has a capital, one capital says nothing.
const NOUNS_WITH_CAPITALS = new Set(["de", "lb", "als", "gsw", "bar", "nds"]);
// Months whose names begin questions and orders, and words that stand beside figures.
const COMMON = new Set([
  "may",
  "march",
  "mars",
  "euro",
  "dollar",
  "millionen",
  "milliarden",
  "prozent",
  "uhr",
  "mio",
  "mrd",
]);
// "Ida Holm of Lund University" are two names, "Bank of England" is one.
const BODY = new Set(
  `Bank University House Ministry Department Office Court Council City Republic Kingdom State States Church Institute Board
  Bureau Duke Duchess Earl Gulf Strait Sea Bay Battle Treaty School College Isle Port Cape Chamber Academy Museum Federation
  Association League Union Society Bishop Prince Princess Archbishop Commission Committee Assembly Parliament Army Order
  Secretary Director President Head Mount Lake Province District County Town Village Tower Palace Agency Group Kings Book`.split(
    /\s+/,
  ),
);

/** Every word that the text shows to be a name. Sentences in capitals, as headlines are, show nothing. */
export function knownNames(sentences: readonly string[], language: string): KnownNames {
  const known = new Set<string>();
  const titlesOf = new Map<string, readonly TextRange[]>();
  const nouns = nounsHaveCapitals(language);
  for (const sentence of sentences) {
    if (!CAPITAL_ANYWHERE.test(sentence)) continue;
    const titles = titlesIn(sentence, language);
    titlesOf.set(sentence, titles);
    if (inCapitals(sentence)) continue;
    for (const match of sentence.matchAll(runsOf(language))) {
      const span = spanOf(match);
      const title = (titleWithin(span, titles, language)?.end ?? span.start) - span.start;
      const rest = match[0].slice(title).trim();
      const beside = title > 0 || titlesBeside(sentence, span, titles).length > 0;
      const words = wordsOf(rest);
      if (nouns) {
        const number = /\p{Nd}\s?$/u.test(sentence.slice(0, match.index));
        if (number || (!beside && words.length < 2) || words.some((word) => isFiller(word, language))) continue;
        for (const word of beside ? words : words.slice(-1)) learn(known, word, language);
        continue;
      }
      const inside = beginsSentence(sentence, match.index) && title === 0 ? words.slice(1) : words;
      for (const word of inside) if (!isFiller(word, language)) learn(known, word, language);
    }
  }
  return { words: known, titles: titlesOf };
}

function learn(known: Set<string>, word: string, language: string): void {
  const key = nameKey(word, language);
  if (CAPITAL.test(word) && key.length > 1 && !COMMON.has(key)) known.add(key);
}

/**
 * Names of persons, places and bodies, and the titles beside them. By their capitals: one that only begins a sentence or a headline
 * counts where the word is a known name or another capital follows it. Where a script has no capitals, by titles, countries and verbs.
 */
export function findNames(sentence: string, language: string, known: KnownNames): Found[] {
  const found: Found[] = writesNoCapitals(language) ? namesWithoutCapitals(sentence, language) : [];
  if (!CAPITAL_ANYWHERE.test(sentence)) return found;
  if (inCapitals(sentence)) return [...found, ...namesInCapitals(sentence, language, known)];
  const titles = known.titles.get(sentence) ?? titlesIn(sentence, language);
  for (const match of sentence.matchAll(runsOf(language))) {
    const run = withStop(sentence, match);
    if (run === null) continue;
    const first = beginsSentence(sentence, match.index);
    const title = titleWithin({ start: match.index, end: match.index + run.length }, titles, language);
    const length = title ? title.end - match.index : 0;
    const rest = partsOf(run.slice(length), match.index + length, first && length === 0, language);
    const names = rest.filter((part) => {
      const words = wordsOf(sentence.slice(part.start, part.end));
      const around = { sentence, part, titles, first: first && part.start === rest[0]?.start && length === 0 };
      return (length > 0 && part === rest[0]) || isName(words, around, language, known);
    });
    // In English an office alone has a capital too: the Prime Minister.
    const office = names.length > 0 || (tongueOf(language) === "en" && !first);
    if (title && office) found.push({ ...title, rule: "title" });
    for (const name of names) found.push(name, ...titlesBeside(sentence, name, titles));
  }
  return found;
}

/** A run with the stop that belongs to its last word ("Sra."); null for what is no name before a number ("Art. 5"). */
function withStop(sentence: string, match: RegExpExecArray): string | null {
  const [run] = match;
  if (sentence[match.index + run.length] !== ".") return run;
  const number = /^\.[ \u00A0]\p{Nd}/u.test(sentence.slice(match.index + run.length, match.index + run.length + 3));
  return number ? null : `${run}.`;
}

type Around = {
  readonly sentence: string;
  readonly part: Found;
  readonly titles: readonly TextRange[];
  readonly first: boolean;
};

function isName(words: readonly string[], around: Around, language: string, known: KnownNames): boolean {
  const telling = words.filter((word) => !isFiller(word, language));
  if (telling.length === 0) return false;
  if (words.some((word) => /\p{Nd}/u.test(word))) return true;
  if (telling.some((word) => TELLING_FORM.test(word))) return true;
  const isOne = (word: string) => isKnown(word, language, known);
  if (nounsHaveCapitals(language)) {
    if (telling.some(isOne) || titlesBeside(around.sentence, around.part, around.titles).length > 0) return true;
    const [word = ""] = telling;
    if (telling.length === 1) return isPlace(around, language, word) || isSpeaker(around, language);
    return !COMMON.has((telling.at(-1) ?? "").toLowerCase());
  }
  if (!around.first || telling.length > 1) return true;
  return telling.some(isOne) || (tongueOf(language) === "en" && standsAsName(around));
}

/** A noun without an article behind "in", "aus" and the like is mostly a place. */
function isPlace({ sentence, part }: Around, language: string, word: string): boolean {
  const { placesAfter } = lexiconOf(language);
  if (placesAfter === "" || isNoPlace(word)) return false;
  return new RegExp(`(?<!\\p{L})${placesAfter}[ \\u00A0]$`, "u").test(
    sentence.slice(Math.max(0, part.start - 10), part.start),
  );
}

// Whoever speaks without an article in front has a name.
function isSpeaker({ sentence, part }: Around, language: string): boolean {
  const before = /(\p{L}+)[ \u00A0]$/u.exec(sentence.slice(Math.max(0, part.start - 20), part.start))?.[1] ?? "";
  const [verb = "", other = ""] = /^[ \u00A0](\p{Ll}+)/u.exec(sentence.slice(part.end, part.end + 24)) ?? [];
  const { saying } = sentenceWords(language);
  if (verb === "" || !saying.has(other)) return false;
  return before === "" || saying.has(before);
}

const SUBJECT = new RegExp(
  `^(?:[’']s? \\p{Ll}| and \\p{Lu}| (?:${REPORTS}|declined|refused|plans|wants|hopes|agreed)(?!\\p{L}))`,
  "u",
);
const NO_SUBJECT = new Set(
  `Today Yesterday Tomorrow People Women Men Children Everyone Nobody Somebody Government Officials Police Critics Experts Analysts
  Parents Workers Residents Voters Investors Companies Scientists Researchers Prosecutors Lawyers Teachers Doctors Students
  Witnesses Someone Everybody Anyone World Mother Father Authorities Supporters Opponents Economists Neighbours Neighbors`.split(
    /\s+/,
  ),
);

/** At the beginning of an English sentence: what owns, speaks or wants without an article, and is no group of people. */
function standsAsName({ sentence, part }: Around): boolean {
  const word = sentence.slice(part.start, part.end);
  if (NO_SUBJECT.has(word) || /(?:ers|ors|ists|ians|ants|ents|ees|ies)$/u.test(word)) return false;
  return SUBJECT.test(sentence.slice(part.end, part.end + 24));
}

/** The names in a run of capitals: without words that only begin the sentence, and cut where a person is of a place. */
function partsOf(run: string, start: number, first: boolean, language: string): Found[] {
  const words = [...run.matchAll(/\S+/gu)].map((match) => ({
    word: match[0],
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
  while (words[0] && (first ? isFiller(words[0].word, language) : !CAPITAL.test(words[0].word))) words.shift();
  while (words[0] && !CAPITAL.test(words[0].word)) words.shift();
  const parts: Found[] = [];
  let part: typeof words = [];
  const close = () => {
    while (part.length > 0 && !CAPITAL.test(part.at(-1)?.word ?? "") && !/\p{Nd}/u.test(part.at(-1)?.word ?? ""))
      part.pop();
    const [head, tail] = [part[0], part.at(-1)];
    if (head && tail)
      parts.push({
        start: head.start,
        end: tail.end - (KEEPS_STOP.test(tail.word) ? 0 : stopOf(tail.word)),
        rule: "name",
      });
    part = [];
  };
  for (const each of words) {
    const before = part.at(-1)?.word ?? "";
    const splits =
      each.word === "of" &&
      part.length > 1 &&
      !BODY.has(before) &&
      !part.some(({ word }) => word === "of" || BODY.has(word));
    if (splits) close();
    else if (part.length > 0 || CAPITAL.test(each.word)) part.push(each);
  }
  close();
  return parts;
}

const KEEPS_STOP = /^(?:(?:\p{Lu}\.)+|(\p{Lu})\1\.|(?:Inc|Ltd|Corp|Co|Bros|Jr|Sr|St)\.)$/u;
const stopOf = (word: string) => (word.endsWith(".") ? 1 : 0);

/** In a line where capitals tell nothing: the runs of words that are known names. */
function namesInCapitals(sentence: string, language: string, known: KnownNames): Found[] {
  const found: Found[] = [];
  for (const match of sentence.matchAll(/(?:\p{Lu}\.){2,}|[\p{L}\p{M}]+(?:-[\p{L}\p{Nd}]+)*/gu)) {
    const word = match[0];
    const acronym = /^(?:\p{Lu}\.){2,}$|\p{Nd}/u.test(word);
    if (!acronym && (isFiller(word, language) || !isKnown(word, language, known))) continue;
    const [last, end] = [found.at(-1), match.index + word.length];
    if (last && /^[ \u00A0-]$/u.test(sentence.slice(last.end, match.index))) found[found.length - 1] = { ...last, end };
    else found.push({ start: match.index, end, rule: "name" });
  }
  return found;
}

function beginsSentence(sentence: string, at: number): boolean {
  const lead = FIRST_WORD.exec(sentence)?.[0].length ?? 0;
  return at <= lead || SENTENCE_INSIDE.test(sentence.slice(Math.max(0, at - 8), at));
}

const CAPITAL_ANYWHERE = /\p{Lu}/u;
const LONG_SMALL = /(?<!\p{L})\p{Ll}{6}/u;
const CAPITALS_LEAST = 4;
const MOST_IN_LIST = 4;
const SMALL = new Set(
  "a an the of in on at to for and or by with as from but nor vs via over after into is be its de la le du des et y e und".split(
    " ",
  ),
);

/** Whether all words have capitals but small ones, as in a headline of an English paper, so that capitals tell nothing. */
function inCapitals(sentence: string): boolean {
  if (LONG_SMALL.test(sentence)) return false;
  const words = (sentence.match(/\p{L}[\p{L}\p{M}’'-]*/gu) ?? []).filter((word) => !SMALL.has(word));
  if (words.length < CAPITALS_LEAST) return false;
  // A list of names is no headline.
  if ((sentence.match(/[,;]/gu)?.length ?? 0) * MOST_IN_LIST >= words.length) return false;
  return words.every((word) => CAPITAL.test(word));
}

function isFiller(word: string, language: string): boolean {
  const bare = word.replace(/[’']\p{L}+$/u, "");
  if (!CAPITAL.test(word)) return true;
  if (sentenceWords(language).starters.has(bare)) return true;
  return tongueOf(language) === "en" && (bare === "I" || NO_NAME.has(bare));
}

function wordsOf(run: string): string[] {
  return run.split(/\s+/u).filter((word) => word !== "&" && word !== "");
}

function spanOf(match: RegExpExecArray): Found {
  return { start: match.index, end: match.index + match[0].length, rule: "name" };
}

function nounsHaveCapitals(language: string): boolean {
  return NOUNS_WITH_CAPITALS.has(tongueOf(language));
}
