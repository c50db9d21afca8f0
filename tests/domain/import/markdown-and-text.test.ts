import { describe, expect, test } from "vitest";
import { importArticle } from "@/lib/import/import-article";
import { imported } from "./outline";

const lead = "The ferry company has halted all night crossings, the minister said on Monday. The ban begins at once.";

describe("Markdown", () => {
  test("with front matter, table, strikethrough, footnote and HTML", () => {
    const content = `---\ntitle: "Night ferries stop"\nauthors:\n  - Jane Doe\n  - John Roe\ndate: 2026-03-02\nlang: en\n---\n# Night ferries stop\n\n${lead}[^1] It is **not** ~~gone~~ <script>alert(1)</script>[over](javascript:alert(1)).\n\n| Fare | Now |\n|--|--|\n| Adult | 9 |\n\n- one\n- two\n\n[^1]: As told to the Post.\n`;
    expect(imported("markdown", content)).toEqual([
      "h1 headline | Night ferries stop",
      `p | ${lead}^1^ It is *not* ~gone~ [over](javascript:alert(1)).`,
      "table",
      "  tr",
      "    th",
      "      p | Fare",
      "    th",
      "      p | Now",
      "  tr",
      "    td",
      "      p | Adult",
      "    td",
      "      p | 9",
      "bulletList",
      "  listItem",
      "    p | one",
      "  listItem",
      "    p | two",
      "p | ^1^ As told to the Post.",
    ]);
    expect(importArticle({ format: "markdown", content }).metadata).toMatchObject({
      title: "Night ferries stop",
      byline: "Jane Doe, John Roe",
      publishedAt: "2026-03-02",
      language: "en",
    });
  });

  test("a rule at the top is no front matter", () => {
    expect(imported("markdown", `---\n\n${lead}\n\n---\n`)).toEqual([
      "horizontalRule",
      `p | ${lead}`,
      "horizontalRule",
    ]);
  });
});

describe("plain text", () => {
  test("as copied from a page: section, date, byline and counters are no copy", () => {
    const content = `Night ferries stop, minister urges calm\n- In Reports\n- 01:12 PM, Dec 29, 2025\n- Harbour Staff\n${lead}\nA second paragraph, also of one line, told the Kessen news agency that all was well.\n\nComments12\nShare\n`;
    expect(imported("text", content)).toEqual([
      "h1 headline | Night ferries stop, minister urges calm",
      "p furniture (section label) | In Reports",
      "p furniture (date line) | 01:12 PM, Dec 29, 2025",
      "p byline | Harbour Staff",
      `p | ${lead}`,
      "p | A second paragraph, also of one line, told the Kessen news agency that all was well.",
      "p furniture (comments) | Comments12",
      "p furniture (sharing buttons) | Share",
    ]);
    expect(importArticle({ format: "text", content }).metadata).toEqual({
      title: "Night ferries stop, minister urges calm",
      byline: "Harbour Staff",
      publisher: "",
      canonicalUrl: "",
      publishedAt: "2025-12-29T13:12:00",
      language: "en",
      derivedFrom: "Kessen news agency",
    });
  });

  test("wrapped by hand: lines are joined, blank lines part, lists stay", () => {
    const content =
      "The ferry company has halted all night crossings, the\nminister said on Monday. The ban begins at once and will\nlast until inspectors have looked at every vessel.\n\nWhat it means:\n\n- no crossing after ten\n- refunds for everybody who has\n  booked\n";
    expect(imported("text", content)).toEqual([
      "p | The ferry company has halted all night crossings, the minister said on Monday. The ban begins at once and will last until inspectors have looked at every vessel.",
      "p | What it means:",
      "bulletList",
      "  listItem",
      "    p | no crossing after ten",
      "  listItem",
      "    p | refunds for everybody who has booked",
    ]);
  });

  test("characters that carry no text, or that the canonical text uses itself, are taken out", () => {
    expect(imported("text", `\ufeffA soft\u00adhyphen, an object \ufffcand a bell\u0007.\u2028Next line.`)).toEqual([
      "p | A softhyphen, an object and a bell.",
      "p | Next line.",
    ]);
  });
});
