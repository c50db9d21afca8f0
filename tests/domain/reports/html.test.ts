import fc from "fast-check";
import { parseDocument } from "htmlparser2";
import { describe, expect, test } from "vitest";
import { reportAsHtml } from "@/lib/domain/reports/html";
import { makeReport } from "@/lib/domain/reports/report";
import type { ReportInput } from "@/lib/domain/reports/report-input";
import { LINE_BREAK } from "@/lib/domain/text/doc";
import { reportWords } from "@/lib/words/report";
import { aClaim, aDoc, anAnswer, anInput, paragraph, someEvidence, text } from "./a-report";

type Any = ReturnType<typeof parseDocument>["children"][number];
type Element = Extract<Any, { attribs: unknown }>;
const isTag = (node: Any): node is Element => "attribs" in node;

const render = (input: ReportInput) => reportAsHtml(makeReport(input), reportWords);

function elements(nodes: Any[]): Element[] {
  return nodes.flatMap((node) => (isTag(node) ? [node, ...elements(node.children)] : []));
}

/** The words of an element, without the numbers of marks. */
function wordsOf(node: Any): string {
  if (node.type === "text") return (node as { data: string }).data;
  if (!isTag(node) || node.attribs.class?.startsWith("number")) return "";
  if (node.name === "br") return LINE_BREAK;
  return node.children.map(wordsOf).join("");
}

const parse = (page: string) => elements(parseDocument(page).children);
const named = (all: Element[], name: string) => all.filter((each) => each.name === name);

describe("a report as HTML", () => {
  test("shows overlapping claims as disjoint marks with a number at each end, tied to their notes and back", () => {
    const doc = aDoc(paragraph(text("one "), text("two three", "bold"), text(" four")));
    const input = anInput(doc, [
      aClaim(1, [[0, 7]], { assessments: [anAnswer("confirmed", "supported")] }),
      aClaim(2, [[4, 13]]),
    ]);
    const all = parse(render(input));
    expect(named(all, "mark").map((mark) => [wordsOf(mark), mark.attribs.class])).toEqual([
      ["one ", "claim claim-supported"],
      ["two", "claim claim-none stack-2"],
      [" three", "claim claim-none"],
    ]);
    const numbers = named(all, "a").filter((each) => each.attribs.id?.startsWith("place-"));
    expect(numbers.map((each) => [each.attribs.href, each.attribs["aria-label"]])).toEqual([
      ["#note-1", "Claim 1: Confirmed"],
      ["#note-2", "Claim 2: Not assessed"],
    ]);
    const ids = all.flatMap((each) => each.attribs.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const inner = named(all, "a").flatMap(({ attribs }) =>
      attribs.href?.startsWith("#") ? attribs.href.slice(1) : [],
    );
    expect(inner.filter((id) => !ids.includes(id))).toEqual([]);
    expect(inner).toContain("place-2-1");
  });

  test("keeps tables, lists, quotations, figures and directions", () => {
    const cell = (type: string, words: string) => ({
      type,
      attrs: { colspan: 2, rowspan: 1 },
      content: [paragraph(text(words))],
    });
    const link = { ...text("a link"), marks: [{ type: "link", attrs: { href: "https://example.org/?a=1&b=2" } }] };
    const unsafe = { ...text("a trap"), marks: [{ type: "link", attrs: { href: "javascript:alert(1)" } }] };
    const doc = aDoc(
      { type: "heading", attrs: { level: 1, role: "headline", lang: "ar", dir: "rtl" }, content: [text("عنوان")] },
      {
        type: "table",
        content: [{ type: "tableRow", content: [cell("tableHeader", "Year"), cell("tableCell", "1974")] }],
      },
      { type: "orderedList", attrs: { start: 3 }, content: [{ type: "listItem", content: [paragraph(link, unsafe)] }] },
      { type: "blockquote", content: [paragraph(text("quoted"))] },
      {
        type: "figure",
        content: [
          { type: "image", attrs: { src: "https://example.org/a.png", alt: 'a "quay"' } },
          { type: "figcaption", attrs: { role: "caption" }, content: [text("The quay")] },
        ],
      },
      { type: "figure", content: [{ type: "image", attrs: { src: "data:image/png;base64,AAAA", alt: "small" } }] },
      { type: "horizontalRule" },
    );
    const image = doc.content.length; // the object characters are claimed by their offset
    expect(image).toBe(7);
    const at = makeReport(anInput(doc, [])).version.text.indexOf("\uFFFC");
    const all = parse(render(anInput(doc, [aClaim(1, [[at, at + 1]])])));
    expect(named(all, "h3").map((each) => [each.attribs.lang, each.attribs.dir])[0]).toEqual(["ar", "rtl"]);
    expect(named(all, "th").some((each) => each.attribs.colspan === "2")).toBe(true);
    expect(named(all, "ol")[0]?.attribs.start).toBe("3");
    expect(named(all, "a").flatMap((each) => (each.attribs.href?.startsWith("#") ? [] : each.attribs.href))).toEqual([
      "https://example.org/?a=1&b=2",
    ]);
    expect(named(all, "img").map((each) => each.attribs.src)).toEqual(["data:image/png;base64,AAAA"]);
    expect(named(all, "mark").map((each) => each.children.map(wordsOf).join(""))).toEqual([
      'Picture not included: a "quay"',
    ]);
    expect(["blockquote", "figcaption", "hr"].map((name) => named(all, name).length)).toEqual([1, 1, 1]);
  });

  test.each([
    ["a closing style and a script", "</style><script>alert(1)</script>"],
    ["an attribute's end", `"'\`><img src=x onerror=alert(1)>`],
    ["a comment", "<!-- --><!--"],
    ["right to left, with overrides", "\u202Eevil\u202C عربى <b>"],
    ["ten thousand characters", "<x>&".repeat(2500)],
    ["controls and half a character", "a\u0001\u009Fb\ud800c"],
  ])("hostile words stay words: %s", (_, hostile) => {
    const claim = aClaim(1, [[0, 3]], {
      statement: hostile,
      speaker: hostile,
      assessments: [anAnswer("fix", "refuted", hostile)],
      evidence: [
        someEvidence(hostile, {
          passage: hostile,
          passageLanguage: hostile,
          translation: hostile,
          translator: hostile,
          locator: hostile,
          note: hostile,
          files: [{ id: "f", name: hostile, mediaType: hostile, size: 1, sha256: "0" }],
        }),
      ],
    });
    const gone = aClaim(2, [[0, 3]], { retired: { at: "2026-05-04T16:00:00.000Z", byId: "ana", reason: hostile } });
    const input = anInput(aDoc(paragraph(text(`one ${hostile}`))), [claim, gone], {
      ...{ title: hostile, byline: hostile, publisher: hostile, canonicalUrl: hostile },
      ...{ language: hostile, derivedFrom: hostile, publishedAt: hostile },
    });
    const page = render({ ...input, desk: { ...input.desk, name: hostile }, people: [{ id: "ana", name: hostile }] });
    expect(page.isWellFormed()).toBe(true);
    const all = parse(page);
    const allowed = new Set(
      "html head meta title style body main header section article h1 h2 h3 h4 p dl dt dd bdi span time table thead tbody tr th td div mark sup a ul ol li blockquote".split(
        " ",
      ),
    );
    expect(all.map((each) => each.name).filter((name) => !allowed.has(name))).toEqual([]);
    expect(all.flatMap((each) => Object.keys(each.attribs)).filter((name) => name.startsWith("on"))).toEqual([]);
    expect(named(all, "style")).toHaveLength(1);
    const title = named(all, "title")[0]?.children.map(wordsOf).join("");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is replaced.
    expect(title).toBe(hostile.toWellFormed().replace(/[\u0001\u009F]/g, "\ufffd"));
  });

  test("law: whatever is claimed, the words of each line stay what they are, and marks cover exactly what is claimed", () => {
    const lines = ["The 😀 quay", "", "was built", "in 1974"];
    const doc = aDoc(...lines.map((line) => (line === "" ? { type: "paragraph" } : paragraph(text(line)))));
    const whole = lines.join("\n");
    const range = fc
      .tuple(fc.nat(whole.length), fc.nat(whole.length))
      .map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]);
    fc.assert(
      fc.property(fc.array(fc.array(range, { maxLength: 3 }), { maxLength: 8 }), (claims) => {
        const input = anInput(
          doc,
          claims.map((ranges, index) => aClaim(index + 1, ranges)),
        );
        const all = parse(render(input));
        const shown = named(all, "p").filter((each) => each.attribs.class === "role-body");
        // A mark's edge inside a surrogate pair is the placement's fault; the words are compared by their halves there.
        if (!claims.flat(2).some((at) => at === 5)) expect(shown.map(wordsOf)).toEqual(lines);
        const covered = new Set<number>();
        for (const [start, end] of claims.flat())
          for (let at = start; at < end; at += 1) if (whole[at] !== "\n") covered.add(at);
        const marked = named(all, "mark")
          .map((each) => wordsOf(each).length)
          .reduce((a, b) => a + b, 0);
        expect(marked).toBe(covered.size);
      }),
      { numRuns: 300 },
    );
  });
});
