import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { claimsAsCsv, evidenceAsCsv } from "@/lib/domain/reports/csv";
import { claimColumns, evidenceColumns } from "@/lib/domain/reports/csv-columns";
import { makeReport } from "@/lib/domain/reports/report";
import { aClaim, aDoc, anAnswer, anInput, paragraph, someEvidence, text } from "./a-report";
import { readCsv } from "./read-csv";

const doc = aDoc(paragraph(text("one two three")));

function rowsOf(csv: string): Record<string, string>[] {
  const [head = [], ...rows] = readCsv(csv);
  return rows.map((row) => Object.fromEntries(head.map((name, index) => [name, row[index] ?? ""])));
}

test("claims: a row each in the order of the text, retired ones last, keys and dates as the API has them", () => {
  const retired = { at: "2026-05-04T16:00:00.000Z", byId: "ana", reason: "An opinion" };
  const claims = [
    aClaim(1, [[4, 7]], {
      assessments: [anAnswer("confirmed", "supported"), anAnswer("fix", "refuted", "Two lines\nof why")],
      evidence: [someEvidence("a"), someEvidence("b", { stance: "contradicts" })],
    }),
    aClaim(2, [[0, 3]], { retired }),
    aClaim(3, [[0, 3]], { speaker: "Ida, “Moe”" }),
  ];
  const csv = claimsAsCsv(makeReport(anInput(doc, claims)));
  expect(csv.startsWith("\ufeffarticle_id,article_title,version,claim_id,")).toBe(true);
  expect(csv.endsWith("\r\n")).toBe(true);
  const rows = rowsOf(csv);
  expect(rows.map((row) => [row.claim_number, row.footnote, row.words])).toEqual([
    ["3", "1", "one"],
    ["1", "2", "two"],
    ["2", "", "one"],
  ]);
  expect(rows[1]).toMatchObject({
    ...{ label: "Fix", finding: "refuted", disposition: "fix", qualifiers: "number", rationale: "Two lines\nof why" },
    ...{ answered_by: "Ana Koll", answered_at: "2026-05-04T16:00:00.000Z", answers: "2", stage: "marked" },
    ...{ evidence_supports: "1", evidence_contradicts: "1", evidence_context: "0", retired_at: "" },
  });
  expect(rows[2]).toMatchObject({ retired_at: retired.at, retired_by: "Ana Koll", retired_reason: "An opinion" });
});

test("evidence: a row each with its source whole", () => {
  const use = someEvidence("s", { passage: "Vi mistet\n240", translation: "We lost", locator: "p. 12" });
  Object.assign(use.source, { publisher: "County", url: "https://example.org/", publishedDate: "2013-01" });
  const csv = evidenceAsCsv(makeReport(anInput(doc, [aClaim(1, [[0, 3]], { evidence: [use, someEvidence("t")] })])));
  const rows = rowsOf(csv);
  expect(rows).toHaveLength(2);
  expect(rows[0]).toMatchObject({
    ...{ claim_words: "one", stance: "supports", basis: "primary_document", source_id: "s", source_title: "Source s" },
    ...{ source_publisher: "County", source_url: "https://example.org/", source_published: "2013-01" },
    ...{ passage: "Vi mistet\n240", translation: "We lost", locator: "p. 12", relies_on: "" },
  });
});

test("an article without claims is its header", () => {
  const report = makeReport(anInput(doc, []));
  expect(readCsv(claimsAsCsv(report))).toEqual([claimColumns.map(([name]) => name)]);
  expect(readCsv(evidenceAsCsv(report))).toEqual([evidenceColumns.map(([name]) => name)]);
});

test("law: every value is read back as it was; only what a spreadsheet would calculate has an apostrophe in front", () => {
  const bits = [
    "=",
    "+",
    "-",
    "@",
    "\t",
    "\n",
    "＝",
    "＋",
    "－",
    "＠",
    "'",
    '"',
    ",",
    ";",
    "a",
    "1",
    " ",
    "é",
    "😀",
    "=",
  ];
  const typed = fc.array(fc.constantFrom(...bits), { maxLength: 8 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(fc.array(typed, { minLength: 6, maxLength: 6 }), (values) => {
      const [statement = "", speaker = "", rationale = "", passage = "", locator = "", title = ""] = values;
      const use = someEvidence("s", { passage, locator });
      use.source.title = title;
      const claim = aClaim(1, [[0, 3]], {
        ...{ statement, speaker, evidence: [use], assessments: [anAnswer("fix", "refuted", rationale)] },
      });
      const report = makeReport(anInput(doc, [claim]));
      const [told = {}] = rowsOf(claimsAsCsv(report));
      const [used = {}] = rowsOf(evidenceAsCsv(report));
      const got = [told.statement, told.speaker, told.rationale, used.passage, used.locator, used.source_title];
      expect(got).toEqual(values.map((value) => (/^[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : value)));
    }),
    { numRuns: 1000 },
  );
});

test("the page about the files names their columns in their order", () => {
  const page = readFileSync("docs/api/csv.md", "utf8");
  const [claims = "", evidence = ""] = page.split("## Evidence");
  const named = (part: string) => [...part.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name);
  expect(named(claims)).toEqual(claimColumns.map(([name]) => name));
  expect(named(evidence)).toEqual(evidenceColumns.map(([name]) => name));
});
