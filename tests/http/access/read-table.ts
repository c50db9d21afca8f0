import { readFileSync } from "node:fs";
import { join } from "node:path";

export type Row = Record<string, string>;

/** The tables of table.md (or another page here) by their headings; each row by its first cell, each cell by its column. */
export function readTables(page = "table.md"): Record<string, Record<string, Row>> {
  const tables: Record<string, Record<string, Row>> = {};
  const text = readFileSync(join(import.meta.dirname, page), "utf8");
  for (const section of text.split(/^## /m).slice(1)) {
    const [heading = ""] = section.split("\n");
    const rows = section
      .split("\n")
      .filter((line) => line.startsWith("|") && !/^\|[-|]+$/.test(line))
      .map((line) =>
        line
          .slice(1, -1)
          .split("|")
          .map((cell) => cell.trim()),
      );
    const [[, ...columns] = [], ...rest] = rows;
    tables[heading.trim()] = Object.fromEntries(
      rest.map(([name = "", ...cells]) => [
        name,
        Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ""])),
      ]),
    );
  }
  return tables;
}
