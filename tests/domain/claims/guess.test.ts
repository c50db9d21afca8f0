import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ClaimGuess, guessClaim } from "@/lib/domain/claims/guess";
import { canonicalText } from "@/lib/domain/text/canonical-text";
import type { DocJson } from "@/lib/domain/text/doc";
import { sentencesOf } from "@/lib/domain/text/sentences";
import { textWithRange } from "../text/arbitrary-text";

// Our own copy, in the manner of a news desk.
const doc: DocJson = {
  type: "doc",
  content: [
    "The ferry company has halted all night crossings, according to a statement by Transport Minister Ilona Varga. She announced the ban on March 3 at the port of Lindhavn.",
    "In the statement, Varga said the vessels were unsafe. Asked about the owners, she added, “They have known since spring. They did nothing about it,” and promised an inquiry. She called the delay “a scandal.”",
    "Company chief Tom Reyes rejected this. “Every ship passed every test,” he told reporters. He was quoted as saying that the crews “followed the rules.”",
    "The harbour authority says traffic fell by 40 percent in a week. Mr Reyes expects losses of €2.5 million.",
    "The oldest vessel was built in 1974. It is the largest ferry in the country. Two crossings were cancelled because of fog.",
    "The ban will end next month. The owners should be ashamed. “Nobody asked us,” said Anna Lund, a deckhand.",
    "“And nobody will.”",
  ].map((text) => ({ type: "paragraph", content: [{ type: "text", text }] })),
};
const text = canonicalText(doc);
const sentences = sentencesOf(doc, "en");

function guess(words: string, lastSpeaker?: string): ClaimGuess {
  const start = text.indexOf(words);
  expect(start, words).toBeGreaterThanOrEqual(0);
  return guessClaim(text, { start, end: start + words.length }, sentences, lastSpeaker);
}

describe("who speaks", () => {
  const cases: [string, string | null][] = [
    ["The ferry company has halted all night crossings", "Ilona Varga"],
    ["the vessels were unsafe", "Ilona Varga"],
    ["They have known since spring.", "Ilona Varga"],
    ["They did nothing about it", "Ilona Varga"],
    ["a scandal", "Ilona Varga"],
    ["Every ship passed every test", "Tom Reyes"],
    ["the crews “followed the rules.”", "Tom Reyes"],
    ["losses of €2.5 million", "Tom Reyes"],
    ["Nobody asked us", "Anna Lund"],
    ["The oldest vessel was built in 1974.", null],
    ["Transport Minister Ilona Varga", null],
  ];
  for (const [words, speaker] of cases) test(words, () => expect(guess(words).speaker).toBe(speaker));

  test("sticks for a quotation that names nobody, and for nothing else", () => {
    expect(guess("And nobody will.", "Anna Lund").speaker).toBe("Anna Lund");
    expect(guess("And nobody will.").speaker).toBeNull();
    expect(guess("The oldest vessel was built in 1974.", "Anna Lund").speaker).toBeNull();
  });

  test("is no word from inside the quotation", () => {
    const line = "“Day said it was lost,” Ash wrote.";
    const start = line.indexOf("it was");
    expect(guessClaim(line, { start, end: start + 11 }, [{ start: 0, end: line.length }]).speaker).toBe("Ash");
  });
});

describe("what kind it is", () => {
  const cases: [string, string][] = [
    ["“They have known since spring. They did nothing about it,”", "quote"],
    ["Every ship passed every test", "quote"],
    ["Varga said the vessels were unsafe", "attribution"],
    ["the vessels were unsafe", "attribution"],
    ["traffic fell by 40 percent in a week", "number"],
    ["losses of €2.5 million", "number"],
    ["It is the largest ferry in the country.", "comparison"],
    ["Two crossings were cancelled because of fog.", "causal"],
    ["The ban will end next month.", "prediction"],
    ["The owners should be ashamed.", "opinion"],
    ["Two crossings were cancelled", "event"],
    ["March 3", "date_place"],
    ["at the port of Lindhavn", "date_place"],
    ["Transport Minister Ilona Varga", "name_title"],
    ["Company chief Tom Reyes rejected this.", "event"],
  ];
  for (const [words, kind] of cases) test(`${words} → ${kind}`, () => expect(guess(words).kind).toBe(kind));

  test("a place without words is an omission", () => {
    expect(guessClaim(text, { start: 5, end: 5 }, sentences)).toEqual({
      kind: "omission",
      speaker: null,
      statement: "",
    });
  });
});

describe("the statement", () => {
  const cases: [string, string][] = [
    ["the vessels were unsafe", "The vessels were unsafe."],
    ["She called the delay “a scandal.”", "Ilona Varga called the delay “a scandal.”"],
    ["“Every ship passed every test,”", "Tom Reyes: “Every ship passed every test”"],
    ["“Every ship passed every test,” he told reporters.", "Tom Reyes: “Every ship passed every test”"],
    ["They did nothing about it,” and promised an inquiry", "Ilona Varga: “They did nothing about it”"],
    ["The ban will end next month.", "The ban will end next month."],
    ["traffic fell by 40 percent", "Traffic fell by 40 percent."],
  ];
  for (const [words, statement] of cases) test(words, () => expect(guess(words).statement).toBe(statement));

  test("is one line, and short, whatever was selected", () => {
    fc.assert(
      fc.property(textWithRange, ([any, range]) => {
        const { statement, speaker } = guessClaim(any, range, []);
        expect(statement).not.toMatch(/[\n\u2028]/u);
        expect(statement.isWellFormed() || !any.slice(range.start, range.end).isWellFormed()).toBe(true);
        expect(statement.length).toBeLessThan(1100 + (speaker?.length ?? 0));
      }),
    );
    expect(guessClaim("word ".repeat(5000), { start: 0, end: 25_000 }, []).statement.length).toBeLessThan(1100);
  });
});

test("a paragraph of nothing but quotation marks, names or verbs is read in time", () => {
  for (const bit of ["“a” ", "‘", "Ann Day, ", "and has said ", "according to the "]) {
    const line = bit.repeat(30_000);
    expect(guessClaim(line, { start: 10, end: line.length - 10 }, []).statement.length).toBeLessThan(1100);
  }
});
