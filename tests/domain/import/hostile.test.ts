import { describe, expect, test } from "vitest";
import { Refusal } from "@/lib/domain/refusal";
import { parseDoc } from "@/lib/editor/parse-doc";
import { importArticle } from "@/lib/import/import-article";
import type { ImportFormat } from "@/lib/import/import-input";
import { computing } from "@/tests/support/computing";

/* Milliseconds of computing, wide, for slow machines: here each takes two seconds at the most. What they catch is the square. */
const BOUND = 8_000;

function outcome(format: ImportFormat, content: string): string {
  try {
    parseDoc(importArticle({ format, content }).doc);
    return "read";
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

const cases: [string, ImportFormat, () => string, string][] = [
  ["50,000 nested divs", "html", () => `${"<div>".repeat(50_000)}x`, "import_too_deep"],
  ["5,000 nested divs", "html", () => `${"<div>".repeat(5_000)}x${"</div>".repeat(5_000)}`, "read"],
  ["10,000 unclosed inline tags", "html", () => `${"<b>".repeat(10_000)}x`, "read"],
  [
    "1.9 MB of unclosed paragraphs, links and bold",
    "html",
    () => "<p><a href=x><b>w ".repeat(106_000),
    "import_too_large",
  ],
  ["80,000 of them", "html", () => "<p><a href=x><b>w ".repeat(26_000), "read"],
  ["100,000 end tags that end nothing", "html", () => `${"<b>".repeat(15_000)}${"</i>".repeat(100_000)}x`, "read"],
  ["a huge attribute", "html", () => `<p title="${"a".repeat(4_900_000)}">x</p>`, "read"],
  [
    "200,000 lists that say how deep they are",
    "html",
    () => "<ul><li aria-level=9>x</ul>".repeat(100_000),
    "import_too_large",
  ],
  ["20,000 of them", "html", () => "<ul><li aria-level=9>x</ul>".repeat(20_000), "read"],
  ["80,000 signs of comments", "html", () => `<p>x</p>${'<a href="#cmnt_ref1">[a]</a>'.repeat(80_000)}`, "read"],
  [
    "80,000 signs inside each other’s boxes",
    "html",
    () => `<p>x</p>${'<div><p><a href="#cmnt_ref1">[a]</a>'.repeat(60_000)}`,
    "import_too_deep",
  ],
  ["10 MB", "html", () => `<p title="${"a".repeat(10_000_000)}">x</p>`, "import_too_large"],
  ["100,000 tables inside each other", "html", () => "<table><tr><td>x".repeat(100_000), "import_too_deep"],
  [
    "100,000 tables after each other",
    "html",
    () => "<table><tr><td>x</td><td>y</td></tr></table>".repeat(100_000),
    "import_too_large",
  ],
  [
    "cells that span everything",
    "html",
    () => `<table>${"<tr><td colspan=9999999 rowspan=9999999>x<td>y".repeat(2_000)}`,
    "read",
  ],
  ["a flood of entities", "html", () => `<p>${"&amp;&nbsp;&#x1F600;&notin;".repeat(100_000)}`, "read"],
  ["a flood of ampersands", "html", () => "&".repeat(900_000), "read"],
  ["a flood of open comments", "html", () => `<p>x${"<!--".repeat(1_000_000)}`, "read"],
  ["a flood of angles", "html", () => "<".repeat(900_000), "read"],
  [
    "a page of 60,000 headlines",
    "html",
    () => `<html><head><title>abc def</title><body>${"<h1>abc def</h1>".repeat(60_000)}<p>word`,
    "import_too_large",
  ],
  [
    "a page of deep paragraphs",
    "html",
    () =>
      `<html><body>${`${"<div>".repeat(150)}<p>A sentence, with words, that is long enough to count as running text.</p>${"</div>".repeat(150)}`.repeat(400)}`,
    "read",
  ],
  ["no-break spaces without end", "html", () => `<p>a${"\u00a0".repeat(900_000)}b`, "read"],
  [
    "a title of em spaces",
    "html",
    () => `<title>a${"\u2003".repeat(400_000)}b</title><h1>x</h1><p>A few words more.`,
    "read",
  ],
  ["tabs in code", "html", () => `<pre>a${"\t".repeat(100_000)}b</pre>`, "read"],
  ["tabs in a line of text", "text", () => `a${"\t".repeat(900_000)}b`, "read"],
  ["Markdown: spaces in a heading", "markdown", () => `# a${" ".repeat(400_000)}b`, "read"],
  ["white space without end", "html", () => `<p>a${" ".repeat(4_900_000)}b`, "read"],
  [
    "JSON-LD of 400,000 levels",
    "html",
    () => `<script type="application/ld+json">${"[".repeat(400_000)}</script><p>x`,
    "read",
  ],
  ["Markdown: 50,000 [", "markdown", () => "[".repeat(50_000), "import_too_deep"],
  ["Markdown: 50,000 >", "markdown", () => "> ".repeat(50_000), "import_too_deep"],
  ["Markdown: 50,000 *", "markdown", () => "*".repeat(50_000), "import_too_deep"],
  ["Markdown: 50,000 `", "markdown", () => "`".repeat(50_000), "import_too_deep"],
  ["Markdown: open links", "markdown", () => "[a](".repeat(200_000), "read"],
  ["Markdown: open brackets and words", "markdown", () => "[a".repeat(300_000), "read"],
  ["Markdown: open emphasis", "markdown", () => "**a *a ".repeat(100_000), "read"],
  ["Markdown: open HTML", "markdown", () => "a <![CDATA[".repeat(40_000), "read"],
  ["a text of 5 million lines", "text", () => `${"\n".repeat(4_900_000)}x`, "read"],
  ["a text too long to check", "text", () => "word ".repeat(300_000), "import_too_large"],
  ["U+0000", "text", () => "a\u0000b", "import_not_text"],
  ["half a surrogate pair", "text", () => "a\ud800b", "import_not_text"],
  ["bytes that are no text", "text", () => "\u0001\ufffd\u0002PK\u0003".repeat(500), "import_not_text"],
  ["nothing", "text", () => " \n\t ", "import_empty"],
  ["nothing but script", "html", () => "<script>alert(1)</script>", "import_empty"],
];

describe("hostile input is read or refused within seconds", () => {
  test.each(cases)("%s", async (_name, format, content, expected) => {
    const input = content();
    let how = "";
    const cost = await computing(() => {
      how = outcome(format, input);
    });
    expect(how).toBe(expected);
    expect(cost).toBeLessThan(BOUND);
  });
});
