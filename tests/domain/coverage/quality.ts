import { type Fact, type FactRule, factRules } from "@/lib/domain/coverage/fact";
import { factsOf } from "@/lib/domain/coverage/facts";
import { leafBlocks } from "@/lib/domain/text/canonical-text";
import { overlaps, sameRange, type TextRange } from "@/lib/domain/text/ranges";
import { segmenter } from "@/lib/domain/text/segmenter";
import { sentencesOf } from "@/lib/domain/text/sentences";
import { type Labelled, type LabelledSet, type Language, labelledArticles } from "./labelled-articles";

/** Hits and misses of something that is looked for. */
export type Score = {
  /** Found of what is labelled, and labelled of what is found. */
  hits: number;
  labelled: number;
  found: number;
};

export type Quality = {
  readonly language: Language;
  readonly sentences: Score;
  /** The same from the platform's segmenter alone. */
  readonly platform: Score;
  readonly rules: ReadonlyMap<FactRule, Score>;
  readonly all: Score;
  /** Labelled facts of which every word is a fact's, whatever its rule: what a person can't miss on the screen. */
  readonly shown: number;
  /** Each miss and false fact, to be read. */
  readonly wrong: readonly string[];
};

const none = (): Score => ({ hits: 0, labelled: 0, found: 0 });

export const precision = ({ hits, found }: Score): number => (found === 0 ? 1 : hits / found);
export const recall = ({ hits, labelled }: Score): number => (labelled === 0 ? 1 : hits / labelled);
export const f1 = (score: Score): number =>
  score.labelled + score.found === 0 ? 1 : (2 * score.hits) / (score.labelled + score.found);

/** How well sentences and facts of a language's labelled articles are found: of those held back, or of the others. */
export function qualityOf(language: Language, heldBack: boolean, set: LabelledSet = "articles"): Quality {
  const rules = new Map<FactRule, Score>(factRules.map((rule) => [rule, none()]));
  const [sentences, platform, all, wrong] = [none(), none(), none(), [] as string[]];
  let shown = 0;
  for (const article of labelledArticles(language, set).filter((each) => each.heldBack === heldBack)) {
    const ours = innerEnds(article, sentencesOf(article.doc, language));
    compareEnds(article, ours, sentences, wrong);
    compareEnds(article, platformEnds(article), platform, []);
    const found = foundIn(article);
    for (const rule of factRules) compareFacts(article, found, rule, rules.get(rule) ?? none(), wrong);
    shown += article.facts.filter((fact) => isShown(article.text, fact, found)).length;
  }
  for (const score of rules.values()) add(all, score);
  return { language, sentences, platform, rules, all, shown, wrong };
}

/** The facts that are found in an article, where facts are labelled. */
function foundIn(article: Labelled): Fact[] {
  const blocks = leafBlocks(article.doc);
  const sentences = sentencesOf(article.doc, article.language);
  const facts = factsOf({ text: article.text, blocks, sentences, language: article.language });
  return facts.filter((fact) => !article.cutOnly.some((range) => overlaps(range, fact)));
}

function compareFacts(article: Labelled, found: readonly Fact[], rule: FactRule, score: Score, wrong: string[]): void {
  const labelled = article.facts.filter((fact) => fact.rule === rule);
  const own = found.filter((fact) => fact.rule === rule);
  const words = ({ start, end }: TextRange) => article.text.slice(start, end);
  score.labelled += labelled.length;
  score.found += own.length;
  const taken = new Set<Fact>();
  for (const fact of labelled) {
    const hit = own.find((each) => !taken.has(each) && overlaps(each, fact));
    if (!hit) wrong.push(`missed ${rule}: ${words(fact)} — ${lineOf(article.text, fact.start)}`);
    else {
      taken.add(hit);
      score.hits += 1;
      if (!sameRange(hit, fact)) wrong.push(`other ${rule}: ${words(hit)} for ${words(fact)}`);
    }
  }
  for (const fact of own) {
    if (!taken.has(fact)) wrong.push(`false ${rule}: ${words(fact)} — ${lineOf(article.text, fact.start)}`);
  }
}

function isShown(text: string, fact: TextRange, found: readonly Fact[]): boolean {
  const words = [...text.slice(fact.start, fact.end).matchAll(/[\p{L}\p{N}]+/gu)];
  return words.every(({ 0: word, index }) => {
    const start = fact.start + index;
    return found.some((each) => each.start <= start && each.end >= start + word.length);
  });
}

function compareEnds(article: Labelled, ends: readonly number[], score: Score, wrong: string[]): void {
  const truth = new Set(article.ends);
  const given = new Set(ends);
  score.labelled += truth.size;
  score.found += given.size;
  for (const end of truth) {
    if (given.has(end)) score.hits += 1;
    else wrong.push(`not cut: ${around(article.text, end)}`);
  }
  for (const end of given) if (!truth.has(end)) wrong.push(`cut: ${around(article.text, end)}`);
}

function innerEnds(article: Labelled, sentences: readonly TextRange[]): number[] {
  const blockEnds = new Set(leafBlocks(article.doc).map(({ range }) => range.end));
  return sentences.map(({ end }) => end).filter((end) => !blockEnds.has(end));
}

function platformEnds(article: Labelled): number[] {
  return leafBlocks(article.doc).flatMap(({ range: { start, end } }) =>
    [...segmenter("sentence", article.language).segment(article.text.slice(start, end))]
      .map(({ index, segment }) => start + index + segment.length)
      .filter((at) => at < end),
  );
}

function add(sum: Score, { hits, labelled, found }: Score): void {
  sum.hits += hits;
  sum.labelled += labelled;
  sum.found += found;
}

const around = (text: string, at: number) => `${text.slice(Math.max(0, at - 30), at)}|${text.slice(at, at + 30)}`;

function lineOf(text: string, at: number): string {
  const start = text.lastIndexOf("\n", at - 1) + 1;
  const end = text.indexOf("\n", at);
  return text.slice(start, end < 0 ? text.length : end);
}
