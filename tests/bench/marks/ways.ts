import { createTextAnnotator } from "@recogito/text-annotator";
import { Editor } from "@tiptap/core";
import { DOMSerializer } from "@tiptap/pm/model";
import { paperExtensions } from "@/components/reader/image-view";
import type { DocJson } from "@/lib/domain/text/doc";
import { ClaimControls, setClaimControls } from "@/lib/editor/claim-controls";
import { ClaimDecorations, setClaimMarks } from "@/lib/editor/claim-decorations";
import { type ClaimMark, drawClaims } from "@/lib/editor/claim-marks";
import { CursorDecorations } from "@/lib/editor/cursor-decorations";
import { articleSchema } from "@/lib/editor/schema";
import { readerWords } from "@/lib/words/reader";
import { type PlainText, plainTextOf } from "./plain-text";

/** A way of showing claims over an article. `set` shows these and no others. */
export interface Mounted {
  set(claims: readonly ClaimMark[]): void;
  /** Whether something of what was set is there to be painted: some draw later. */
  drawn(): boolean;
  /** Whether all that was set is there, on the screen or not. */
  complete(claims: readonly ClaimMark[]): boolean;
  destroy(): void;
}

export type Way = (sheet: HTMLElement, doc: DocJson) => Mounted;

const CLASSES = "article [white-space-collapse:preserve] outline-none";

/** The reader of the product: its extensions, and what it does when claims arrive. */
const ours: Way = (sheet, doc) => {
  const editor = new Editor({
    element: sheet,
    content: doc,
    extensions: [...paperExtensions, ClaimDecorations, ClaimControls, CursorDecorations],
    editable: false,
    injectCSS: false,
    enableInputRules: false,
    enablePasteRules: false,
    editorProps: { attributes: { class: CLASSES, role: "document", tabindex: "0" } },
  });
  const expected = new Map<number, number>();
  return {
    set(claims) {
      setClaimMarks(editor, claims);
      setClaimControls(editor, claims.map(controlOf));
    },
    drawn: () => sheet.querySelector("mark") !== null,
    complete(claims) {
      const marks = expected.get(claims.length) ?? drawClaims(editor.state.doc, claims).runs.length;
      expected.set(claims.length, marks);
      const controls = sheet.getElementsByClassName("claim-control").length;
      return controls === claims.length && sheet.getElementsByTagName("mark").length === marks;
    },
    destroy: () => editor.destroy(),
  };
};

function controlOf({ claimId, ranges, appearance }: ClaimMark, index: number) {
  const says = "The harbour moved more containers than a year ago.";
  const name = readerWords.control({
    number: index + 1,
    kind: "Number",
    speaker: "",
    label: appearance,
    draft: "",
    says,
  });
  return { claimId, offset: ranges[0]?.start ?? 0, name, insertion: false, appearance };
}

/**
 * Recogito as its documentation sets it up: default renderer, default style, annotations as quote and offsets. They are
 * added to an empty annotator, since the pinned release draws nothing of what replaces (it drops what has no live range).
 */
const recogito: Way = (sheet, doc) => {
  const text = plainArticle(sheet, doc);
  const annotator = createTextAnnotator(text.element, { annotatingEnabled: false });
  const shown = new Set<ClaimMark>();
  const annotationOf = ({ claimId, ranges }: ClaimMark) => ({
    id: claimId,
    bodies: [],
    target: { annotation: claimId, selector: ranges.map((range) => text.selectorOf(range)) },
  });
  type Annotations = Parameters<typeof annotator.setAnnotations>[0];
  return {
    set(claims) {
      const fresh = claims.filter((claim) => !shown.has(claim));
      for (const claim of fresh) shown.add(claim);
      annotator.setAnnotations(fresh.map(annotationOf) as unknown as Annotations, false);
    },
    drawn: () => sheet.querySelector(".r6o-annotation") !== null,
    complete: () => true, // it never draws more than what is on the screen
    destroy: () => annotator.destroy(),
  };
};

/** The platform's own highlights: one per finding, with a range per claim. They mean nothing to a screen reader. */
const highlights: Way = (sheet, doc) => {
  const text = plainArticle(sheet, doc);
  return {
    set(claims) {
      const byLook = new Map<string, Range[]>();
      for (const { appearance, ranges } of claims) {
        const list = byLook.get(appearance) ?? [];
        byLook.set(appearance, list);
        for (const range of ranges) list.push(text.rangeOf(range));
      }
      CSS.highlights.clear();
      for (const [look, ranges] of byLook) CSS.highlights.set(`claim-${look}`, new Highlight(...ranges));
    },
    drawn: () => CSS.highlights.size > 0,
    complete: () => true,
    destroy: () => CSS.highlights.clear(),
  };
};

function plainArticle(sheet: HTMLElement, doc: DocJson): PlainText & { element: HTMLElement } {
  const node = articleSchema.nodeFromJSON(doc);
  const element = document.createElement("div");
  element.className = CLASSES;
  element.append(DOMSerializer.fromSchema(articleSchema).serializeFragment(node.content));
  sheet.append(element);
  return { element, ...plainTextOf(element, doc) };
}

export const ways = { ours, recogito, highlights };
export type WayName = keyof typeof ways;
