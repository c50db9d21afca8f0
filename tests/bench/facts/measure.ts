import { factRules } from "@/lib/domain/coverage/fact";
import { LANGUAGES } from "../../domain/coverage/labelled-articles";
import { f1, precision, type Quality, qualityOf, recall, type Score } from "../../domain/coverage/quality";
import { table } from "../tell";

const percent = (share: number) => (100 * share).toFixed(0);
const both = (score: Score) =>
  score.labelled + score.found === 0 ? "" : `${percent(precision(score))}/${percent(recall(score))}`;

/** Prints how well sentences and facts of our own labelled articles are found, by language and rule. */
export function tellFactQuality(): void {
  for (const [set, heldBack] of SETS) {
    const all = LANGUAGES.map((language) => qualityOf(language, heldBack, set));
    const row = (name: string, cell: (quality: Quality) => string) => [name, ...all.map(cell)];
    const which = heldBack ? "held back" : "that the rules were made with";
    const what = set === "articles" ? "labelled articles" : "names that begin sentences";
    console.log(`\nFacts and sentences of ${what} ${which}; precision/recall in %`);
    table([
      ["", ...LANGUAGES],
      row("sentence ends, F1", ({ sentences }) => percent(f1(sentences))),
      row("the platform’s alone, F1", ({ platform }) => percent(f1(platform))),
      ...factRules.map((rule) => row(rule, ({ rules }) => both(rules.get(rule) ?? NONE))),
      row("all facts", (quality) => both(quality.all)),
      row("all facts, of any rule", ({ shown, all: { labelled } }) => percent(labelled === 0 ? 1 : shown / labelled)),
      row("labelled facts", (quality) => `${quality.all.labelled}`),
    ]);
  }
}

const SETS = [
  ["articles", false],
  ["articles", true],
  ["openings", false],
  ["openings", true],
] as const;
const NONE: Score = { hits: 0, labelled: 0, found: 0 };
