import { Editor } from "@tiptap/core";
import { EditorState } from "@tiptap/pm/state";
import type { DecorationSet } from "@tiptap/pm/view";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalText } from "@/lib/domain/text/canonical-text";
import { ClaimDecorations, claimsAt, setClaimMarks } from "@/lib/editor/claim-decorations";
import { type ClaimMark, claimsAtOffset, drawClaims } from "@/lib/editor/claim-marks";
import { parseDoc } from "@/lib/editor/parse-doc";
import { positionMap } from "@/lib/editor/positions";
import { articleExtensions } from "@/lib/editor/schema";
import { arbitraryDoc } from "./arbitrary-doc";

const article = {
  type: "doc",
  content: [
    {
      type: "paragraph",
      content: [
        { type: "text", text: "The ferry " },
        { type: "text", text: "left", marks: [{ type: "bold" }] },
        { type: "text", text: " at noon." },
      ],
    },
    { type: "figure", content: [{ type: "image", attrs: { src: "", alt: "A ferry" } }] },
    { type: "paragraph", content: [{ type: "text", text: "It came back." }] },
  ],
};
const { node } = parseDoc(article);
const mark = (claimId: string, start: number, end: number, more: Partial<ClaimMark> = {}): ClaimMark => ({
  claimId,
  ranges: [{ start, end }],
  appearance: "none",
  ...more,
});
const marksOver = (length: number): fc.Arbitrary<ClaimMark[]> =>
  fc
    .array(fc.tuple(fc.constantFrom("a", "b", "c", "d"), fc.nat(length), fc.nat(length)), { maxLength: 8 })
    .map((list) => list.map(([id, x, y], index) => mark(id + index, Math.min(x, y), Math.max(x, y))));

describe("drawing claims", () => {
  test("every unit of text and every image under claims is in one element that names exactly them", () => {
    fc.assert(
      fc.property(
        arbitraryDoc.chain((json) => fc.tuple(fc.constant(json), marksOver(canonicalText(json).length))),
        ([json, marks]) => {
          const { doc, node } = parseDoc(json);
          const text = canonicalText(doc);
          const { runs, segments } = drawClaims(node, marks);
          for (let at = 0; at < text.length; at += 1) {
            const here = runs.filter(({ run }) => run.start <= at && at < run.end);
            const expected = marks.filter(({ ranges }) => ranges.some(({ start, end }) => start <= at && at < end));
            const named = expected.map(({ claimId }) => claimId).sort();
            expect([...claimsAtOffset(segments, at)].sort()).toEqual(named);
            if (here.length === 0) expect(named.length === 0 || /[\n\u2028]/u.test(text.charAt(at))).toBe(true);
            else {
              expect(here).toHaveLength(1);
              expect(here[0]?.attributes["data-claims"]?.split(" ").sort()).toEqual(named);
            }
          }
        },
      ),
    );
  });

  test("a claim has its start and its end once", () => {
    fc.assert(
      fc.property(
        arbitraryDoc.chain((json) => fc.tuple(fc.constant(json), marksOver(canonicalText(json).length))),
        ([json, marks]) => {
          const { runs } = drawClaims(parseDoc(json).node, marks);
          for (const { claimId } of marks) {
            const under = runs.filter(({ attributes }) => attributes["data-claims"]?.split(" ").includes(claimId));
            const starts = runs.filter(({ attributes }) =>
              attributes["data-claim-start"]?.split(" ").includes(claimId),
            );
            const ends = runs.filter(({ attributes }) => attributes["data-claim-end"]?.split(" ").includes(claimId));
            expect(starts).toEqual(under.slice(0, 1));
            expect(ends).toEqual(under.slice(-1));
          }
        },
      ),
    );
  });

  test("one element per run of text, the image one of its own, no name on any", () => {
    const { runs } = drawClaims(node, [mark("a", 4, 29, { appearance: "supported" })]);
    expect(runs.map(({ run }) => [run.start, run.end, run.atom])).toEqual([
      [4, 10, false],
      [10, 14, false],
      [14, 23, false],
      [24, 25, true],
      [26, 29, false],
    ]);
    expect(runs[0]?.attributes).toEqual({
      class: "claim claim-supported",
      "data-claims": "a",
      "aria-details": "card-a",
      "data-claim-start": "a",
    });
    expect(runs[4]?.attributes["data-claim-end"]).toBe("a");
    for (const { attributes } of runs) expect(Object.keys(attributes).join(" ")).not.toMatch(/aria-label|title/);
  });

  test("the look is the innermost claim's that is not dimmed", () => {
    const outer = mark("outer", 0, 14, { appearance: "refuted", selected: true });
    const inner = mark("inner", 4, 9, { appearance: "supported", dimmed: true });
    const classes = drawClaims(node, [outer, inner]).runs.map(({ attributes }) => attributes.class);
    expect(classes[1]).toBe("claim claim-refuted claim-stack-2 claim-selected");
    const nested = drawClaims(node, [outer, { ...inner, dimmed: false }]).runs[1]?.attributes.class;
    expect(nested).toBe("claim claim-supported claim-stack-2 claim-under-refuted claim-selected");
    const both = drawClaims(node, [outer, { ...inner, dimmed: false }]).runs[1]?.attributes.class;
    expect(both).toBe("claim claim-supported claim-stack-2 claim-under-refuted claim-selected");
    expect(drawClaims(node, [{ ...inner, dimmed: true }]).runs[0]?.attributes.class).toBe(
      "claim claim-supported claim-dimmed",
    );
  });
});

describe("claims in an editor", () => {
  const editor = new Editor({
    element: null,
    extensions: [...articleExtensions, ClaimDecorations],
    content: node.toJSON(),
    injectCSS: false,
  });

  function drawn(): string[] {
    const { plugins } = editor.extensionManager;
    const state = EditorState.create({ doc: editor.state.doc, plugins });
    const sets = plugins.map((plugin) => plugin.props.decorations?.call(plugin, state));
    return sets.flatMap((set) =>
      ((set as DecorationSet | undefined)?.find() ?? []).map(({ from, to }) =>
        state.doc.textBetween(from, to, "", "▣"),
      ),
    );
  }

  test("are drawn as they were told last, an image among them", () => {
    setClaimMarks(editor, [mark("a", 0, 3)]);
    setClaimMarks(editor, [mark("a", 4, 9), mark("b", 24, 25)]);
    expect(drawn()).toEqual(["ferry", "▣"]);
  });

  test("are found at a position by the unit after it, else the one before", () => {
    setClaimMarks(editor, [mark("a", 4, 9), mark("b", 7, 9), mark("c", 9, 12)]);
    const { toEditor } = positionMap(editor.state.doc);
    const at = (offset: number) => claimsAt(editor, toEditor({ start: offset, end: offset }).from);
    expect(at(4)).toEqual(["a"]);
    expect(at(8)).toEqual(["a", "b"]);
    expect(at(9)).toEqual(["c"]);
    expect(at(12)).toEqual(["c"]);
    expect(at(20)).toEqual([]);
  });
});
