import { type Coverings, type Ledger, ledgerOf } from "@/lib/domain/coverage/coverage";
import { coverageBase } from "@/lib/domain/coverage/coverage-base";
import { factsOf } from "@/lib/domain/coverage/facts";
import { canonicalText, leafBlocks } from "@/lib/domain/text/canonical-text";
import type { DocJson, NodeJson } from "@/lib/domain/text/doc";
import type { TextRange } from "@/lib/domain/text/ranges";
import { sentencesOf } from "@/lib/domain/text/sentences";
import { median } from "../figures";
import { articleOf, claimsOn } from "../marks/article";

export interface CoverageFigures {
  words: number;
  claims: number;
  sentences: number;
  facts: number;
  /** Medians, in milliseconds: finding the facts (once per version), a ledger from nothing, one after a single change. */
  finding: number;
  full: number;
  change: number;
  /** The slowest of the changes. */
  slowest: number;
}

const WORDS = 20_000;
const CLAIMS = 1_000;
const ROUNDS = 15;
const CHANGES = 200;
/** Words that are facts, put into the article so that it is as dense as a report from a port authority. */
const FACTS = ["300", "Oslo", "May 2024", "3.5 percent", "the highest", "$1.2 billion", "Ida Holm", "12", "Monday"];

/** What the ledger of an article of 20,000 words with 1,000 claims costs. */
export function measureCoverage(told: (line: string) => void): CoverageFigures {
  told(`Coverage: ${ROUNDS} ledgers from nothing, ${CHANGES} changes`);
  const doc = withFacts(articleOf(WORDS));
  const text = canonicalText(doc);
  const blocks = leafBlocks(doc);
  const sentences = sentencesOf(doc, "en");
  const version = { text, blocks, sentences, language: "en" };
  const finding: number[] = [];
  let facts = factsOf(version);
  for (let round = 0; round < ROUNDS; round += 1) finding.push(took(() => (facts = factsOf(version))));
  const base = coverageBase({ ...version, facts });
  const claims = claimsOn(doc, CLAIMS).flatMap(({ ranges }) => ranges);
  const waves = sentences.filter((_, index) => index % 3 === 0);
  let ledger: Ledger | undefined;
  const full: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) full.push(took(() => (ledger = ledgerOf(base, { claims, waves }))));
  const change: number[] = [];
  for (let index = 0; index < CHANGES; index += 1) {
    const given = changed({ claims, waves }, sentences, index);
    change.push(took(() => (ledger = ledgerOf(base, given, ledger))));
  }
  return {
    words: text.split(/\s+/).length,
    claims: claims.length,
    sentences: base.sentences.length,
    facts: facts.length,
    finding: median(finding),
    full: median(full),
    change: median(change),
    slowest: Math.max(...change),
  };
}

// In turn a claim less and a wave more.
function changed(coverings: Coverings, sentences: readonly TextRange[], index: number): Coverings {
  const one = sentences[(index * 31) % sentences.length];
  if (index % 2 === 0 && one) return { ...coverings, waves: [...coverings.waves, one] };
  return { ...coverings, claims: coverings.claims.filter((_, at) => at !== index) };
}

function took(run: () => unknown): number {
  const began = performance.now();
  run();
  return performance.now() - began;
}

function withFacts(doc: DocJson): DocJson {
  let count = 0;
  const filled = (node: NodeJson): NodeJson => ({
    ...node,
    ...(node.text === undefined
      ? {}
      : {
          text: node.text.replace(
            /\b(?:the|and|one|when|that|with|from|under)\b/g,
            () => FACTS[count++ % FACTS.length] ?? "the",
          ),
        }),
    ...(node.content ? { content: node.content.map(filled) } : {}),
  });
  return { ...doc, content: doc.content.map(filled) };
}
