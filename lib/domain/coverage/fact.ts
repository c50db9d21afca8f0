import type { TextRange } from "@/lib/domain/text/ranges";

/**
 * The rules that find facts, by their stable names. `number`, `date`, `time` and `quote` know the languages that the platform knows;
 * the others English, German, French, Spanish, Russian and Arabic. `name` knows every script with capitals, and countries in all.
 */
export const factRules = [
  "quote",
  "date",
  "time",
  "number",
  "number_word",
  "title",
  "name",
  "superlative",
  "comparison",
] as const;
export type FactRule = (typeof factRules)[number];

/** The version of these rules, told beside the facts they found. */
export const FACT_RULES = "claimdesk-facts/3";

/** Something in a sentence that can be right or wrong, and the rule that found it. */
export type Fact = TextRange & { readonly rule: FactRule };

/** What a rule says of one sentence: offsets in the sentence. */
export type Found = { readonly start: number; readonly end: number; readonly rule: FactRule };
