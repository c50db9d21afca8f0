import type { Found } from "@/lib/domain/coverage/fact";
import { findPattern } from "@/lib/domain/coverage/find-pattern";

/** Words that claim something is the most of its kind, or the first or only one. */
export function findSuperlatives(sentence: string, language: string): Found[] {
  return findPattern(sentence, language, "superlatives", "superlative");
}

/** Words that set one thing against another. */
export function findComparisons(sentence: string, language: string): Found[] {
  return findPattern(sentence, language, "comparisons", "comparison");
}
