import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareText, wordKeys } from "@/lib/domain/signing/compare-text";

const copy = (text: string) => ({ text, furniture: [] });
const signed = copy(
  "Port moves more\n“We’ve never been so busy” – 4,200 containers in May.\n\uFFFC\nThe quay, built 1974.",
);

const line = fc
  .array(
    fc.constantFrom(
      "The",
      "port",
      "moved",
      "4,200",
      "containers",
      "“We’ve",
      "busy”",
      "well-known",
      "10 %",
      "…",
      "1974.",
    ),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((words) => words.join(" "));
const lines = fc.array(line, { minLength: 1, maxLength: 8 });

/** The same words as somebody else's system writes them. */
const restyled = (text: string) =>
  text
    .replaceAll(/[“”]/g, '"')
    .replaceAll("’", "'")
    .replaceAll("…", "...")
    .replaceAll("-", "\u2011")
    .replaceAll(" ", "\u00A0")
    .replaceAll("\n", "\n\n");

describe("a text against the one that was signed", () => {
  test("is identical by every character, and by nothing less", () => {
    fc.assert(
      fc.property(lines, (given) => {
        const text = given.join("\n");
        expect(compareText(copy(text), copy(text)).answer).toBe("identical");
        expect(compareText(copy(text), copy(`${text} `)).answer).toBe("typography");
      }),
    );
  });

  test("is the same words in another typography", () => {
    fc.assert(
      fc.property(lines, (given) => {
        const text = given.join("\n");
        expect(compareText(copy(`${text}\n-`), copy(restyled(`${text}\n-`))).answer).toBe("typography");
      }),
    );
  });

  test("is the same words with furniture around it, or without", () => {
    fc.assert(
      fc.property(lines, fc.nat(), (given, at) => {
        const place = at % (given.length + 1);
        const around = [...given.slice(0, place), "Read more: sign up for our letter", ...given.slice(place)];
        const marked = { text: around.join("\n"), furniture: around.map((_, index) => index === place) };
        const bare = copy(given.join("\n"));
        expect(compareText(marked, bare).answer).toBe("typography");
        expect(compareText(bare, marked).answer).toBe("typography");
        expect(compareText(marked, copy(`${marked.text} `)).answer).toBe("typography");
        expect(wordKeys(marked)).toEqual(wordKeys(bare));
      }),
    );
  });

  test("is different when a word is, and says where", () => {
    fc.assert(
      fc.property(lines, fc.nat(), (given, at) => {
        const place = at % given.length;
        const other = given.map((each, index) => (index === place ? `${each} never` : each));
        const { answer, changes, count } = compareText(copy(given.join("\n")), copy(other.join("\n")));
        expect([answer, count]).toEqual(["different", 1]);
        expect(changes[0]).toMatchObject({ signed: "", given: "never" });
      }),
    );
  });

  test("names the words on both sides, with those before", () => {
    const given = copy(signed.text.replace("4,200", "4,300"));
    expect(compareText(signed, given).changes).toEqual([
      { after: expect.stringContaining("busy"), signed: "4,200", given: "4,300" },
    ]);
  });

  test("counts capitals, figures and punctuation as words", () => {
    for (const [from, to] of [
      ["Port", "port"],
      ["1974.", "1974"],
      ["4,200", "4.200"],
    ] as const) {
      expect(compareText(signed, copy(signed.text.replace(from, to))).answer).toBe("different");
    }
  });

  test("passes over pictures", () => {
    expect(compareText(signed, copy(signed.text.replace("\uFFFC\n", ""))).answer).toBe("typography");
  });
});
