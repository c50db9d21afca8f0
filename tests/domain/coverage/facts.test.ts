import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type FactRule, factRules } from "@/lib/domain/coverage/fact";
import { factsOf } from "@/lib/domain/coverage/facts";
import { canonicalText, leafBlocks } from "@/lib/domain/text/canonical-text";
import { contains } from "@/lib/domain/text/ranges";
import { sentenceEnds, sentencesOf } from "@/lib/domain/text/sentences";
import { arbitraryDoc } from "../../editor/arbitrary-doc";

/** One line as a version: its facts as `rule: words`. */
function found(line: string, language = "en"): string[] {
  const ends = sentenceEnds(line, language);
  const sentences = ends.map((end, index) => ({ start: ends[index - 1] ?? 0, end }));
  const blocks = [{ range: { start: 0, end: line.length }, role: "body" as const, lang: null }];
  return factsOf({ text: line, blocks, sentences, language }).map(
    ({ start, end, rule }) => `${rule}: ${line.slice(start, end)}`,
  );
}

const only = (rule: FactRule, facts: readonly string[]) => facts.filter((fact) => fact.startsWith(`${rule}: `));

describe("facts", () => {
  test("are disjoint, in order, hold a word, and each lies in one sentence outside furniture; twice the same", () => {
    fc.assert(
      fc.property(arbitraryDoc, fc.constantFrom("en", "de", "ar", "ja", "xx-nonsense-"), (doc, language) => {
        const version = {
          text: canonicalText(doc),
          blocks: leafBlocks(doc),
          sentences: sentencesOf(doc, language),
          language,
        };
        const facts = factsOf(version);
        expect(factsOf(version)).toEqual(facts);
        facts.reduce((at, { start, end, rule }) => {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(version.text.slice(start, end)).toMatch(/[\p{L}\p{N}]/u);
          expect(version.text.slice(start, end).trim()).toBe(version.text.slice(start, end));
          expect(factRules).toContain(rule);
          expect(version.sentences.some((sentence) => contains(sentence, { start, end }))).toBe(true);
          return end;
        }, 0);
      }),
    );
  });

  test("stay within the sentences a version was stored with, whatever rules cut those", () => {
    fc.assert(
      fc.property(arbitraryDoc, fc.constantFrom("en", "de", "ru", "ar"), (doc, language) => {
        const text = canonicalText(doc);
        const blocks = leafBlocks(doc);
        const stored = blocks.flatMap(({ range: { start, end } }) => {
          const middle = Math.floor((start + end) / 2);
          return [
            { start, end: middle },
            { start: middle, end },
          ].filter((each) => each.start < each.end);
        });
        for (const fact of factsOf({ text, blocks, sentences: stored, language })) {
          expect(stored.some((sentence) => contains(sentence, fact))).toBe(true);
        }
      }),
    );
  });

  test("furniture has none", () => {
    const line = "Read more: 12 things in Oslo.";
    const version = { text: line, sentences: [{ start: 0, end: line.length }], language: "en" };
    const block = { range: { start: 0, end: line.length }, lang: null };
    expect(factsOf({ ...version, blocks: [{ ...block, role: "furniture" }] })).toEqual([]);
    expect(factsOf({ ...version, blocks: [{ ...block, role: "caption" }] })).toHaveLength(2);
  });

  const cases: [line: string, facts: string[], language?: string][] = [
    [
      "Northern Trade Minister Ida Holm told NRX on 3 May 2024 that 300 ships left.",
      ["title: Northern Trade Minister", "name: Ida Holm", "name: NRX", "date: 3 May 2024", "number: 300"],
    ],
    [
      "Exports rose 3.5 percent to $1.2 billion, the highest since 2019.",
      ["number: 3.5 percent", "number: $1.2 billion", "superlative: the highest", "date: 2019"],
    ],
    [
      "“We lost 300 crates,” said Jane Roe, the port’s chief executive.",
      ["quote: We lost 300 crates,", "name: Jane Roe", "title: port’s chief executive"],
    ],
    [
      "Three million people, two-thirds of them women, left last year at 10:30 a.m.",
      ["number_word: Three million", "number_word: two-thirds", "date: last year", "time: 10:30 a.m."],
    ],
    [
      "It is larger than Malmö and twice as many as before came in May.",
      ["comparison: larger than", "name: Malmö", "comparison: twice as many as", "date: May"],
    ],
    ["Officials said so. May they? I think the rest of the West did.", ["name: West"]],
    ["The G20 bought an F-16.", ["name: G20", "name: F-16"]],
    ["It stood so.[3] Nobody asked.", []],
    ["01:12 PM, May 29, 2025", ["time: 01:12 PM", "date: May 29, 2025"]],
    [
      "Am 28. Mai 2025 kamen 3,5 Millionen Euro (12 Prozent). Der Mann ging gestern um 10:30 Uhr.",
      ["date: 28. Mai 2025", "number: 3,5 Millionen Euro", "number: 12 Prozent", "date: gestern", "time: 10:30 Uhr"],
      "de",
    ],
    [
      "Le 3 mai 2024, Ida Holm a annoncé 2,5 milliards d’euros et « une victoire ».",
      ["date: 3 mai 2024", "name: Ida Holm", "number: 2,5 milliards d’euros", "quote: une victoire"],
      "fr",
    ],
    ["El 3 de mayo hubo 3 mil millones de dólares.", ["date: 3 de mayo", "number: 3 mil millones de dólares"], "es"],
    ["В мае 2025 года ушло 5 млн рублей.", ["date: мае 2025", "number: 5 млн рублей"], "ru"],
    [
      "2024年5月3日に「大きな一歩」と述べ、約300人が3億円を。",
      ["date: 2024年5月3日", "quote: 大きな一歩", "number: 300人", "number: 3億円"],
      "ja",
    ],
    ["في 3 مايو 2024 قتل 300 و٥٠٪.", ["date: 3 مايو 2024", "number: 300", "number: ٥٠٪"], "ar"],
  ];
  for (const [line, expected, language] of cases) test(line, () => expect(found(line, language)).toEqual(expected));

  test("a capital at the beginning of a sentence is a name where the text shows it elsewhere, and in a headline too", () => {
    expect(only("name", found("Ferries stopped. In Oslo all waited."))).toEqual(["name: Oslo"]);
    expect(only("name", found("Oslo waited. Nobody in Oslo knew."))).toEqual(["name: Oslo", "name: Oslo"]);
    const text = "Ferry Between Oslo Harbours Stops Again\nNobody in Oslo knew.";
    const headline = { start: 0, end: text.indexOf("\n") };
    const body = { start: headline.end + 1, end: text.length };
    const blocks = [
      { range: headline, role: "headline" as const, lang: null },
      { range: body, role: "body" as const, lang: null },
    ];
    const facts = factsOf({ text, blocks, sentences: [headline, body], language: "en" });
    expect(facts.map(({ start, end }) => text.slice(start, end)).at(-1)).toBe("Oslo");
    expect(facts).toHaveLength(2);
  });

  test("a quotation over sentences is a fact in each of them", () => {
    expect(only("quote", found("“It was so. It will be so,” she said."))).toEqual([
      "quote: It was so.",
      "quote: It will be so,",
    ]);
  });

  test("a document that names a thousand languages is read in time: beyond a few, blocks are read as the article is", () => {
    const line = "On 3 May 2024 came 12 ships.";
    const blocks = Array.from({ length: 1000 }, (_, index) => ({
      range: { start: index * (line.length + 1), end: index * (line.length + 1) + line.length },
      role: "body" as const,
      lang: `${String.fromCharCode(97 + (index % 26))}${String.fromCharCode(97 + Math.floor(index / 26))}`,
    }));
    const text = blocks.map(() => line).join("\n");
    const facts = factsOf({ text, blocks, sentences: blocks.map(({ range }) => range), language: "en" });
    expect(facts.slice(-2).map(({ start, end }) => text.slice(start, end))).toEqual(["3 May 2024", "12"]);
  });

  test("a line may hold half a million facts", () => {
    const line = "1 ".repeat(500_000);
    const whole = { start: 0, end: line.length };
    const version = { text: line, blocks: [{ range: whole, role: "body" as const, lang: null }], sentences: [whole] };
    expect(factsOf({ ...version, language: "en" })).toHaveLength(500_000);
  });

  // Quadratic rules would run into the time limit of the test.
  for (const bit of [
    "a",
    "A",
    "1,",
    "A ",
    "“",
    "the ",
    "more ",
    "1 ",
    "Mr. ",
    "of A ",
    ". A",
    "’s ",
    "AB1-",
    "May 1, ",
    "年1",
  ]) {
    test(`a line of ${JSON.stringify(bit)} for twenty thousand words is read in time`, () => {
      const line = bit.repeat(Math.ceil(120_000 / bit.length));
      const whole = { start: 0, end: line.length };
      const facts = factsOf({
        text: line,
        blocks: [{ range: whole, role: "body", lang: null }],
        sentences: [whole],
        language: "en",
      });
      expect(facts.at(-1)?.end ?? 0).toBeLessThanOrEqual(line.length);
    });
  }

  for (const [language, ...bits] of [
    ["de", "zweiund", "der a", "Dr. ", "vor zwei "],
    ["fr", "le plus ", "l’A", "ministre de la "],
    ["es", "el más ", "hace dos ", "—A "],
    ["ru", "самый ", "министр ", "г. А"],
    ["ar", "أكبر ", "رئيس ", "قال "],
    ["ja", "日本", "年1"],
  ] as const) {
    test(`a line of nothing but ${bits.map((bit) => JSON.stringify(bit)).join(" or ")} is read in time in ${language}`, () => {
      for (const bit of bits) {
        const line = bit.repeat(Math.ceil(60_000 / bit.length));
        const whole = { start: 0, end: line.length };
        const version = {
          text: line,
          blocks: [{ range: whole, role: "body" as const, lang: null }],
          sentences: [whole],
        };
        expect(factsOf({ ...version, language }).at(-1)?.end ?? 0).toBeLessThanOrEqual(line.length);
      }
    });
  }
});
