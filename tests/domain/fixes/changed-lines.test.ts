import { expect, test } from "vitest";
import { changedLines } from "@/lib/domain/fixes/changed-lines";

const TEXT = "One two\nthree\nfour five";

test("only lines that change are told, with what is struck and written in them", () => {
  const lines = changedLines(TEXT, [
    { start: 4, end: 7, replacement: "2" },
    { start: 18, end: 18, replacement: "and a half" },
  ]);
  expect(lines.map(({ segments }) => segments.map(({ kind, text }) => [kind, text]))).toEqual([
    [
      ["same", "One "],
      ["removed", "two"],
      ["added", "2"],
    ],
    [
      ["same", "four"],
      ["added", "and a half"],
      ["same", " five"],
    ],
  ]);
  expect(lines.some(({ isGone }) => isGone)).toBe(false);
});

test("a line that goes is told as gone, one that is emptied and stays is not", () => {
  const cut = { start: 8, end: 13, replacement: "" };
  const [gone] = changedLines(TEXT, [cut, { start: 13, end: 14, replacement: "" }]);
  expect(gone).toMatchObject({ isGone: true, segments: [{ kind: "removed", text: "three" }] });
  expect(changedLines(TEXT, [cut])[0]?.isGone).toBe(false);
});
