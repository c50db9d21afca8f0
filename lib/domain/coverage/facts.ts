import { quotationsIn } from "@/lib/domain/claims/quotations";
import type { Fact, Found } from "@/lib/domain/coverage/fact";
import { findDates, findTimes } from "@/lib/domain/coverage/find-dates";
import { findComparisons, findSuperlatives } from "@/lib/domain/coverage/find-degrees";
import { findNames, knownNames } from "@/lib/domain/coverage/find-names";
import { findNumbers, findNumberWords } from "@/lib/domain/coverage/find-numbers";
import { type KnownNames, noNames } from "@/lib/domain/coverage/known-names";
import { sentencesByBlock } from "@/lib/domain/coverage/sentences-by-block";
import type { LeafBlock } from "@/lib/domain/text/canonical-text";
import { overlaps, type TextRange } from "@/lib/domain/text/ranges";

/** What facts are looked for in. */
export type FactText = {
  readonly text: string;
  readonly blocks: readonly Pick<LeafBlock, "range" | "role" | "lang">[];
  readonly sentences: readonly TextRange[];
  /** The language where a block names none. */
  readonly language: string;
};

const WORD = /[\p{L}\p{N}]/u;

/**
 * The facts of a version: disjoint, in text order, each within one sentence; none in furniture. Where two rules see the same
 * words, the one named first in `factRules` has them. Time grows with the length of the text and nothing else.
 */
export function factsOf({ text, blocks, sentences, language }: FactText): Fact[] {
  const facts: Fact[] = [];
  const inBlocks = sentencesByBlock(blocks, sentences);
  const spoken = languagesOf(blocks, language);
  const known = namesByLanguage(text, blocks, inBlocks, spoken);
  for (const [index, { range, role }] of blocks.entries()) {
    const own = inBlocks[index] ?? [];
    if (role === "furniture" || own.length === 0) continue;
    const tongue = spoken[index] ?? language;
    const quotations = quotationsIn(text, range);
    let next = 0;
    for (const sentence of own) {
      const quoted: Found[] = [];
      while ((quotations[next]?.outer.end ?? Number.POSITIVE_INFINITY) <= sentence.start) next += 1;
      for (let at = next; (quotations[at]?.outer.start ?? Number.POSITIVE_INFINITY) < sentence.end; at += 1) {
        const inner = quotations[at]?.inner;
        if (inner) quoted.push({ ...within(inner, sentence), rule: "quote" });
      }
      const words = text.slice(sentence.start, sentence.end);
      const found = factsOfSentence(words, sentence.start, quoted, tongue, known.get(tongue) ?? noNames);
      // Not spread, here and below: a line can hold more facts than a call takes arguments.
      for (const fact of found) facts.push(fact);
    }
  }
  return facts;
}

// Learning a language costs as much as many pages: a document may name a few, and all others are read as its own.
const MOST_LANGUAGES = 8;

/** The language each block is read in, by its first subtag. */
function languagesOf(blocks: FactText["blocks"], language: string): string[] {
  const base = (tag: string) => tag.toLowerCase().split(/[-_]/)[0] ?? "";
  const own = base(language);
  const honoured = new Set([own]);
  return blocks.map(({ lang, role }) => {
    const tag = lang === null || role === "furniture" ? own : base(lang);
    if (!honoured.has(tag) && honoured.size >= MOST_LANGUAGES) return own;
    honoured.add(tag);
    return tag;
  });
}

function namesByLanguage(
  text: string,
  blocks: FactText["blocks"],
  inBlocks: readonly (readonly TextRange[])[],
  spoken: readonly string[],
): Map<string, KnownNames> {
  const lines = new Map<string, string[]>();
  for (const [index, { role }] of blocks.entries()) {
    if (role === "furniture") continue;
    const tongue = spoken[index] ?? "";
    const list = lines.get(tongue) ?? [];
    for (const { start, end } of inBlocks[index] ?? []) list.push(text.slice(start, end));
    lines.set(tongue, list);
  }
  return new Map([...lines].map(([tongue, list]) => [tongue, knownNames(list, tongue)]));
}

function factsOfSentence(
  sentence: string,
  offset: number,
  quoted: readonly Found[],
  language: string,
  names: KnownNames,
): Fact[] {
  const named = findNames(sentence, language, names);
  const comparisons = findComparisons(sentence, language);
  // "Twice as many" is one fact, and a comparison.
  const alone = (one: Found) => !comparisons.some((other) => other.start <= one.start && one.end <= other.end);
  const found = [
    quoted,
    findDates(sentence, language),
    findTimes(sentence, language),
    // "F-16" and "G20" are names that hold a number.
    named.filter(({ start, end }) => /\p{Nd}/u.test(sentence.slice(start, end))),
    findNumbers(sentence, language),
    findNumberWords(sentence, language).filter(alone),
    named,
    findSuperlatives(sentence, language),
    comparisons,
  ];
  const kept: Found[] = [];
  for (const each of found) {
    const fresh = each
      .map((one) => trimmed(sentence, one))
      .filter(({ start, end }) => WORD.test(sentence.slice(start, end)));
    for (const one of apartFrom(kept, fresh)) kept.push(one);
    kept.sort((a, b) => a.start - b.start);
  }
  return kept.map(({ start, end, rule }) => ({ start: start + offset, end: end + offset, rule }));
}

/** Those that touch none of the kept nor one another, the first coming first. Both in order of their start. */
function apartFrom(kept: readonly Found[], fresh: readonly Found[]): Found[] {
  const apart: Found[] = [];
  let next = 0;
  for (const each of fresh.toSorted((a, b) => a.start - b.start)) {
    while ((kept[next]?.end ?? Number.POSITIVE_INFINITY) <= each.start) next += 1;
    const beside = kept[next];
    const before = apart.at(-1);
    if ((!beside || !overlaps(beside, each)) && (!before || !overlaps(before, each))) apart.push(each);
  }
  return apart;
}

function trimmed(sentence: string, { start, end, rule }: Found): Found {
  const words = sentence.slice(start, end);
  return { start: end - words.trimStart().length, end: start + words.trimEnd().length, rule };
}

function within(range: TextRange, sentence: TextRange): TextRange {
  return {
    start: Math.max(range.start, sentence.start) - sentence.start,
    end: Math.min(range.end, sentence.end) - sentence.start,
  };
}
