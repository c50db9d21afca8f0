import {
  leadingAbbreviations,
  numberAbbreviations,
  sentenceStarters,
  speechVerbs,
  trailingAbbreviations,
} from "@/lib/domain/text/abbreviations";
import { type OwnWords, ownWords } from "@/lib/domain/text/language-words";

type Words = ReadonlySet<string>;

/** The words by which sentences of a language are told apart. */
export type SentenceWords = {
  /** Abbreviations after which a sentence goes on, after which it may end, and which are such before a number only. */
  readonly leading: Words;
  readonly trailing: Words;
  readonly numbered: Words;
  /** Words that begin a sentence far more often than they follow an abbreviation within one. */
  readonly starters: Words;
  /** Verbs that tie a quotation to who said it. */
  readonly saying: Words;
  /** Whether "3." is how one writes "third". */
  readonly ordinalStops: boolean;
};

const ORDINAL_STOPS = new Set("de da nb nn no is fo fi et lv lt cs sk sl hr bs sr pl hu tr lb gsw hsb dsb".split(" "));
const made = new Map<string, SentenceWords>();

/** The words of a language; where it has none of its own, the English ones. Abbreviations of English are known everywhere. */
export function sentenceWords(language: string | null): SentenceWords {
  const tongue = (language ?? "").toLowerCase().split(/[-_]/u)[0] ?? "";
  const key = tongue in ownWords || ORDINAL_STOPS.has(tongue) ? tongue : "en";
  const kept = made.get(key);
  if (kept) return kept;
  const own: OwnWords = ownWords[key] ?? {};
  const fresh: SentenceWords = {
    leading: new Set([...leadingAbbreviations, ...(own.leading ?? [])]),
    trailing: new Set([...trailingAbbreviations, ...(own.trailing ?? [])]),
    numbered: new Set([...numberAbbreviations, ...(own.numbered ?? [])]),
    starters: own.starters ?? sentenceStarters,
    saying: own.saying ?? speechVerbs,
    ordinalStops: ORDINAL_STOPS.has(key),
  };
  made.set(key, fresh);
  return fresh;
}
