import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findPassage } from "@/lib/domain/anchoring/find-passage";

const TEXT =
  "The port moved 4,200 containers in May.\n“We have never been busier,” said Marit Lund, the harbour master – “not even in 2008.”\nA har\u00adbour is busy; it’s a fact… and the quay was built in 1974.";

const found = (passage: string, text = TEXT) =>
  findPassage(text, passage).map(({ start, end }) => text.slice(start, end));

describe("a passage in a text", () => {
  test.each([
    ["4,200 containers", ["4,200 containers"]],
    ["  in May.\n", ["in May."]],
    ['"We have never been busier," said Marit Lund', ["We have never been busier,” said Marit Lund"]],
    ["„We have never been busier“", ["We have never been busier"]],
    ["We  have\nnever been\u00a0busier", ["We have never been busier"]],
    ["in May. 'We have never", ["in May.\n“We have never"]],
    ['harbour master - "not even in 2008"', ["harbour master – “not even in 2008"]],
    ["A harbour is busy; it's a fact...", ["A har\u00adbour is busy; it’s a fact"]],
    ["The port moved […] in May", ["The port moved", "in May"]],
    [
      "The port moved ... said Marit Lund (...) was built in 1974",
      ["The port moved", "said Marit Lund", "was built in 1974"],
    ],
    ["in May […] The port moved", []],
    ["4,300 containers", []],
    ["port move", []],
    ["THE PORT MOVED", []],
    ["", []],
    ["  ", []],
    ["“”", []],
    ["““4,200 containers””", ["4,200 containers"]],
    ["… moved 4,200 …", ["moved 4,200"]],
    ["...moved 4,200...", ["moved 4,200"]],
    ["[…] moved 4,200 […]", ["moved 4,200"]],
    ["port[…]May", ["port", "May"]],
    ["port ( ... ) May", ["port", "May"]],
    ["port [ … ] May", ["port", "May"]],
    ["port [...] May (…) 1974", ["port", "May", "1974"]],
    ["port … May", ["port", "May"]],
    ["port…May", []],
    ["1974 […] 1974", []],
    ["May […] in May", []],
    ["moved 4,200 […] 4,200", []],
    ["port […] 4,300", []],
    ["a fact ... and the", ["a fact… and the"]],
    ["[…]", []],
  ])("%j", (passage, expected) => {
    expect(found(passage)).toEqual(expected);
  });

  test("may hold signs nobody sees, alone or in a word", () => {
    expect(found("a b", "a \u00ad b")).toEqual(["a \u00ad b"]);
    expect(found("a \u200b b", "a b")).toEqual(["a b"]);
    expect(found("harbour", "har\u00adbo\u2060ur")).toEqual(["har\u00adbo\u2060ur"]);
    expect(found("har\u00adbour", "The harbour.")).toEqual(["harbour"]);
    expect(found("می‌خواهم", "من می‌خواهم بروم")).toEqual(["می‌خواهم"]);
    expect(found("می", "من می‌خواهم بروم")).toEqual([]);
  });

  test.each([
    ["四千二百", "港は四千二百個"],
    ["コンテナ", "個のコンテナを"],
    ["を運", "コンテナを運んだ"],
    ["ท่าเรือ", "ที่ท่าเรือแห่ง"],
    ["ທ່າ", "ຢູ່ທ່າເຮືອ"],
    ["កំពង់", "នៅកំពង់ផែ"],
    ["ဆိပ်ကမ်း", "ထိုဆိပ်ကမ်းသည်"],
  ])("%s is found within %s, which writes no spaces", (passage, text) => {
    expect(found(passage, text)).toEqual([passage]);
  });

  test("is not in a text without words", () => {
    expect(findPassage("", "words")).toEqual([]);
    expect(findPassage(" \n", "words")).toEqual([]);
  });

  test("is found wherever it was taken from, and says the same", () => {
    const word = fc.constantFrom(
      "a",
      "B",
      "é",
      "e\u0301",
      "“a",
      "b”",
      "c,",
      "d.",
      "–",
      "it’s",
      "4,200",
      "港",
      "🙂",
      "ก็",
    );
    const space = fc.constantFrom(" ", "\n", "\u00a0", "  ", "\u2028");
    const text = fc.array(fc.tuple(word, space), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(text, fc.nat(29), fc.integer({ min: 1, max: 8 }), (pairs, from, length) => {
        const whole = pairs.flat().join("");
        const passage = pairs
          .slice(from, from + length)
          .flat()
          .join("");
        const bare = passage.replace(/[\s“”’]/gu, "");
        if (bare === "") return;
        const same = (text: string) =>
          text
            .normalize("NFC")
            .replace(/\s+/gu, " ")
            .replace(/^[\s“”]+|[\s“”]+$/gu, "");
        expect(found(passage, whole).map(same)).toEqual([same(passage)]);
      }),
    );
  });

  test("is found in the middle of a line that writes no spaces", () => {
    expect(found("五月に四千", "港は五月に四千二百個のコンテナを運んだ。")).toEqual(["五月に四千"]);
    expect(found("4,200", "The port moved 14,200 containers.")).toEqual([]);
  });

  test("is found with its typography straightened", () => {
    const plain = TEXT.replace(/[“”]/g, '"')
      .replace("’", "'")
      .replace("–", "-")
      .replace("\u00ad", "")
      .replace("…", "...");
    const words = plain.split(/\s+/);
    fc.assert(
      fc.property(fc.nat(words.length - 1), fc.integer({ min: 1, max: 6 }), (at, length) => {
        const passage = words.slice(at, at + length).join(" ");
        if (/^["-]+$/.test(passage)) return;
        expect(found(passage)).toHaveLength(1);
      }),
    );
  });

  test("costs little in a long text, whatever is sought", () => {
    const long = "a b ".repeat(100_000);
    expect(findPassage(long, `${"a b ".repeat(4_000)}c`)).toEqual([]); // trying each place anew would not end in time
  });
});
