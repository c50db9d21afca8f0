import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { reportAsMarkdown } from "@/lib/domain/reports/markdown";
import { makeReport, type Report } from "@/lib/domain/reports/report";
import type { ReportInput } from "@/lib/domain/reports/report-input";
import { textOnly } from "@/lib/domain/reports/text-only";
import { canonicalText, leafBlocks } from "@/lib/domain/text/canonical-text";
import { type DocJson, LINE_BREAK, type NodeJson } from "@/lib/domain/text/doc";
import { isSafeLink } from "@/lib/domain/text/safe-urls";
import { reportWords as words } from "@/lib/words/report";
import { arbitraryDoc } from "@/tests/editor/arbitrary-doc";
import { aClaim, aDoc, anAnswer, anInput, paragraph, someEvidence, text } from "./a-report";
import { readMarkdown } from "./read-markdown";

const render = (input: ReportInput) => reportAsMarkdown(makeReport(input), words);
const LINK = "https://example.org/?a=1&b=)_[^1]";
const article = (input: ReportInput) => readMarkdown(render(input)).section(words.text);

describe("a report as Markdown", () => {
  test("has a footnote where each claim's words end, whether they overlap, nest or end together", () => {
    const doc = aDoc(paragraph(text("one "), text("two three", "bold"), text(" four")));
    const input = anInput(doc, [
      aClaim(1, [[0, 7]], { assessments: [anAnswer("confirmed", "supported", "Read in the minutes.")] }),
      aClaim(2, [[4, 13]]),
      aClaim(3, [[8, 13]]),
      aClaim(4, [[7, 7]]),
    ]);
    const markdown = render(input);
    expect(markdown).toContain("one **two[^1][^3] three**[^2][^4] four");
    const { footnotes } = readMarkdown(markdown);
    expect(footnotes[1]?.split(LINE_BREAK)).toEqual([
      "1. ✓ Confirmed. one two",
      "The words: Stet",
      "Why: Read in the minutes.",
      "Answered: Ana Koll, 4 May 2026 at 18:00 CEST",
      "Kind: Other, No. 1 on the desk",
      "No evidence attached.",
    ]);
    expect(Object.keys(footnotes)).toHaveLength(4);
  });

  test("keeps headings, lists, tables, quotations, figures and links as GFM writes them", () => {
    const cell = (type: string, said: string, colspan = 1, rowspan = 1) => ({
      ...{ type, attrs: { colspan, rowspan } },
      content: [paragraph(text(said))],
    });
    const row = (...content: NodeJson[]) => ({ type: "tableRow", content });
    const item = (said: string, ...more: NodeJson[]) => ({
      type: "listItem",
      content: [paragraph(text(said)), ...more],
    });
    const link = { ...text("a link"), marks: [{ type: "link", attrs: { href: "https://example.org/?a=(1)&b=2" } }] };
    const unsafe = { ...text(" and a trap"), marks: [{ type: "link", attrs: { href: "javascript:alert(1)" } }] };
    const doc = aDoc(
      { type: "heading", attrs: { level: 1, role: "headline" }, content: [text("Port # moves more #")] },
      {
        type: "table",
        content: [
          row(cell("tableHeader", "Year"), cell("tableHeader", "a|b")),
          row(cell("tableCell", "1974", 2)),
          row(cell("tableCell", "1975", 1, 2), cell("tableCell", "1")),
          row(cell("tableCell", "2")),
        ],
      },
      { type: "orderedList", attrs: { start: 3 }, content: [item("three"), item("four", paragraph(text("more")))] },
      { type: "orderedList", attrs: { start: 1 }, content: [item("one")] },
      { type: "bulletList", content: [item("1. not a number")] },
      { type: "blockquote", content: [paragraph(link, unsafe), paragraph(text("quoted"))] },
      {
        type: "figure",
        content: [
          { type: "image", attrs: { src: "https://example.org/a(1).png", alt: 'a "quay" [1]' } },
          { type: "figcaption", attrs: { role: "caption" }, content: [text("The quay")] },
        ],
      },
      { type: "codeBlock", content: [text("a ``` b\n\n\tc ")] },
      { type: "horizontalRule" },
    );
    const code = canonicalText(doc).indexOf("a ```");
    const markdown = render(anInput(doc, [aClaim(1, [[code, code + 5]])]));
    const start = markdown.indexOf("### Port");
    expect(markdown.slice(start, markdown.indexOf("\n\n[^1]:"))).toBe(
      [
        "### Port \\# moves more \\#",
        "| Year | a\\|b |\n| --- | --- |\n| 1974 |  |\n| 1975 | 1 |\n|  | 2 |",
        "3. three\n\n4. four\n\n   more",
        "1) one",
        "- 1\\. not a number",
        "> [a link](<https://example.org/?a=(1)&amp;b=2>) and a trap\n>\n> quoted",
        '![a "quay" \\[1\\]](<https://example.org/a(1).png>)',
        "The quay",
        "````\na ``` b\n\n\tc \n````",
        "[^1]",
        "___",
      ].join("\n\n"),
    );
    const read = readMarkdown(markdown);
    expect(read.headings.filter((each) => each.startsWith("###"))).toEqual(["### Port # moves more #"]);
    expect(read.links).toEqual(["https://example.org/?a=(1)&b=2"]);
    expect(read.pictures).toEqual(["https://example.org/a(1).png"]);
  });

  test("omissions hang on the article at its end, and retired claims and sources are listed", () => {
    const retired = { at: "2026-05-04T16:00:00.000Z", byId: "ana", reason: "An opinion" };
    const evidence = someEvidence("s", {
      ...{ passage: "Vi mistet\n240 innbyggere", translation: "We lost 240 residents", translator: "Ida Moe" },
      ...{ locator: "p. 12", accessedDate: "2026-05-04" },
    });
    Object.assign(evidence.source, { publisher: "County", publishedDate: "2013", url: "https://example.org/a_b_c" });
    const input = anInput(aDoc(paragraph(text("The quay was built."))), [
      aClaim(1, [], { statement: "Who built it is left out.", kind: "omission", evidence: [evidence] }),
      aClaim(2, [[0, 8]], { retired }),
    ]);
    const read = readMarkdown(render(input));
    expect(read.section(words.text)).toBe("The quay was built.");
    expect(read.section(words.onNoWords)).toBe("Who built it is left out.{1}");
    expect(read.section(words.retired)).toContain("The quay (No. 2 on the desk) Retired by Ana Koll: An opinion");
    expect(read.section(words.sources)).toContain("Source s. County. 2013 https://example.org/a_b_c");
    expect(read.footnotes[1]?.split(LINE_BREAK)).toEqual([
      "1. ○ Not assessed. Who built it is left out.",
      "Where: On no words of the text",
      "Kind: Omission, No. 1 on the desk",
      "Evidence",
      "Supports · Primary document · Source s. County. 2013 https://example.org/a_b_c",
      "Vi mistet",
      "240 innbyggere",
      "Translation by Ida Moe",
      "We lost 240 residents",
      "Where: p. 12",
      "Accessed: 2026-05-04",
    ]);
  });

  const hostile = [
    ...[
      "*",
      "**",
      "_",
      "`",
      "```",
      "#",
      "# ",
      "- ",
      "1. ",
      "7) ",
      "> ",
      "|",
      "[^1]",
      "[^1]: ",
      "^[a]",
      "[a](b)",
      "![a](b)",
    ],
    ...[
      "<b>",
      "<script>",
      "<!--",
      "-->",
      "<https://a.bc>",
      "&amp;",
      "&#35;",
      "https://a.bc",
      "www.a.bc",
      "x@y.zz",
      "\\",
    ],
    ...[
      "!",
      "~~",
      "~",
      "$",
      "    ",
      " ",
      "\t",
      "===",
      "---",
      "+",
      "=",
      ":",
      "(x)",
      "[",
      "]",
      "{#a}",
      "word",
      "1",
      "é",
      "“",
      "😀",
    ],
    ...["\u00a0", "\u202e", "\u0001", "|---|"],
  ];
  const hostileLine = fc
    .array(fc.constantFrom(...hostile), { minLength: 1, maxLength: 6 })
    .map((bits) => bits.join(""));
  const hostileText = fc
    .array(fc.oneof(hostileLine, fc.constant("")), { minLength: 1, maxLength: 4 })
    .map((lines) => lines.join("\n"));
  const marks = fc.subarray(["bold", "italic", "strike", "underline", "superscript", "subscript", "code", "link"]);

  const hostileDoc = fc
    .tuple(arbitraryDoc, fc.array(fc.tuple(hostileLine, marks), { minLength: 1, maxLength: 12 }))
    .map(([doc, lines]) => {
      let next = 0;
      const replaced = (node: NodeJson, inCode: boolean): NodeJson => {
        if (node.type !== "text") {
          const content = node.content?.map((child) => replaced(child, node.type === "codeBlock"));
          return content ? { ...node, content } : node;
        }
        const [line = "x", on = []] = lines[next % lines.length] ?? [];
        next += 1;
        const linked = { type: "link", attrs: { href: LINK } };
        return inCode
          ? { ...node, text: line }
          : { ...node, text: line, marks: on.map((type) => (type === "link" ? linked : { type })) };
      };
      return replaced(doc, false) as DocJson;
    });

  /** What a reader must find: the text of the model, with the footnotes' marks where claims end. */
  function expected({ version, notes }: Report): string {
    const { text: whole, doc } = version;
    const isLow = (at: number) => /[\ud800-\udbff][\udc00-\udfff]/.test(whole.slice(at - 1, at + 1));
    const endsAt = (at: number) =>
      notes.flatMap(({ number, places }) =>
        places.some(({ end }) => (isLow(end) ? end + 1 : end) === at) ? [`{${number}}`] : [],
      );
    const lines = leafBlocks(doc).map(({ range, type, inTable }) => {
      const { start, end } = range;
      const offsets = Array.from({ length: end - start + 1 }, (_, index) => start + index);
      const apart = type === "image" || type === "horizontalRule" || (type === "codeBlock" && !inTable);
      if (!apart) return offsets.map((at) => endsAt(at).join("") + (at < end ? whole[at] : "")).join("");
      const shown =
        new Map([
          ["image", "A harbour"],
          ["horizontalRule", ""],
        ]).get(type) ?? whole.slice(start, end);
      return `${shown}${type === "codeBlock" ? LINE_BREAK : ""}${offsets.flatMap(endsAt).join("")}`;
    });
    return tidy(textOnly(lines.join(LINE_BREAK)));
  }
  const tidy = (said: string) => said.replace(/\u2028+/g, LINE_BREAK).replace(/^\u2028|\u2028$/g, "");
  const allowedTags =
    "<br> <sup> </sup> <sub> </sub> <u> </u> <strong> </strong> <em> </em> <del> </del> <code> </code>";

  test("law: whatever is typed, every word and every mark is read back in its place, and nothing else", () => {
    const offset = fc.nat(400);
    const places = fc.array(fc.tuple(offset, offset), { maxLength: 2 });
    fc.assert(
      fc.property(hostileDoc, fc.array(places, { maxLength: 5 }), (doc, claimed) => {
        const { length } = canonicalText(doc);
        const claims = claimed.map((ranges, index) =>
          aClaim(
            index + 1,
            ranges.map(([a, b]) => [Math.min(a, b, length), Math.min(Math.max(a, b), length)]),
          ),
        );
        const input = anInput(doc, claims);
        const read = readMarkdown(render(input));
        expect(tidy(read.section(words.text))).toBe(expected(makeReport(input)));
        expect(read.tags.filter((tag) => !allowedTags.split(" ").includes(tag))).toEqual([]);
        expect(read.links.filter((href) => decodeURIComponent(href) !== LINK)).toEqual([]);
        expect(Object.keys(read.footnotes)).toHaveLength(claims.length);
        const { headings } = read;
        const own = leafBlocks(doc).filter(({ type, inTable }) => type === "heading" && !inTable).length;
        expect(headings.filter((each) => each.startsWith("###")).length).toBeLessThanOrEqual(own);
      }),
      { numRuns: 800 },
    );
  });

  test("law: what people typed around the text stays words in every field", () => {
    fc.assert(
      fc.property(hostileText, (typed) => {
        const claim = aClaim(1, [[0, 3]], {
          ...{ statement: typed, speaker: typed, claimDate: typed },
          assessments: [anAnswer("gone", "refuted", typed), anAnswer("fix", "refuted", typed)],
          evidence: [
            someEvidence("s", {
              ...{ passage: typed, translation: typed, translator: typed, locator: typed, note: typed },
              files: [{ id: "f", name: typed, mediaType: typed, size: 1, sha256: "0" }],
            }),
          ],
        });
        const [use] = claim.evidence;
        if (use) Object.assign(use.source, { title: typed, author: typed, publisher: typed, url: typed });
        const gone = aClaim(3, [], { retired: { at: "2026-05-04T16:00:00.000Z", byId: "ana", reason: typed } });
        const input = anInput(aDoc(paragraph(text("one"))), [claim, aClaim(2, [], { statement: typed }), gone], {
          ...{ title: typed, byline: typed, canonicalUrl: typed, derivedFrom: typed },
        });
        const read = readMarkdown(
          render({ ...input, desk: { ...input.desk, name: typed }, people: [{ id: "ana", name: typed }] }),
        );
        const flat = (said: string) => said.replace(/\s+/gu, " ").trim();
        const said = flat(textOnly(typed));
        expect(flat(read.headings[0] ?? "")).toBe(`# ${said}`.trim());
        expect(read.headings.slice(1)).toEqual(
          [words.summary, words.text, words.onNoWords, words.sources, words.retired].map((each) => `## ${each}`),
        );
        expect(read.tags).toEqual([]);
        expect(read.pictures).toEqual([]);
        expect(Object.keys(read.footnotes)).toEqual(["1", "2"]);
        const noted = flat(read.footnotes[1] ?? "");
        for (const name of [words.statement, words.speaker, words.rationale, words.note])
          if (said !== "") expect(noted).toContain(`${name}: ${said}`);
        if (!isSafeLink(typed)) expect(read.links).toEqual([]);
        expect(read.section(words.text)).toBe("one{1}");
      }),
      { numRuns: 300 },
    );
  });

  test("law: no address becomes a link by itself where GFM would make one", () => {
    fc.assert(
      fc.property(hostileLine, (typed) => {
        const markdown = render(anInput(aDoc(paragraph(text(typed))), []));
        expect(markdown).not.toMatch(/(?<!\\)https?:\/\/|(?:^|[\s*_~(])www\.|\w@\w/m);
      }),
    );
  });

  test("an article without claims says so, and an empty one is no error", () => {
    expect(article(anInput(aDoc(), []))).toBe("");
    expect(render(anInput(aDoc({ type: "paragraph" }), []))).toContain("No claims were recorded.");
  });
});
