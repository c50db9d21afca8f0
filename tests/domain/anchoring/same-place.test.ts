import { expect, test } from "vitest";
import { samePlace } from "@/lib/domain/anchoring/same-place";

const before =
  "The port moved 4,200 boxes in May. It was calm on the quay. It was calm on the quay. Nobody was hurt then.";
const at = (words: string, from = 0) => {
  const start = before.indexOf(words, from);
  return { start, end: start + words.length };
};

test("reading goes on at the same sentence, wherever it stands now", () => {
  const after = `A new line. ${before}`;
  expect(samePlace(before, after, at("Nobody was hurt then."))).toBe(after.indexOf("Nobody"));
  const second = at("It was calm on the quay.", before.indexOf("It was") + 1);
  expect(samePlace(before, after, second)).toBe(after.lastIndexOf("It was calm"));
});

test("where its words changed it is the sentence that begins or ends as it did", () => {
  const after = before.replace("4,200", "43");
  expect(samePlace(before, after, at("The port moved 4,200 boxes in May."))).toBeLessThan(after.indexOf("It was"));
  const long = "The first part of it was put in other words, but it ends as it always ended, said nobody at all.";
  const reworded = `Before it. ${long.replace("The first part of it", "Its beginning")}`;
  const found = samePlace(long, reworded, { start: 0, end: long.length });
  expect(found).toBeGreaterThanOrEqual(reworded.indexOf("Its beginning"));
});

test("where nothing of it is left it is the same offset, inside the text", () => {
  expect(samePlace(before, "Short.", at("Nobody was hurt then."))).toBe("Short.".length);
  expect(samePlace(before, "", at("The port"))).toBe(0);
  expect(samePlace("", "Something.", { start: 0, end: 0 })).toBe(0);
});
