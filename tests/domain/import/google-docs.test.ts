import { describe, expect, test } from "vitest";
import { importArticle } from "@/lib/import/import-article";
import { imported } from "./outline";

/* What Google Docs puts on the clipboard, in a file it downloads, and in "Copy as Markdown". */

const png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
const lead = "The ferry company has halted all night crossings, the minister said on Monday. The ban begins at once.";

describe("a paste from Google Docs", () => {
  const clip = (body: string) =>
    `<html><body><!--StartFragment--><meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-0a1b2c3d-7fff">${body}</b><br class="Apple-interchange-newline"><!--EndFragment--></body></html>`;
  const span = (text: string, style = "") =>
    `<span style="font-size:11pt;font-family:Arial,sans-serif;color:#000000;background-color:transparent;font-weight:400;font-style:normal;font-variant:normal;text-decoration:none;vertical-align:baseline;white-space:pre-wrap;${style}">${text}</span>`;
  const para = (...spans: string[]) =>
    `<p dir="ltr" style="line-height:1.38;margin-top:0pt;margin-bottom:0pt;">${spans.join("")}</p>`;

  test("has marks where its spans have styles, and links to where they lead", () => {
    const html = clip(
      `<h1 dir="ltr">${span("Night ferries stop", "font-weight:700;")}</h1>` +
        para(
          span("The "),
          span("ban", "font-weight:700;"),
          span(" and "),
          span("H", ""),
          span("<span style='font-size:0.6em;vertical-align:sub;'>2</span>"),
          span("O", "text-decoration:line-through;"),
          `<a href="https://www.google.com/url?q=https://example.org/report?a%3D1%26b%3D2&amp;sa=D&amp;source=editors&amp;ust=17&amp;usg=AO" style="text-decoration:none;">${span("report", "text-decoration:underline;")}</a>`,
          `<a href="#heading=h.abc">${span("above", "text-decoration:underline;")}</a>`,
          span("."),
        ),
    );
    expect(imported("html", html)).toEqual([
      "h1 headline | Night ferries stop",
      "p | The *ban* and H,2,~O~[report](https://example.org/report?a=1&b=2)above.",
    ]);
  });

  test("nests lists, whether they stand in each other or only say how deep they are", () => {
    const li = (level: number, text: string) =>
      `<li dir="ltr" style="list-style-type:disc;" aria-level="${level}"><p dir="ltr" role="presentation">${span(text)}</p></li>`;
    const nested = clip(
      `${para(span(lead))}<ul>${li(1, "One")}<ul>${li(2, "Inner")}<ol>${li(3, "Deep")}</ol></ul>${li(1, "Two")}</ul>`,
    );
    const flat = clip(
      `${para(span(lead))}<ul>${li(1, "One")}${li(2, "Inner")}</ul><ol>${li(3, "Deep")}</ol><ul>${li(1, "Two")}</ul>`,
    );
    const expected = [
      `p | ${lead}`,
      "bulletList",
      "  listItem",
      "    p | One",
      "    bulletList",
      "      listItem",
      "        p | Inner",
      "        orderedList",
      "          listItem",
      "            p | Deep",
      "  listItem",
      "    p | Two",
    ];
    expect(imported("html", nested)).toEqual(expected);
    expect(imported("html", flat)).toEqual(expected);
  });

  test("keeps the text of a list whose levels make no sense", () => {
    const li = (level: string, text: string) => `<li aria-level="${level}">${text}</li>`;
    const lines = imported(
      "html",
      clip(`<ul>${li("9", "One")}${li("x", "Two")}${li("-3", "Three")}${li("1", "Four")}</ul>`),
    );
    expect(lines.filter((line) => line.includes("| ")).map((line) => line.split("| ")[1])).toEqual([
      "One",
      "Two",
      "Three",
      "Four",
    ]);
  });
});

describe("a page downloaded from Google Docs", () => {
  const page = (body: string) =>
    `<html><head><meta content="text/html; charset=UTF-8" http-equiv="content-type"><style>.c1{font-weight:700}.lst-kix_a-0 > li{}</style></head><body class="c5 doc-content">${body}</body></html>`;

  test("loses the signs and boxes of comments, and says so", () => {
    const html = page(
      `<p class="c0"><span>${lead}</span><sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup><span> More</span><sup><a href="#cmnt2" id="cmnt_ref2">[b]</a></sup><span>.</span></p>` +
        '<div style="border:1px solid black;margin:5px"><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Says who?</span></p><p><span>Really?</span></p></div>' +
        '<div style="border:1px solid black;margin:5px"><p><a href="#cmnt_ref2" id="cmnt2">[b]</a><span>More what?</span></p></div>',
    );
    expect(imported("html", html)).toEqual([`p | ${lead} More.`]);
    expect(importArticle({ format: "html", content: html }).notes).toEqual([
      { code: "comments_left_out", params: { count: 2 } },
    ]);
  });
});

describe("Google Docs’ Copy as Markdown", () => {
  test("has no escapes, anchors and bold headings left in it, and its pictures", () => {
    const content = [
      "# **Night ferries stop** {#night-ferries-stop}",
      "",
      `${lead.replace("-", "\\-")} It is 50% \\- not 40 \\+ 10 \\- of 1\\. class\\! \\[sic\\] \\~about\\~ \\# 5, \\*not\\* bold, a\\_b \\= c \\> d \\| e.  `,
      "The next line stands under it.",
      "",
      "## [Why now](#why-now) {#why-now}",
      "",
      "1\\. Not a list, but a line.",
      "",
      "![][image1]",
      "",
      "See [the \\*report\\*](https://www.google.com/url?q=https://example.org/r) or [above](#why-now).",
      "",
      "* One  ",
      "  * Inner",
      "",
      `[image1]: <data:image/png;base64,${png}>`,
    ].join("\n");
    expect(imported("markdown", content)).toEqual([
      "h1 headline | Night ferries stop",
      `p | ${lead} It is 50% - not 40 + 10 - of 1. class! [sic] ~about~ # 5, *not* bold, a_b = c > d | e.⏎The next line stands under it.`,
      "h2 | Why now",
      "p | 1. Not a list, but a line.",
      "figure",
      `  image data:image/png;base64,${png} ""`,
      "p | See [the *report*](https://example.org/r) or above.",
      "bulletList",
      "  listItem",
      "    p | One",
      "    bulletList",
      "      listItem",
      "        p | Inner",
    ]);
  });

  test("a picture beside words leaves the words together", () => {
    const content = `${lead} It is ![][image1] so.\n\n[image1]: <data:image/png;base64,${png}>`;
    expect(imported("markdown", content)).toEqual([
      `p | ${lead} It is so.`,
      "figure",
      `  image data:image/png;base64,${png} ""`,
    ]);
  });

  test("a picture that is too large is told as lost, and its data are no text", () => {
    const content = `${lead}\n\n![][image1]\n\n[image1]: <data:image/png;base64,${"A".repeat(1_500_000)}>`;
    const { doc, notes } = importArticle({ format: "markdown", content });
    expect(JSON.stringify(doc)).not.toContain("AAAA");
    expect(notes).toEqual([{ code: "images_dropped", params: { count: 1 } }]);
  });

  test("braces that are no anchor stay", () => {
    expect(imported("markdown", "# A set {1, 2}\n\n## In {#} and {# x}\n\nText {#stays}.")).toEqual([
      "h1 headline | A set {1, 2}",
      "h2 | In {#} and {# x}",
      "p | Text {#stays}.",
    ]);
  });
});
