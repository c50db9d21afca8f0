import type { Found } from "@/lib/domain/coverage/fact";
import { titlesBeside } from "@/lib/domain/coverage/find-titles";
import { isNoPlace } from "@/lib/domain/coverage/german-nouns";
import { type KnownNames, nameKey } from "@/lib/domain/coverage/known-names";
import { tongueOf } from "@/lib/domain/coverage/lexicon-of";
import { german } from "@/lib/domain/coverage/openings/de";
import { english } from "@/lib/domain/coverage/openings/en";
import { spanish } from "@/lib/domain/coverage/openings/es";
import { french } from "@/lib/domain/coverage/openings/fr";
import type { Opening } from "@/lib/domain/coverage/openings/opening";
import { russian } from "@/lib/domain/coverage/openings/ru";
import type { TextRange } from "@/lib/domain/text/ranges";

/** A stretch of capitals where it stands, and what is known of the sentence. */
export type Around = {
  readonly sentence: string;
  readonly part: Found;
  readonly titles: readonly TextRange[];
  /** Whether the stretch begins a sentence, so that its capital tells nothing. */
  readonly first: boolean;
};

const openings: Readonly<Record<string, Opening>> = {
  ...{ en: english, de: german, fr: french, es: spanish, ru: russian },
};

// Headlines leave out articles and the stop, so that what follows their first word tells nothing.
const ENDS_WITH_STOP = /[.!?…:;,—–-][”"’'»“)\]]*\s*$/u;
const MOST_AROUND = 64;
// An age, or where one stands in a picture.
const ASIDE =
  /^(?:, (?:de )?\p{Nd}{2}(?: \p{Ll}{3,5})?,| \((?:\p{Nd}{2}|left|right|centre|center|pictured|à gauche|à droite|au centre|izquierda|derecha|izq\.|dcha\.|слева|справа|в центре|links|rechts)\))/u;
const CLOSES = /^(?: \p{L}{1,4}(?: \p{L}{1,4})?(?: \p{Lu}[\p{L}’-]{1,20}){1,3})?[,.;)—–]/u;

type Signs = { readonly acts: RegExp; readonly states: RegExp; readonly joins: RegExp };
const made = new Map<Opening, Signs>();

function signsOf(opening: Opening): Signs {
  const kept = made.get(opening);
  if (kept) return kept;
  const pattern = (source: string) => new RegExp(source === "" ? "(?!)" : `^${source}`, "u");
  const fresh = { acts: pattern(opening.acts), states: pattern(opening.states), joins: pattern(opening.joins) };
  made.set(opening, fresh);
  return fresh;
}

/** Whether a language's beginnings of sentences are known. */
export const knowsOpenings = (language: string): boolean => tongueOf(language) in openings;

/** Whether a word at the beginning of a sentence is one of those that begin sentences: a function word, an adverb, a label. */
export function isOpener(word: string, language: string): boolean {
  const opening = openings[tongueOf(language)];
  if (!opening) return false;
  const small = word.replace(/[.,:;]+$/u, "").toLowerCase();
  return opening.fillers.has(small) || (opening.fillerForm?.test(small) ?? false);
}

/**
 * Whether a single word that begins a sentence is a name by what follows it: a verb of what persons and states do, a title or an age
 * behind a comma, "and" with another name. Not where the text has the word in small letters, or where it is an ordinary beginning.
 */
export function opensAsName({ sentence, part, titles }: Around, language: string, known: KnownNames): boolean {
  const opening = openings[tongueOf(language)];
  if (!opening) return false;
  const word = sentence.slice(part.start, part.end);
  if (!mayBeName(word, opening, language, known)) return false;
  const after = sentence.slice(part.end, part.end + MOST_AROUND);
  if (ASIDE.test(after)) return true;
  if (isTitled(sentence, part, titles)) return true;
  if (!ENDS_WITH_STOP.test(sentence.slice(-4))) return false;
  const { acts, states, joins } = signsOf(opening);
  if (joins.test(after)) return true;
  if (opening.shape && !opening.shape.test(word)) return false;
  if (acts.test(after)) return true;
  return states.test(after) && !(opening.noSubject?.test(word) ?? false);
}

/** Whether a German noun is who said what stands before it: „…“, sagte Orlow. */
export function closesAsName({ sentence, part }: Around, language: string, known: KnownNames): boolean {
  const opening = openings[tongueOf(language)];
  const word = sentence.slice(part.start, part.end);
  if (!opening || !mayBeName(word, opening, language, known)) return false;
  return /, (?:so|sagte?|erklärte|meinte?|betonte?|ergänzte|erwiderte|antwortete|fragte|rief) $/u.test(
    sentence.slice(Math.max(0, part.start - 16), part.start),
  );
}

function mayBeName(word: string, opening: Opening, language: string, known: KnownNames): boolean {
  const small = word.toLowerCase();
  if (opening.fillers.has(small) || opening.common.has(small)) return false;
  if (opening.fillerForm?.test(small) || opening.commonForm?.test(small)) return false;
  if (tongueOf(language) === "de" && isNoPlace(word)) return false;
  return word.length > 1 && !known.small.has(nameKey(word, language));
}

function isTitled(sentence: string, part: Found, titles: readonly TextRange[]): boolean {
  return titlesBeside(sentence, part, titles).some(
    ({ start, end }) => start > part.end && CLOSES.test(sentence.slice(end, end + MOST_AROUND)),
  );
}
