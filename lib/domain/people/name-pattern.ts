import { z } from "zod";
import { filledLine } from "../fields";

/** What stands where a name was taken away. */
export const NAME_REMOVED = "[name removed]";
const REMOVED_IN_ADDRESS = "name-removed";

/** One way to write a name. A single letter would take every initial along. */
const spelling = filledLine(120).refine((value) => /\p{L}.*\p{L}/u.test(value), { error: "is no name" });

/** How a name is written, each way once: "Marit Lund", "M. Lund", "Лунд". What stands for a name that is gone is none. */
export const spellings = z
  .array(spelling)
  .min(1)
  .max(10)
  .refine((given) => !holdsName(`${NAME_REMOVED} ${REMOVED_IN_ADDRESS}`, namePattern(given)), { error: "is no name" })
  .transform((given) => [...new Set(given)]);

const escaped = (words: string): string => words.replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&");

/** Between the words of a name: spaces of any kind, and what addresses have instead of them. */
const BETWEEN = "(?:\\s+|%20|[-_+.])";

const wordsOf = (name: string): string => name.trim().split(/\s+/u).map(escaped).join(BETWEEN);

/**
 * Finds a name by its spellings: whole words, in any case, letters with their marks exactly as spelled (composed or not), words
 * parted by any space, and with the s of a genitive. Longer spellings win.
 */
export function namePattern(names: readonly string[]): RegExp {
  const forms = names.flatMap((name) => [name.normalize("NFC"), name.normalize("NFD")]);
  const longestFirst = [...new Set(forms)].sort((left, right) => right.length - left.length);
  const any = longestFirst.map(wordsOf).join("|") || "(?!)";
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${any})(s?)(?![\\p{L}\\p{M}\\p{N}])`, "giu");
}

/** Whether a text names the person. */
export const holdsName = (text: string, pattern: RegExp): boolean => text.search(pattern) >= 0;

/** The text with the name taken away; a genitive keeps its s. Everything else stays as it is. */
export function withoutName(text: string, pattern: RegExp): string {
  let left = text;
  // Once one is gone, another that was grown together with it stands for itself.
  while (holdsName(left, pattern)) left = left.replace(pattern, (_, s: string) => NAME_REMOVED + s);
  return left;
}

/** An address with the name taken away; empty when it would lead to another place, or still told who was meant. */
export function addressWithoutName(address: string, pattern: RegExp): string {
  const told = decoded(address);
  if (!holdsName(address, pattern) && !holdsName(told, pattern)) return address;
  const changed = address.replace(pattern, REMOVED_IN_ADDRESS);
  const still = holdsName(decoded(changed), pattern);
  return still || hostOf(changed) !== hostOf(address) ? "" : changed;
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address.replaceAll("+", " "));
  } catch {
    return address;
  }
}

const hostOf = (address: string): string | null => (URL.canParse(address) ? new URL(address).host : null);

/** JSON with the name taken out of every string in it, of keys too. */
export function jsonWithoutName(value: unknown, pattern: RegExp): unknown {
  if (typeof value === "string") return withoutName(value, pattern);
  if (Array.isArray(value)) return value.map((each) => jsonWithoutName(each, pattern));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [withoutName(key, pattern), jsonWithoutName(each, pattern)]),
  );
}

/**
 * A regular expression of PostgreSQL that finds at least all that `namePattern` finds: rows are looked at closely only then. Both
 * cases of each letter are spelled out, since what "any case" means there depends on how the database was made.
 */
export function roughPattern(names: readonly string[]): string {
  const forms = new Set(names.flatMap((name) => [name.normalize("NFC"), name.normalize("NFD")]));
  return [...forms].map(roughForm).join("|") || "$.^";
}

function roughForm(name: string): string {
  return [...name.trim().replaceAll(/\s+/gu, " ")]
    .map((each) => (/[\p{L}\p{M}\p{N}]/u.test(each) ? inAnyCase(each) : ".{1,12}?"))
    .join("");
}

/** The letter in all its cases, as a comparison in any case has them: k, K and the sign of kelvin. */
function inAnyCase(letter: string): string {
  const same = casedLetters().match(new RegExp(letter, "giu")) ?? [];
  return same.length < 2 ? letter : `[${same.join("")}]`;
}

let cased: string | undefined;

function casedLetters(): string {
  cased ??= Array.from({ length: LAST_CASED }, (_, code) => (isSurrogate(code) ? "" : String.fromCodePoint(code)))
    .filter((each) => /\p{Cased}|\p{CWCF}|\p{CWCM}/u.test(each))
    .join("");
  return cased;
}

const LAST_CASED = 0x1e944;
const isSurrogate = (code: number) => code >= 0xd800 && code <= 0xdfff;
