import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { refusalCodes } from "@/lib/domain/refusal";
import { refusalSentence } from "@/lib/words/refusals";

test("each refusal has its words once, in the file of its noun", () => {
  const said = globSync("lib/words/refusals/*.ts").flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/^ {2}(\w+): \{/gm)].map(([, code]) => code),
  );
  expect(said.sort()).toEqual([...refusalCodes].sort());
});

test("the codes stand in alphabetical order, so that each is found and no two hands add in one place", () => {
  expect(refusalCodes).toEqual([...refusalCodes].sort());
});

test("what was not found is named", () => {
  expect(refusalSentence("not_found", { what: "pin" }).detail).toMatch(/^This pinned source does not exist/);
  expect(refusalSentence("not_found", {}).detail).toMatch(/^This does not exist/);
});

test.each(refusalCodes)("%s says something whatever its parameters are", (code) => {
  const { title, detail } = refusalSentence(code, {});
  expect(title).not.toBe("");
  expect(detail).not.toMatch(/^$|undefined|null|NaN|\[object/);
});
