import { expect, test } from "vitest";
import { statementName } from "@/lib/db/statement-names";

test("a statement gets a name of its own the third time it comes, and keeps it", () => {
  const names = (sql: string, times: number) => Array.from({ length: times }, () => statementName({ sql }));
  const [first, second, third, fourth] = names("SELECT 'one'", 4);
  expect([first, second]).toEqual(["", ""]);
  expect(third).toMatch(/^claimdesk_\d+$/);
  expect(fourth).toBe(third);
  expect(names("SELECT 'two'", 3).at(-1)).not.toBe(third);
});

test("there are names for so many statements and no more", () => {
  for (let at = 0; at < 400; at += 1) for (let time = 0; time < 3; time += 1) statementName({ sql: `SELECT ${at}` });
  expect(statementName({ sql: "SELECT 0" })).not.toBe("");
  expect(statementName({ sql: "SELECT 399" })).toBe("");
});
