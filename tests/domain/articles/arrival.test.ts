import { expect, test } from "vitest";
import { chainBounds } from "@/lib/domain/articles/arrival";
import { measureJsonBytes } from "@/lib/runtime/json-depth";

const measured = (json: string) => measureJsonBytes(new TextEncoder().encode(json));

test("JSON is measured before it is parsed, and strings are not counted", () => {
  expect(measured("1")).toEqual({ depth: 0, values: 1 });
  expect(measured(JSON.stringify({ a: [1, 2, { b: "]]},,[" }] }))).toEqual({ depth: 3, values: 3 });
  expect(measured(JSON.stringify(['\\"[[[', "\\", '"']))).toEqual({ depth: 1, values: 3 });
  expect(measured('"never ends [[[')).toEqual({ depth: 0, values: 1 });
  expect(measured("[".repeat(100_000)).depth).toBe(100_000);
});

test("chains are numbered through, an empty one in its place", () => {
  expect(chainBounds([{ length: 3 }, { length: 0 }, { length: 2 }])).toEqual([
    { first: 1, last: 3 },
    { first: 4, last: 3 },
    { first: 4, last: 5 },
  ]);
});
