import type { FactRule, Found } from "@/lib/domain/coverage/fact";
import { lexiconPattern, plainSpaces } from "@/lib/domain/coverage/lexicon-of";

/** What one of a language's patterns finds in a sentence. */
export function findPattern(
  sentence: string,
  language: string,
  name: "numberWords" | "superlatives" | "comparisons",
  rule: FactRule,
): Found[] {
  const pattern = lexiconPattern(language, name);
  if (pattern === null) return [];
  return [...plainSpaces(sentence).matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    rule,
  }));
}
