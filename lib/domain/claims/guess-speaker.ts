import { HELPERS, NAME, NO_NAME, REPORTS } from "@/lib/domain/claims/name-words";
import { bareName, type Gender, type Person } from "@/lib/domain/claims/persons";
import type { Quotation } from "@/lib/domain/claims/quotations";
import type { TextRange } from "@/lib/domain/text/ranges";

/**
 * Where in a text somebody is said to have spoken, the offset of the verb (or "according") in it, and who; null when a
 * pronoun stands for nobody known.
 */
export type Report = {
  readonly range: TextRange;
  readonly cue: number;
  readonly speaker: string | null;
  readonly person: boolean;
};

const SUBJECT = `((?:${NAME}[’']s?\\s+)?${NAME}|[Hh]e|[Ss]he)`;
const ASIDE = "(?:,[^,.;]{2,80},)?";
const SAYS = new RegExp(`(?<![\\p{L}’'-])${SUBJECT}${ASIDE}\\s+${HELPERS}${REPORTS}\\b`, "gu");
const SAID = new RegExp(
  `[,?!”"’·]\\s*(?:said|says|added|wrote|asked|told|warned|explained)\\s+(?:the\\s+)?(?:\\p{Ll}+\\s+){0,3}?(${NAME})`,
  "gu",
);
const ACCORDING = new RegExp(
  `\\b[Aa]ccording to\\s+(?:[^,.;]{0,80}?\\bby\\s+|(?:the\\s+)?(?:\\p{Ll}[\\p{L}-]*\\s+){0,4}?)(${NAME}|him|her)(?![\\p{L}])`,
  "gu",
);
const AND_SAYS = new RegExp(`\\band\\s+${HELPERS}${REPORTS}\\b`, "gu");

const PATTERNS = [
  { pattern: SAYS, cueAtEnd: true },
  { pattern: SAID, cueAtEnd: false },
  { pattern: ACCORDING, cueAtEnd: false },
];

const GENDERS = new Map<string, "he" | "she">([
  ["he", "he"],
  ["him", "he"],
  ["his", "he"],
  ["she", "she"],
  ["her", "she"],
]);

const genderOf = (pronoun: string) => GENDERS.get(pronoun.toLowerCase());

/** Who speaks in a stretch of text, by its reporting clauses ("said", "according to"); what stands in quotation marks is not read. */
export function reportsIn(
  text: string,
  stretch: TextRange,
  quotations: readonly Quotation[],
  persons: readonly Person[],
): Report[] {
  const spoken = unquoted(text, stretch, quotations);
  const report = (match: RegExpExecArray, name: string, nameAt: number, cueAtEnd: boolean): Report[] => {
    const speaker = speakerNamed(name, stretch.start + nameAt, persons);
    if (speaker === undefined) return [];
    const start = stretch.start + match.index;
    const end = start + match[0].length;
    const person = speaker !== null && indexOf(persons).names.has(speaker);
    return [{ range: { start, end }, cue: cueAtEnd ? end - 1 : start, speaker, person }];
  };
  const found = PATTERNS.flatMap(({ pattern, cueAtEnd }) =>
    [...spoken.matchAll(pattern)].flatMap((match) => report(match, match[1] ?? "", match.index, cueAtEnd)),
  );
  if (found.length > 0) return found;
  // "Day considers it lost and has said so": the subject of the sentence speaks.
  const [verb] = spoken.matchAll(AND_SAYS);
  const subject = verb ? new RegExp(NAME, "u").exec(spoken.slice(0, verb.index)) : null;
  return verb && subject ? report(verb, subject[0], subject.index, true) : [];
}

/** Whom a pronoun at this offset stands for: the person named last before it whose gender is not known to differ. */
export function personBefore(persons: readonly Person[], offset: number, pronoun: string): Person | null {
  const mentions = indexOf(persons).mentions[genderOf(pronoun) ?? "any"];
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((mentions[middle]?.at ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  return mentions[low - 1]?.person ?? null;
}

type Mention = { readonly at: number; readonly person: Person };

/** The persons of a text as they are asked for: for each gender the mentions of those of whom no other is known, in text order. */
type PersonIndex = {
  readonly names: ReadonlySet<string>;
  readonly bySurname: ReadonlyMap<string, Person>;
  readonly mentions: Readonly<Record<"he" | "she" | "any", readonly Mention[]>>;
};

const indexes = new WeakMap<readonly Person[], PersonIndex>();

function indexOf(persons: readonly Person[]): PersonIndex {
  const known = indexes.get(persons);
  if (known) return known;
  const any = persons.flatMap((person) => person.mentions.map((at) => ({ at, person }))).sort((a, b) => a.at - b.at);
  const but = (other: Gender) => any.filter(({ person }) => person.gender !== other);
  const index = {
    names: new Set(persons.map(({ name }) => name)),
    bySurname: new Map(persons.toReversed().map((person) => [person.surname, person])),
    mentions: { any, he: but("she"), she: but("he") },
  };
  indexes.set(persons, index);
  return index;
}

// Undefined is no speaker at all: a capitalised word that only begins a sentence.
function speakerNamed(found: string, offset: number, persons: readonly Person[]): string | null | undefined {
  if (genderOf(found)) return personBefore(persons, offset, found)?.name ?? null;
  const words = found.split(/\s+/);
  while (words.length > 0 && NO_NAME.has(words[0] ?? "")) words.shift();
  const name = bareName(words.join(" "));
  if (name === "") return undefined;
  return indexOf(persons).bySurname.get(name.split(" ").at(-1) ?? "")?.name ?? name;
}

function unquoted(text: string, stretch: TextRange, quotations: readonly Quotation[]): string {
  const pieces: string[] = [];
  let at = stretch.start;
  for (const { inner } of quotations) {
    const start = Math.max(inner.start, at);
    const end = Math.min(inner.end, stretch.end);
    if (start >= end) continue;
    pieces.push(text.slice(at, start), "·".repeat(end - start));
    at = end;
  }
  return pieces.join("") + text.slice(at, stretch.end);
}
