import { expect, test } from "vitest";
import { evidenceAsCsv } from "@/lib/domain/reports/csv";
import { reportAsHtml } from "@/lib/domain/reports/html";
import { reportAsMarkdown } from "@/lib/domain/reports/markdown";
import { makeReport } from "@/lib/domain/reports/report";
import { reportWords } from "@/lib/words/report";
import { aDoc } from "@/tests/support/newsroom";
import { aClaim, anAnswer, anInput, someEvidence } from "./a-report";

test("what is confidential stands in a report as that, with its stance, and in no list of sources", () => {
  const answer = { ...anAnswer("confirmed", "supported"), tier: "background" as const, redacted: true };
  const kept = someEvidence("kept", { tier: "off_record", redacted: true, stance: "contradicts", passage: "" });
  const claim = aClaim(1, [[0, 3]], { evidence: [kept, someEvidence("open")], assessments: [answer] });
  const report = makeReport(anInput(aDoc("Headline", ["A line of text."]), [claim]));
  expect(report.sources.map(({ title }) => title)).toEqual(["Source open"]);
  for (const told of [reportAsHtml(report, reportWords), reportAsMarkdown(report, reportWords)]) {
    expect(told).toContain("Confidential: off the record, contradicts");
    expect(told).toContain("Confidential: background");
    expect(told).not.toContain("Source kept");
  }
  const [, row] = evidenceAsCsv(report).split("\r\n");
  expect(row).toContain("contradicts,off_record,,,");
});
