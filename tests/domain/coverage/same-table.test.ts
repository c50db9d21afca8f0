import { expect, test } from "vitest";
import { sameTable } from "@/lib/domain/coverage/same-table";
import { leafBlocks } from "@/lib/domain/text/canonical-text";
import type { DocJson, NodeJson } from "@/lib/domain/text/doc";

const words = (text: string): NodeJson => ({ type: "paragraph", content: [{ type: "text", text }] });
const cell = (...content: NodeJson[]): NodeJson => ({ type: "tableCell", content });
const row = (...content: NodeJson[]): NodeJson => ({ type: "tableRow", content });
const table = (...content: NodeJson[]): NodeJson => ({ type: "table", content });

const inner = table(row(cell(words("in a")), cell(words("in b"))), row(cell(words("in c"))));
const doc = {
  type: "doc",
  content: [
    words("before"),
    table(row(cell(words("a"), words("a too")), cell(words("b"))), row(cell(words("c")), cell(inner, words("d")))),
    words("between"),
    table(row(cell(words("other")))),
  ],
} as DocJson;
const texts = ["before", "a", "a too", "b", "c", "in a", "in b", "in c", "d", "between", "other"];
const at = (...wanted: string[]) => new Set(wanted.map((each) => texts.indexOf(each)));
const widened = (part: "tableRow" | "table", ...from: string[]) =>
  [...sameTable(doc, at(...from), part)].map((block) => texts[block]);

test("a cell widens to its row and its table, and to no more", () => {
  expect(leafBlocks(doc)).toHaveLength(texts.length);
  expect(widened("tableRow", "a")).toEqual(["a", "a too", "b"]);
  expect(widened("table", "b")).toEqual(["a", "a too", "b", "c", "in a", "in b", "in c", "d"]);
  expect(widened("tableRow", "b", "other")).toEqual(["a", "a too", "b", "other"]);
});

test("of tables in tables it is the innermost", () => {
  expect(widened("tableRow", "in a")).toEqual(["in a", "in b"]);
  expect(widened("table", "in c")).toEqual(["in a", "in b", "in c"]);
  expect(widened("tableRow", "d")).toEqual(["c", "in a", "in b", "in c", "d"]);
});

test("outside a table there is nothing to widen", () => {
  expect(widened("tableRow", "before", "between")).toEqual([]);
  expect(widened("table", "between")).toEqual([]);
});
