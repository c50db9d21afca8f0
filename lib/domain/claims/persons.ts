import { BODIES, HELPERS, NAME_WORD, NO_NAME, REPORTS, TITLE } from "@/lib/domain/claims/name-words";

export type Gender = "he" | "she" | null;

/** Somebody named in a text: the fullest form of the name, its last word, and where it is mentioned. */
export type Person = {
  readonly name: string;
  readonly surname: string;
  readonly gender: Gender;
  readonly mentions: readonly number[];
};

type Naming = { at: number; name: string; surname: string; gender: Gender; titled: boolean; speaks: boolean };

const PARTICLE = "(?:(?:de|la|van|von|der|den|al|bin)[ \\u00A0])?";
const NAMES = new RegExp(`(?<![\\p{L}’'-])${NAME_WORD}(?:[ \\u00A0]${PARTICLE}${NAME_WORD}){0,6}`, "gu");
const TITLE_WORD = new RegExp(`^${TITLE}\\.?$`, "u");
const TITLE_BEFORE = new RegExp(`(?<![\\p{L}])${TITLE}[ \\u00A0]$`, "u");
const SPEAKS_AFTER = new RegExp(`^(?:,[^,.;“”\\n]{2,60},)?[ \\u00A0]${HELPERS}${REPORTS}\\b`, "u");
const SAID_BEFORE = /[”"’,?!] (?:said|says|added|wrote|asked|told|warned|explained) $/u;
const LEADING_TITLES = new RegExp(`^(?:${TITLE}\\.?\\s+)+`, "u");
const WINDOW = 100;

let lastRead: { text: string; persons: Person[] } | null = null;

/**
 * The persons of a text, in the order of their first mention; a surname alone counts as its full name. Known by an
 * office or honorific before the name or by a reporting verb beside it. The last text read is remembered.
 */
export function personsIn(text: string): readonly Person[] {
  if (lastRead?.text !== text) lastRead = { text, persons: readPersons(text) };
  return lastRead.persons;
}

/** A name without the offices before it and the possessive after it. */
export function bareName(name: string): string {
  return name
    .trim()
    .replace(/[’']s?$/u, "")
    .replace(/[.,]+$/u, "")
    .replace(LEADING_TITLES, "")
    .replace(/\s+/gu, " ");
}

function readPersons(text: string): Person[] {
  const bySurname = new Map<string, Naming[]>();
  for (const match of text.matchAll(NAMES)) {
    const naming = namingOf(text, match.index, match[0]);
    if (!naming) continue;
    const namings = bySurname.get(naming.surname) ?? [];
    namings.push(naming);
    bySurname.set(naming.surname, namings);
  }
  return [...bySurname.values()].filter(isPerson).map(person);
}

// Countries and papers speak too, but have no first name.
function isPerson(namings: readonly Naming[]): boolean {
  if (namings.some(({ titled }) => titled)) return true;
  return namings.some(({ speaks }) => speaks) && namings.some(({ name }) => name.includes(" "));
}

function person(namings: Naming[]): Person {
  // Of several full forms the first, with which a reporter introduces somebody, unless a later one is fuller.
  const fullest = namings.reduce((best, naming) => (naming.name.length > best.name.length ? naming : best));
  return {
    name: fullest.name,
    surname: fullest.surname,
    gender: namings.find(({ gender }) => gender)?.gender ?? null,
    mentions: namings.map(({ at }) => at),
  };
}

function namingOf(text: string, at: number, run: string): Naming | null {
  const words = run.split(/[ \u00A0]/u);
  const office = words.findLastIndex((word) => TITLE_WORD.test(word));
  let first = office + 1;
  while (NO_NAME.has(words[first] ?? "")) first += 1;
  const surname = words.at(-1) ?? "";
  if (first >= words.length || surname.length < 2 || surname.endsWith(".") || BODIES.has(surname)) return null;
  const before = text.slice(Math.max(0, at - WINDOW), at);
  const after = text.slice(at + run.length, at + run.length + WINDOW);
  const name = words.slice(first).join(" ");
  const titled = office >= 0 || TITLE_BEFORE.test(before);
  const speaks = SPEAKS_AFTER.test(after) || SAID_BEFORE.test(before);
  return { at, name, surname, gender: genderOf(words.slice(0, first)), titled, speaks };
}

function genderOf(titles: readonly string[]): Gender {
  if (titles.some((title) => /^(?:Ms|Mrs|Miss|Dame|Lady)\.?$/u.test(title))) return "she";
  return titles.some((title) => /^(?:Mr|Sir|Lord)\.?$/u.test(title)) ? "he" : null;
}
