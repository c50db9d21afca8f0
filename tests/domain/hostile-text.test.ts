import { describe, expect, test } from "vitest";
import { carryPlacement } from "@/lib/domain/anchoring/carry-placement";
import { cite } from "@/lib/domain/anchoring/cite";
import { compareBlocks } from "@/lib/domain/anchoring/compare-blocks";
import { findPassage } from "@/lib/domain/anchoring/find-passage";
import { locate } from "@/lib/domain/anchoring/locate";
import { carryRange, compareVersions, mapRange } from "@/lib/domain/anchoring/relocate";
import { versionTextOf } from "@/lib/domain/anchoring/version-text";
import { guessClaim } from "@/lib/domain/claims/guess";
import { guessAbout } from "@/lib/domain/claims/guess-about";
import { personBefore, reportsIn } from "@/lib/domain/claims/guess-speaker";
import { personsIn } from "@/lib/domain/claims/persons";
import { quotationsIn } from "@/lib/domain/claims/quotations";
import { ledgerOf } from "@/lib/domain/coverage/coverage";
import { coverageBase } from "@/lib/domain/coverage/coverage-base";
import { factsOf } from "@/lib/domain/coverage/facts";
import { around } from "@/lib/domain/fixes/around";
import { changedLines } from "@/lib/domain/fixes/changed-lines";
import { narrowed, sameFix } from "@/lib/domain/fixes/difference";
import { lookForFix } from "@/lib/domain/fixes/look-for";
import { holdsName, namePattern } from "@/lib/domain/people/name-pattern";
import { claimsAsCsv } from "@/lib/domain/reports/csv";
import { reportAsHtml } from "@/lib/domain/reports/html";
import { reportAsMarkdown } from "@/lib/domain/reports/markdown";
import { makeReport } from "@/lib/domain/reports/report";
import { compareText } from "@/lib/domain/signing/compare-text";
import { creditedIn } from "@/lib/domain/sourcing/credit-lines";
import { shinglesOf } from "@/lib/domain/sourcing/shingles";
import { leafBlocks } from "@/lib/domain/text/canonical-text";
import { codePointIndex } from "@/lib/domain/text/code-points";
import { compareWords } from "@/lib/domain/text/compare-words";
import type { DocJson, NodeJson } from "@/lib/domain/text/doc";
import { sentencesOf } from "@/lib/domain/text/sentences";
import { trimRange } from "@/lib/domain/text/trim-range";
import { nextWordStart, previousWordEnd } from "@/lib/domain/text/words";
import { applyFixes } from "@/lib/editor/apply-fixes";
import { parseDoc } from "@/lib/editor/parse-doc";
import { positionMap } from "@/lib/editor/positions";
import { reportWords } from "@/lib/words/report";
import { aClaim, aDoc, anInput, paragraph, text } from "@/tests/domain/reports/a-report";

/*
 * Text that was taken in may hold, in one block, a million of anything. What reads it takes time that grows with it: at this size a
 * square takes two seconds and more, and all else some milliseconds. Of the processor: that other work goes on makes no difference.
 */
const UNITS = 25_000;
const BOUND = 1_500;

function spent(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

const fills: readonly [string, string][] = [
  ["no-break spaces", "\u00a0"],
  ["one word", "a"],
  ["combining marks", "\u0301\u0316"],
  ["dots", "."],
  ["closing marks", "”"],
  ["inward marks", "»"],
  ["digits with spaces", "123\u00a0"],
  ["initials", "A. "],
  ["quotations", "“a” "],
  ["backquotes", "`a"],
  ["zero-width spaces", "\u200b"],
  ["reporting", "Ann Lee said, he said. "],
];

interface Hostile {
  words: string;
  /** The same with other words at its ends and in its middle. */
  other: string;
  doc: DocJson;
  otherDoc: DocJson;
}

function hostile(unit: string, units: number): Hostile {
  const half = unit.repeat(Math.floor(units / unit.length / 2));
  const [words, other] = [`Ann Lee said a${half}${half}b “c” 5.`, `Bob asked ${half} d ${half} e.`];
  return { words, other, doc: docOf(words), otherDoc: docOf(other) };
}

const docOf = (words: string) => aDoc(paragraph(text(words)));
const whole = (words: string) => ({ start: 0, end: words.length });
const middle = ({ words }: Hostile) => {
  const start = trimmedMiddle(words);
  return { start, end: start + 40 };
};
/** A place between two characters. */
const trimmedMiddle = (words: string) => {
  const at = words.length >> 1;
  return /[\udc00-\udfff]/.test(words.charAt(at)) ? at + 1 : at;
};
const reportOf = (doc: DocJson, words: string) =>
  makeReport(anInput(doc, [aClaim(1, [[0, words.length]], { statement: words.slice(0, 4_000) }), aClaim(2, [[3, 9]])]));
const marked = (words: string, ...marks: string[]) => aDoc(paragraph(text(`x${words}`, ...marks), text("y")));

const readers: Record<string, (given: Hostile) => unknown> = {
  parseDoc: ({ doc }) => positionMap(parseDoc(doc).node).toText({ from: 3, to: 9 }),
  sentencesOf: ({ doc }) => [sentencesOf(doc, "en"), sentencesOf(doc, "de")],
  codePointIndex: ({ words }) => codePointIndex(words).toUtf16({ start: 3, end: 9 }),
  "words and graphemes": ({ words }) => [
    nextWordStart(words, words.length >> 1),
    previousWordEnd(words, words.length >> 1),
    trimRange(words, { start: 1, end: words.length - 1 }),
  ],
  compareWords: ({ words, other }) => [compareWords(words, other), compareWords(words, words)],
  "compareBlocks, carried places": (given) => {
    const { words, doc, otherDoc } = given;
    const comparison = compareVersions(versionTextOf(doc), versionTextOf(otherDoc));
    for (const range of [whole(words), middle(given)]) {
      const place = { ...range, ...cite(words, range), score: 1, wordsBefore: null, confirmedById: null, guess: range };
      const claim = { found: [], cut: false, answeredThere: false };
      carryPlacement(comparison, { ...place, state: "placed" }, claim);
      carryPlacement(comparison, { ...place, state: "orphaned" }, claim);
      mapRange(comparison, range);
      carryRange(comparison, range);
    }
    compareBlocks(comparison);
  },
  "compareBlocks of words put in": ({ words }) => {
    const short = versionTextOf(docOf("one two three four five six"));
    compareBlocks(compareVersions(short, versionTextOf(docOf(`one two three ${words} four five six`))));
  },
  locate: ({ words, other }) => {
    locate(words, { exact: words.slice(20, words.length >> 1), prefix: "", suffix: "" });
    locate(other, { exact: `x${words.slice(20, words.length >> 1)}`, prefix: "", suffix: "" });
  },
  findPassage: ({ words, other }) => [findPassage(words, words.slice(9, -9)), findPassage(words, other)],
  guessClaim: (given) => {
    const { words } = given;
    guessClaim(words, whole(words), [whole(words)]);
    guessClaim(words, middle(given), [whole(words)]);
    guessAbout(words, whole(words), "Ann Lee");
  },
  "persons and reports": ({ words }) => {
    const persons = personsIn(words);
    reportsIn(words, whole(words), quotationsIn(words, whole(words)), persons);
    personBefore(persons, words.length, "he");
  },
  coverage: ({ words, doc }) => {
    const [blocks, sentences] = [leafBlocks(doc), [whole(words)]];
    const facts = factsOf({ text: words, blocks, sentences, language: "en" });
    const base = coverageBase({ text: words, blocks, sentences, facts });
    ledgerOf(base, { claims: [{ start: 4, end: 9 }], waves: [{ start: 12, end: 13 }] });
  },
  fixes: (given) => {
    const { words, other, doc } = given;
    const patch = { ...whole(words), replacement: other };
    narrowed(words, patch);
    sameFix(words, patch, { ...patch, replacement: words });
    around(words, [whole(words)], middle(given));
    changedLines(words, [patch]);
    const at = trimmedMiddle(words);
    lookForFix(words, other, { start: at, end: at, replacement: "zz" }, () => whole(other));
    applyFixes(doc, [{ id: "fix", start: 4, end: 7, replacement: "Ek" }]);
  },
  "reports as HTML and CSV": ({ words, doc }) => {
    const report = reportOf(doc, words);
    return [reportAsHtml(report, reportWords), claimsAsCsv(report)];
  },
  "reports as Markdown": ({ words, doc }) => {
    const code: NodeJson = { type: "codeBlock", content: [text(words)] };
    const docs = [doc, marked(words, "bold"), marked(words, "code"), aDoc(code)];
    return docs.map((each) => reportAsMarkdown(reportOf(each, words), reportWords));
  },
  compareText: ({ words, other }) => {
    const copy = (given: string) => ({ text: given, furniture: [] });
    return [compareText(copy(words), copy(other)), compareText(copy(words), copy(`zz ${words} yy`))];
  },
  "credits and names": ({ words }) => [
    creditedIn(words),
    shinglesOf(words),
    holdsName(words, namePattern(["Ann Lee", "A. Lee"])),
  ],
};

describe("text that holds one thing without end is read within time that grows with it", () => {
  test.each(Object.entries(readers))(
    "%s",
    (_name, read) => {
      const slow = fills.flatMap(([name, unit]) => {
        const given = hostile(unit, UNITS);
        const took = spent(() => read(given));
        return took > BOUND ? [`${name}: ${Math.round(took)} ms`] : [];
      });
      expect(slow).toEqual([]);
    },
    120_000,
  );
});

/* What a repetition or a spread puts on the stack for each character shows only where there are most of them. */
describe("text of the greatest length that is accepted is read", () => {
  test("no-break spaces", () => {
    const { words, doc } = hostile("\u00a0", 999_000);
    const took = spent(() => {
      parseDoc(doc);
      sentencesOf(doc, "en");
      guessClaim(words, whole(words), [whole(words)]);
      compareBlocks(compareVersions(versionTextOf(docOf("Ann Lee 5.")), versionTextOf(doc)));
      compareText({ text: words, furniture: [] }, { text: `zz ${words}`, furniture: [] });
      reportAsHtml(reportOf(doc, words), reportWords);
      reportAsMarkdown(reportOf(doc, words), reportWords);
    });
    expect(took).toBeLessThan(20_000);
  });

  test("a claim over nothing but quotations", () => {
    const words = "“”".repeat(200_000);
    expect(guessClaim(words, { start: 1, end: words.length }, []).speaker).toBeNull();
  });

  test("code that holds nothing but fences", () => {
    const code: NodeJson = { type: "codeBlock", content: [text("`a".repeat(400_000))] };
    expect(reportAsMarkdown(reportOf(aDoc(code), "x"), reportWords)).toContain("```\n`a");
  });
});

test("a text whose every word is an anchor of one more division is compared", () => {
  const words = Array.from({ length: 30_000 }, (_, at) => `${at + 1}w ${at < 1 ? "" : `${at - 1}w`}`).join(" ");
  const [before, after] = [docOf(`x y ${words} x y`), docOf(`y x ${words} y x`)].map(versionTextOf);
  if (!before || !after) throw new Error("no texts");
  const took = spent(() => expect(compareBlocks(compareVersions(before, after))).toHaveLength(1));
  expect(took).toBeLessThan(BOUND);
});

test("two versions of many short blocks that have nothing in common are compared", () => {
  const blocks = (word: string) => aDoc(...Array.from({ length: 12_000 }, (_, at) => paragraph(text(`${word}${at}`))));
  const [before, after] = [versionTextOf(blocks("a")), versionTextOf(blocks("b"))];
  const took = spent(() => expect(compareBlocks(compareVersions(before, after))).toHaveLength(24_000));
  expect(took).toBeLessThan(BOUND);
});
