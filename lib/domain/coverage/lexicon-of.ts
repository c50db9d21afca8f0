import { arabic } from "@/lib/domain/coverage/lexicons/ar";
import { german } from "@/lib/domain/coverage/lexicons/de";
import { english } from "@/lib/domain/coverage/lexicons/en";
import { spanish } from "@/lib/domain/coverage/lexicons/es";
import { french } from "@/lib/domain/coverage/lexicons/fr";
import type { Lexicon } from "@/lib/domain/coverage/lexicons/lexicon";
import { russian } from "@/lib/domain/coverage/lexicons/ru";

const lexicons: Readonly<Record<string, Lexicon>> = {
  ...{ en: english, de: german, fr: french, es: spanish, ru: russian, ar: arabic },
};

const nothing: Lexicon = {
  ...{ numberWords: "", superlatives: "", comparisons: "", titles: "", placesAfter: "" },
  ...{ dates: [], times: [], units: [] },
};

/** The first subtag of a language. */
export const tongueOf = (language: string): string => language.toLowerCase().split(/[-_]/u)[0] || "en";

/** What is known of a language; nothing where it is none of ours. */
export function lexiconOf(language: string): Lexicon {
  return lexicons[tongueOf(language)] ?? nothing;
}

const compiled = new Map<string, RegExp>();

/** One of a language's patterns, standing between things that are no letters; null when there is none. For text with plain spaces. */
export function lexiconPattern(
  language: string,
  name: "numberWords" | "superlatives" | "comparisons" | "titles",
): RegExp | null {
  const tongue = tongueOf(language);
  const source = lexiconOf(tongue)[name];
  if (source === "") return null;
  const key = `${tongue} ${name}`;
  const kept = compiled.get(key);
  if (kept) return kept;
  const fresh = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{M}\\p{N}])`,
    name === "titles" ? "gu" : "giu",
  );
  compiled.set(key, fresh);
  return fresh;
}

/** A text with every kind of space a plain one, unit for unit. */
export const plainSpaces = (text: string): string => text.replace(/[\u00A0\u202F\u2009]/gu, " ");
