import fc from "fast-check";
import { expect, test } from "vitest";
import { around } from "@/lib/domain/fixes/around";

const line = "It was calm. The port moved 4,200 containers in May. Nobody was hurt.";
const text = `Head\n${line}\nFoot`;
const sentences = [
  { start: 0, end: 4 },
  { start: 5, end: 18 },
  { start: 18, end: 58 },
  { start: 58, end: 74 },
  { start: 75, end: 79 },
];
const at = (words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};

test("a fix is shown in its sentence", () => {
  expect(around(text, sentences, at("4,200"))).toEqual({ before: "The port moved ", after: " containers in May." });
  expect(around(text, sentences, at("calm. The"))).toEqual({
    before: "It was ",
    after: " port moved 4,200 containers in May.",
  });
  expect(around(text, sentences, { start: 5, end: 5 })).toEqual({ before: "", after: line.slice(0, 12) });
  expect(around(text, [], at("4,200"))).toEqual({ before: "", after: "" });
});

test("a long sentence is cut at a word", () => {
  const long = `${"many ".repeat(60)}words${" more".repeat(60)}`;
  const { before, after } = around(long, [{ start: 0, end: long.length }], { start: 300, end: 305 });
  expect(before).toMatch(/^… many (many )+$/);
  expect(after).toMatch(/^( more)+ …$/);
  expect(before.length).toBeLessThan(110);
});

test("what stands around are the text's own words, on the same line", () => {
  const pieces = fc.array(fc.constantFrom("a", "👩‍👩‍👧", " ", "\n", "longword", "."), { maxLength: 80 });
  fc.assert(
    fc.property(pieces, fc.nat(), fc.nat(), (parts, one, other) => {
      const words = parts.join("");
      const [start = 0, end = 0] = [one % (words.length + 1), other % (words.length + 1)].sort((a, b) => a - b);
      const { before, after } = around(words, [{ start: 0, end: words.length }], { start, end });
      expect(words.slice(0, start).endsWith(before.replace(/^… /, ""))).toBe(true);
      expect(words.slice(end).startsWith(after.replace(/ …$/, ""))).toBe(true);
      expect(before + after).not.toContain("\n");
    }),
  );
});
