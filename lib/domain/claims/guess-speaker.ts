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

const GENDERS: Readonly<Record<string, Gender>> = { he: "he", him: "he", his: "he", she: "she", her: "she" };

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
    const person = persons.some((one) => one.name === speaker);
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
  const gender = GENDERS[pronoun.toLowerCase()] ?? null;
  let best: Person | null = null;
  let nearest = -1;
  for (const person of persons) {
    if (gender && person.gender && person.gender !== gender) continue;
    const mention = person.mentions.findLast((at) => at < offset) ?? -1;
    if (mention > nearest) {
      best = person;
      nearest = mention;
    }
  }
  return best;
}

// Undefined is no speaker at all: a capitalised word that only begins a sentence.
function speakerNamed(found: string, offset: number, persons: readonly Person[]): string | null | undefined {
  if (GENDERS[found.toLowerCase()]) return personBefore(persons, offset, found)?.name ?? null;
  const words = found.split(/\s+/);
  while (words.length > 0 && NO_NAME.has(words[0] ?? "")) words.shift();
  const name = bareName(words.join(" "));
  if (name === "") return undefined;
  return persons.find(({ surname }) => surname === name.split(" ").at(-1))?.name ?? name;
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
