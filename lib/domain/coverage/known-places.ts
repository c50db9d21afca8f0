import { tongueOf } from "@/lib/domain/coverage/lexicon-of";
import { wellKnownCities } from "@/lib/domain/coverage/well-known-cities";

/** Names of countries and well-known places in a language, as the platform knows them. */
export type Places = {
  /** Whole names. */
  readonly names: readonly string[];
  /** Names of one word, in small letters. */
  readonly single: ReadonlySet<string>;
};

// Country names that are everyday words of the language.
const WORDS_TOO: Readonly<Record<string, readonly string[]>> = {
  ar: ["مالي", "عمان", "غانا", "بالي"],
  he: ["מאלי"],
  zh: [],
  ja: ["マリ"],
};
// Zones named after things that are no places, or words too.
const NO_CITY = new Set([
  "Center",
  "Troll",
  "Easter",
  "Wake",
  "Midway",
  "Resolute",
  "Nome",
  "Eucla",
  "South",
  "North",
  "West",
  "Busingen",
]);
const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
const PSEUDO = new Set(["ZZ", "XA", "XB", "QO", "EZ"]);

const made = new Map<string, Places>();
// Languages come from documents; a document must not fill the memory.
const KEPT = 16;

/** The places of a language, made once. */
export function placesOf(language: string): Places {
  const tongue = tongueOf(language);
  const kept = made.get(tongue);
  if (kept) return kept;
  if (made.size >= KEPT) made.clear();
  const names = [...new Set([...countries(tongue), ...cities(), ...wellKnownCities(tongue)])];
  const fresh: Places = {
    names,
    single: new Set(names.filter((name) => !/[\s-]/u.test(name)).map((name) => name.toLowerCase())),
  };
  made.set(tongue, fresh);
  return fresh;
}

function countries(tongue: string): string[] {
  const known = displayNames(tongue);
  const codes = LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).filter((code) => !PSEUDO.has(code));
  const spoken = codes.flatMap((code) => known.of(code) ?? []);
  const without = new Set(WORDS_TOO[tongue] ?? []);
  return spoken
    .map((name) => (name.split(/ ?[(（]/u)[0] ?? "").trim())
    .filter((name) => name.length > 1 && !without.has(name));
}

function displayNames(tongue: string): Intl.DisplayNames {
  try {
    return new Intl.DisplayNames([tongue, "en"], { type: "region", fallback: "none" });
  } catch {
    return new Intl.DisplayNames("en", { type: "region", fallback: "none" });
  }
}

/** The cities that time zones are named after, in English spelling. */
function cities(): string[] {
  return Intl.supportedValuesOf("timeZone").flatMap((zone) => {
    const [area, city, more] = zone.split("/");
    if (!city || more || !/^(?:Africa|America|Asia|Australia|Europe)$/.test(area ?? "") || NO_CITY.has(city)) return [];
    return [city.replaceAll("_", " ")];
  });
}
