import type { CoverageBase, Section } from "@/lib/domain/coverage/coverage-base";
import type { CoveredSentence, SentenceState } from "@/lib/domain/coverage/covered-sentence";
import { type BlockRole, blockRole } from "@/lib/domain/text/doc";
import type { TextRange } from "@/lib/domain/text/ranges";

/** How many sentences stand how, and how many facts of how many are open. Counts, never a percentage. */
export type Figures = Readonly<Record<SentenceState, number>> & {
  readonly sentences: number;
  readonly facts: number;
  readonly openFacts: number;
};

/** Figures of a part of the article, and where its first hole is. */
export type PartFigures = Figures & { readonly hole: TextRange | null };

/** The counts of some sentences. */
export function figuresOf(sentences: readonly Pick<CoveredSentence, "state" | "facts">[]): Figures {
  const figures = { sentences: sentences.length, claimed: 0, waved: 0, half: 0, untouched: 0, facts: 0, openFacts: 0 };
  for (const { state, facts } of sentences) {
    figures[state] += 1;
    figures.facts += facts.length;
    for (const { by } of facts) if (by === null) figures.openFacts += 1;
  }
  return figures;
}

type Sentences = { readonly base: CoverageBase; readonly sentences: readonly CoveredSentence[] };

/** The figures under each heading, in text order. */
export function bySection({ base, sentences }: Sentences): (PartFigures & Section)[] {
  const parts = grouped(sentences, ({ section }) => section);
  return base.sections.map((section, index) => ({ ...section, ...partOf(parts.get(index) ?? []) }));
}

/** The figures of each block role that the article has, in the order of the roles. */
export function byRole({ sentences }: Pick<Sentences, "sentences">): (PartFigures & { role: BlockRole })[] {
  const parts = grouped(sentences, ({ role }) => role);
  return blockRole.options.flatMap((role) => {
    const own = parts.get(role);
    return own ? [{ role, ...partOf(own) }] : [];
  });
}

/** Sentences that need nobody any more, of all, in whole per cent for the screen; 100 only when there is no hole. */
export function percentDone({ sentences, claimed, waved }: Figures): number {
  return sentences === 0 ? 100 : Math.floor(((claimed + waved) / sentences) * 100);
}

function partOf(sentences: readonly CoveredSentence[]): PartFigures {
  const hole = sentences.find(({ state }) => state === "untouched" || state === "half");
  return { ...figuresOf(sentences), hole: hole?.range ?? null };
}

function grouped<Key>(sentences: readonly CoveredSentence[], keyOf: (sentence: CoveredSentence) => Key) {
  const groups = new Map<Key, CoveredSentence[]>();
  for (const sentence of sentences) {
    const key = keyOf(sentence);
    const group = groups.get(key);
    if (group) group.push(sentence);
    else groups.set(key, [sentence]);
  }
  return groups;
}
