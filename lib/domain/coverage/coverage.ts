import { type CopySentence, type CoverageBase, HAS_WORD } from "@/lib/domain/coverage/coverage-base";
import type { CoveredFact, CoveredSentence, SentenceState } from "@/lib/domain/coverage/covered-sentence";
import { type Figures, figuresOf } from "@/lib/domain/coverage/figures";
import { type Covered, cutTo, gapsIn, union } from "@/lib/domain/coverage/union";
import { sameRange, type TextRange } from "@/lib/domain/text/ranges";

/** What covers words: places of claims, and waves. Only what counts belongs here (see what-counts.ts). */
export type Coverings = { readonly claims: readonly TextRange[]; readonly waves: readonly TextRange[] };

/** What of a version is covered. */
export type Ledger = {
  readonly base: CoverageBase;
  readonly sentences: readonly CoveredSentence[];
  readonly figures: Figures;
  /** Every sentence is claimed or waved, and no fact is open. */
  readonly complete: boolean;
};

/**
 * The ledger of a version. Given the ledger before a change, sentences that the change does not touch are taken over from
 * it, the same objects; the result is the same without it. O(sentences + n log n of the coverings).
 */
export function ledgerOf(base: CoverageBase, { claims, waves }: Coverings, before?: Ledger): Ledger {
  const ranges = base.sentences.map(({ range }) => range);
  const claimed = cutTo(ranges, union(claims));
  const waved = cutTo(ranges, union(waves));
  const known = before?.base === base ? before.sentences : [];
  const sentences = base.sentences.map((sentence, index) => {
    const own = claimed[index] ?? [];
    const looked = waved[index] ?? [];
    const kept = known[index];
    return kept && sameRanges(kept.claimed, own) && sameRanges(kept.waved, looked)
      ? kept
      : covered(base.text, sentence, own, looked);
  });
  const figures = figuresOf(sentences);
  return {
    base,
    sentences,
    figures,
    complete: figures.half === 0 && figures.untouched === 0 && figures.openFacts === 0,
  };
}

function covered(text: string, sentence: CopySentence, claimed: Covered, waved: Covered): CoveredSentence {
  const { range } = sentence;
  const all = claimed.length === 0 ? waved : waved.length === 0 ? claimed : union([...claimed, ...waved]);
  const uncovered = (within: TextRange, by: Covered) => gapsIn(within, by).filter((gap) => hasWord(text, gap));
  const open: TextRange[] = [];
  // Cut beforehand, so that a line of a thousand facts does not look through all that covers it for each.
  const [byAll, byClaims] = [cutTo(sentence.facts, all), cutTo(sentence.facts, claimed)];
  const facts = sentence.facts.map((fact, index): CoveredFact => {
    const gaps = uncovered(fact, byAll[index] ?? []);
    for (const gap of gaps) open.push(gap);
    return {
      ...fact,
      by: gaps.length > 0 ? null : uncovered(fact, byClaims[index] ?? []).length > 0 ? "wave" : "claim",
    };
  });
  const someClaimed = claimed.some((each) => hasWord(text, each));
  const someWaved = waved.some((each) => hasWord(text, each));
  const done = someClaimed ? open.length === 0 : uncovered(range, waved).length === 0;
  const state: SentenceState = done
    ? someClaimed
      ? "claimed"
      : "waved"
    : someClaimed || someWaved
      ? "half"
      : "untouched";
  // A sentence of which a part was waved and nothing claimed is open in all the rest.
  const rest = state === "untouched" || (state === "half" && !someClaimed) ? uncovered(range, all) : open;
  return { ...sentence, state, facts, open: rest.map((each) => bare(text, each)), claimed, waved };
}

/** The words of a sentence that no claim covers: what a wave of "the rest" takes, so that it says nothing of the claims. */
export function restOf(text: string, { range, claimed }: CoveredSentence): TextRange[] {
  return gapsIn(range, claimed)
    .filter((gap) => hasWord(text, gap))
    .map((gap) => bare(text, gap));
}

/** The first sentence that begins after the offset and is untouched or half covered, from the beginning on when there is none. */
export function nextUntouched({ sentences }: Ledger, after: number): CoveredSentence | null {
  const holes = sentences.filter(({ state }) => state === "untouched" || state === "half");
  return holes.find(({ range }) => range.start > after) ?? holes[0] ?? null;
}

function hasWord(text: string, { start, end }: TextRange): boolean {
  return HAS_WORD.test(text.slice(start, end));
}

// Not grapheme by grapheme: a gap begins where a claim ends.
function bare(text: string, { start, end }: TextRange): TextRange {
  const words = text.slice(start, end);
  return { start: end - words.trimStart().length, end: start + words.trimEnd().length };
}

function sameRanges(some: Covered, others: Covered): boolean {
  return some.length === others.length && some.every((each, index) => sameRange(each, others[index] ?? NOWHERE));
}

const NOWHERE: TextRange = { start: -1, end: -1 };
