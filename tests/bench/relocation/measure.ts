import { cite } from "@/lib/domain/anchoring/cite";
import { locate } from "@/lib/domain/anchoring/locate";
import { compareVersions, type Fate, relocate } from "@/lib/domain/anchoring/relocate";
import { overlaps, sameRange } from "@/lib/domain/text/ranges";
import { aRevision, type Revised, type Truth } from "@/tests/support/a-revision";
import { median } from "../figures";

export interface RelocationFigures {
  words: number;
  quotes: number;
  /** Share of the words that the revisions touched. */
  changed: number;
  ours: WayFigures;
  /** Each quote looked for by its exact words and context alone. */
  quoteAlone: WayFigures;
}

export interface WayFigures {
  /** Of the places whose words stand in the new text, as they were or changed: how many were put where they belong. */
  placed: number;
  /** Of all places: how many were put elsewhere, or called gone, without a question. */
  wrong: number;
  /** Processor time for all quotes of one revision, the comparison of the texts included (median): other work on the machine hides it less. */
  ms: number;
}

const WORDS = 20_000;
const QUOTES = 1_000;
const REVISIONS = 5;

type Way = (revised: Revised) => Fate[];

const ours: Way = ({ before, after, places }) => {
  const comparison = compareVersions(before, after);
  return places.map((place) => relocate(comparison, { ...place, ...cite(before.text, place) }));
};

const quoteAlone: Way = ({ before, after, places }) =>
  places.map((place) => {
    const found = locate(after.text, cite(before.text, place), place.start);
    return found ? { state: "placed", range: found.range, score: found.score } : { state: "orphaned", guess: null };
  });

/** Revisions with known truth: what each way makes of a thousand quotes. */
export function measureRelocation(told: (line: string) => void): RelocationFigures {
  told(`Relocating ${QUOTES} quotes in ${REVISIONS} revisions of ${WORDS} words`);
  const revisions = Array.from({ length: REVISIONS }, (_, seed) =>
    aRevision({ words: WORDS, changed: 0.3, places: QUOTES, seed }),
  );
  // The first twenty take twice as long: nothing of it is compiled yet.
  for (let round = 0; round < 4; round += 1) for (const revised of revisions) ours(revised);
  for (const revised of revisions) quoteAlone(revised);
  const changed = revisions.reduce((sum, each) => sum + each.changed, 0) / REVISIONS;
  return {
    words: WORDS,
    quotes: QUOTES,
    changed,
    ours: judge(revisions, ours),
    quoteAlone: judge(revisions, quoteAlone),
  };
}

function judge(revisions: Revised[], way: Way): WayFigures {
  const [took, verdicts]: [number[], string[]] = [[], []];
  for (const revised of revisions) {
    const began = process.cpuUsage();
    const fates = way(revised);
    const { user, system } = process.cpuUsage(began);
    took.push((user + system) / 1000);
    for (const [index, { truth }] of revised.places.entries()) verdicts.push(verdict(fates[index] as Fate, truth));
  }
  const count = (wanted: string) => verdicts.filter((each) => each === wanted).length;
  const standing = verdicts.length - count("rightly gone");
  return { placed: count("placed") / standing, wrong: count("wrong") / verdicts.length, ms: median(took) };
}

/** "asked": nothing was decided, a person is asked. */
export function verdict(fate: Fate, truth: Truth): "placed" | "wrong" | "asked" | "rightly gone" {
  if (truth.was === "deleted") return "range" in fate ? "wrong" : "rightly gone";
  if (fate.state === "gone") return "wrong";
  if (fate.state === "orphaned") return "asked";
  if (truth.was === "changed") return overlaps(fate.range, truth.region) ? "placed" : "wrong";
  if (sameRange(fate.range, truth.range)) return fate.state === "reworded" ? "asked" : "placed";
  return overlaps(fate.range, truth.range) && fate.state === "reworded" ? "asked" : "wrong";
}
