import type { Fact } from "@/lib/domain/coverage/fact";
import { sentencesByBlock } from "@/lib/domain/coverage/sentences-by-block";
import type { LeafBlock } from "@/lib/domain/text/canonical-text";
import type { BlockRole } from "@/lib/domain/text/doc";
import type { TextRange } from "@/lib/domain/text/ranges";

/** A sentence that has to be covered, and what of it can be right or wrong. */
export type CopySentence = {
  readonly range: TextRange;
  readonly block: number;
  readonly role: BlockRole;
  /** Index into the sections. */
  readonly section: number;
  readonly facts: readonly Fact[];
};

/** A stretch of the article under one heading; what stands before the first has none. */
export type Section = { readonly heading: TextRange | null; readonly level: number | null };

/** What of a version has to be covered: made once per version, whatever happens to claims and waves. */
export type CoverageBase = {
  readonly text: string;
  readonly sentences: readonly CopySentence[];
  readonly sections: readonly Section[];
};

/** What a person can look at in a sentence: without one of these there is nothing to cover. */
export const HAS_WORD = /[\p{L}\p{N}]/u;

/**
 * What has to be covered of a version: its sentences with a word in them, without furniture, under their headings. Facts are
 * disjoint, in text order, each within a sentence.
 */
export function coverageBase(version: {
  text: string;
  blocks: readonly Pick<LeafBlock, "range" | "role" | "type" | "level">[];
  sentences: readonly TextRange[];
  facts: readonly Fact[];
}): CoverageBase {
  const { text, blocks, facts } = version;
  const sections: Section[] = [];
  const sentences: CopySentence[] = [];
  let next = 0;
  for (const [block, own] of sentencesByBlock(blocks, version.sentences).entries()) {
    const { range, role, type, level } = blocks[block] ?? { range: NOWHERE, role: "furniture", type: "", level: null };
    const kept = role === "furniture" ? [] : own.filter(({ start, end }) => HAS_WORD.test(text.slice(start, end)));
    if (kept.length === 0) continue;
    if (type === "heading") sections.push({ heading: range, level });
    else if (sections.length === 0) sections.push({ heading: null, level: null });
    for (const sentence of kept) {
      const inside: Fact[] = [];
      for (let fact = facts[next]; fact && fact.start < sentence.end; fact = facts[next]) {
        if (fact.start >= sentence.start) inside.push(fact);
        next += 1;
      }
      sentences.push({ range: sentence, block, role, section: sections.length - 1, facts: inside });
    }
  }
  return { text, sentences, sections };
}

const NOWHERE: TextRange = { start: 0, end: 0 };
