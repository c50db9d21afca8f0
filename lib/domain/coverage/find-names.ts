import { NO_NAME } from "@/lib/domain/claims/name-words";
import { beginsSentence, CAPITAL, CAPITAL_ANYWHERE, inCapitals } from "@/lib/domain/coverage/capitals";
import type { Found } from "@/lib/domain/coverage/fact";
import { titlesBeside, titlesIn, titleWithin } from "@/lib/domain/coverage/find-titles";
import { isBodyBegun, isNoPlace, splitsNouns } from "@/lib/domain/coverage/german-nouns";
import { isKnown, type KnownNames, nameKey } from "@/lib/domain/coverage/known-names";
import { lexiconOf, tongueOf } from "@/lib/domain/coverage/lexicon-of";
import { runsOf } from "@/lib/domain/coverage/name-runs";
import { namesWithoutCapitals, writesNoCapitals } from "@/lib/domain/coverage/names-without-capitals";
import { type Around, closesAsName, isOpener, knowsOpenings, opensAsName } from "@/lib/domain/coverage/opening-names";
import type { TextRange } from "@/lib/domain/text/ranges";
import { sentenceWords } from "@/lib/domain/text/sentence-words";

const TELLING_FORM = /^\p{Lu}{2,}s?$|\p{Nd}|\p{Ll}\p{Lu}|^(?:\p{Lu}\.){2,}$/u;
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
  const small = new Set<string>();
  const collects = knowsOpenings(language) && !nouns;
  for (const sentence of sentences) {
    if (collects) for (const [word] of sentence.matchAll(SMALL_WORD)) small.add(word);
    if (!CAPITAL_ANYWHERE.test(sentence)) continue;
    const titles = titlesIn(sentence, language);
    titlesOf.set(sentence, titles);
    if (inCapitals(sentence)) continue;
    for (const match of sentence.matchAll(runsOf(language))) {
      const span = spanOf(match);
      const title = (titleWithin(span, titles, language)?.end ?? span.start) - span.start;
      const rest = match[0].slice(title).trim();
      const beside = title > 0 || titlesBeside(sentence, span, titles).length > 0;
      const first = title === 0 && beginsSentence(sentence, match.index);
      if (nouns) {
        const number = /\p{Nd}\s?$/u.test(sentence.slice(0, match.index));
        for (const [index, part] of partsOf(rest, 0, first, language).entries()) {
          const words = wordsOf(rest.slice(part.start, part.end));
          const own = beside && index === 0;
          if (number || (!own && words.length < 2) || words.some((word) => isFiller(word, language))) continue;
          for (const word of own ? words : words.slice(-1)) learn(known, word, language);
        }
        continue;
      }
      const words = wordsOf(rest);
      const inside = first ? words.slice(1) : words;
      for (const word of inside) if (!isFiller(word, language)) learn(known, word, language);
    }
  }
  return { words: known, small: new Set([...small].map((word) => nameKey(word, language))), titles: titlesOf };
}

// A word in small letters, as far as one is compared.
const SMALL_WORD = /(?<![\p{L}’'-])\p{Ll}\p{L}{1,30}/gu;

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

function isName(words: readonly string[], around: Around, language: string, known: KnownNames): boolean {
  const telling = words.filter((word) => !isFiller(word, language));
  if (telling.length === 0) return false;
  if (words.some((word) => /\p{Nd}/u.test(word))) return true;
  if (telling.some((word) => TELLING_FORM.test(word))) return true;
  const isOne = (word: string) => isKnown(word, language, known);
  if (nounsHaveCapitals(language)) {
    if (telling.some(isOne) || titlesBeside(around.sentence, around.part, around.titles).length > 0) return true;
    const [word = ""] = telling;
    if (telling.length === 1) return isPlace(around, language, word) || isSpeaker(around, language, known);
    return !COMMON.has((telling.at(-1) ?? "").toLowerCase());
  }
  if (!around.first || telling.length > 1) return true;
  return telling.some(isOne) || opensAsName(around, language, known);
}

/** A noun without an article behind "in", "aus" and the like is mostly a place. */
function isPlace({ sentence, part }: Around, language: string, word: string): boolean {
  const { placesAfter } = lexiconOf(language);
  if (placesAfter === "" || isNoPlace(word)) return false;
  return new RegExp(`(?<!\\p{L})${placesAfter}[ \\u00A0]$`, "u").test(
    sentence.slice(Math.max(0, part.start - 10), part.start),
  );
}

// Who does what persons do and has no article in front has a name.
function isSpeaker(around: Around, language: string, known: KnownNames): boolean {
  const { sentence, part } = around;
  const before = /(\p{L}+)[ \u00A0]$/u.exec(sentence.slice(Math.max(0, part.start - 20), part.start))?.[1] ?? "";
  if (around.first && before === "") return opensAsName(around, language, known);
  return closesAsName(around, language, known);
}

/** The names in a run of capitals: without words that only begin the sentence, and cut where a person is of a place. */
function partsOf(run: string, start: number, first: boolean, language: string): Found[] {
  const words = [...run.matchAll(/\S+/gu)].map((match) => ({
    word: match[0],
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
  const begins = (word: string) => isFiller(word, language) || (isOpener(word, language) && !isBodyBegun(words));
  while (words[0] && (first ? begins(words[0].word) : !CAPITAL.test(words[0].word))) words.shift();
  while (words[0] && !CAPITAL.test(words[0].word)) words.shift();
  const nouns = nounsHaveCapitals(language);
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
    if (splits || (nouns && splitsNouns(each.word, part))) close();
    if (!splits && (part.length > 0 || CAPITAL.test(each.word))) part.push(each);
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
