import { placesOf } from "@/lib/domain/coverage/known-places";
import { tongueOf } from "@/lib/domain/coverage/lexicon-of";
import type { TextRange } from "@/lib/domain/text/ranges";

/** What a text itself shows of names. */
export type KnownNames = {
  /** Words that are names wherever they stand, by what they are known by. */
  readonly words: ReadonlySet<string>;
  /** Words that it writes in small letters, by the same. */
  readonly small: ReadonlySet<string>;
  /** The titles of its sentences, since looking for them costs most. */
  readonly titles: ReadonlyMap<string, readonly TextRange[]>;
};

/** Nothing is known. */
export const noNames: KnownNames = { words: new Set(), small: new Set(), titles: new Map() };

// Endings of cases, so that a name is known in each of them.
const CASES: Readonly<Record<string, RegExp>> = {
  ru: /(?<=\p{L}{3})(?:ого|ому|ами|ями|ой|ей|ом|ем|ым|им|ах|ях|ую|юю|а|я|у|ю|е|ы|и|ь)$/u,
  uk: /(?<=\p{L}{3})(?:ого|ому|ами|ями|ою|ею|ої|ом|ем|им|ах|ях|а|я|у|ю|е|и|і|ь)$/u,
  de: /(?<=\p{L}{4})s$/u,
};

/** What a word of a name is known by: small letters, without the ending of its case. */
export function nameKey(word: string, language: string): string {
  const bare = word
    .replace(/[’']s?$/u, "")
    .replace(/[.,]+$/u, "")
    .toLowerCase();
  const ending = CASES[tongueOf(language)];
  return ending ? bare.replace(ending, "") : bare;
}

const byKey = new Map<string, ReadonlySet<string>>();
const KEPT = 16;

function placeKeys(language: string): ReadonlySet<string> {
  const tongue = tongueOf(language);
  const kept = byKey.get(tongue);
  if (kept) return kept;
  if (byKey.size >= KEPT) byKey.clear();
  const fresh = new Set([...placesOf(tongue).single].map((name) => nameKey(name, tongue)));
  byKey.set(tongue, fresh);
  return fresh;
}

/** Whether a word is a name by what the text shows, or by what is known of countries and their people. */
export function isKnown(word: string, language: string, known: KnownNames): boolean {
  const key = nameKey(word, language);
  if (known.words.has(key) || placeKeys(language).has(key)) return true;
  return tongueOf(language) === "en" && isOfCountry(key);
}

const PEOPLE = new Set(
  `french dutch british english swiss danish greek spanish swedish finnish polish turkish irish scottish welsh american
  americans european europeans african africans asian asians arab arabs thai czech russians germans britons swedes danes
  finns poles turks greeks spaniards israelis palestinians palestinian kurds kurdish catalan basque slavic nordic balkan
  soviet latin catholic catholics muslim muslims jewish jews christian christians democrats republicans`.split(/\s+/),
);
const OF_COUNTRY = /^(\p{L}{3,}?)(?:ians?|eans?|ans?|ese|ish|is?|ic)$/u;

/** "Ukrainian", "Iraqis": a beginning of a country's name with an ending of its people. */
function isOfCountry(key: string): boolean {
  if (PEOPLE.has(key)) return true;
  const stem = OF_COUNTRY.exec(key)?.[1];
  if (!stem || stem.length < 4) return false;
  for (const place of placeKeys("en")) if (place.startsWith(stem) && place.length - stem.length <= 3) return true;
  return false;
}
