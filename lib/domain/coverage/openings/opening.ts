/**
 * What tells whether a single word with a capital that begins a sentence is a name, where nothing else of the text does. Sources of
 * patterns begin behind the word and are matched with `u`.
 */
export type Opening = {
  /** Function words, sentence adverbs and labels, in small letters: never the beginning of a name. */
  readonly fillers: ReadonlySet<string>;
  /** The same by their form; null where no form tells it. */
  readonly fillerForm: RegExp | null;
  /** Words that begin sentences bare and are no names, in small letters. */
  readonly common: ReadonlySet<string>;
  /** Endings of such words. */
  readonly commonForm: RegExp | null;
  /** What persons, countries and bodies do: verbs in the singular, where the language tells it. */
  readonly acts: string;
  /** Verbs that anything can have for a subject; not behind the endings in `noSubject`. */
  readonly states: string;
  readonly noSubject: RegExp | null;
  /** A form without which a verb shows nothing, in languages where any noun may begin a sentence bare. */
  readonly shape: RegExp | null;
  /** "and" before another name, and "who": what else may follow a name. */
  readonly joins: string;
};

/** Words divided by white space, as a set. */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Words divided by white space, as the alternatives of a pattern. */
export const wordPattern = (words: string): string => `(?:${words.trim().split(/\s+/).join("|")})`;
