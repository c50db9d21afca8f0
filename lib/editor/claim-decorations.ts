import { type Editor, Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Decoration } from "@tiptap/pm/view";
import type { Piece } from "@/lib/editor/block-pieces";
import { type ClaimMark, claimsAtOffset, type Drawing, type DrawnRun, drawClaims } from "@/lib/editor/claim-marks";
import { GradualDrawing } from "@/lib/editor/gradual-drawing";
import { positionMap } from "@/lib/editor/positions";

const NAME = "claimDecorations";

type ClaimsOnPaper = {
  marks: readonly ClaimMark[];
  drawn: { readonly doc: Node; readonly marks: readonly ClaimMark[]; readonly drawing: Drawing } | null;
  readonly drawing: GradualDrawing;
};
// Tiptap copies what addStorage returns, so that what changes is one level below.
type ClaimStorage = { readonly paper: ClaimsOnPaper };

declare module "@tiptap/core" {
  interface Storage {
    claimDecorations: ClaimStorage;
  }
}

/** Draws claims over an article, told by setClaimMarks; nothing else recomputes them. */
export const ClaimDecorations = Extension.create<Record<string, never>, ClaimStorage>({
  name: NAME,
  addStorage() {
    const paper: ClaimsOnPaper = {
      marks: [],
      drawn: null,
      drawing: new GradualDrawing(NAME, (doc) => drawingOf(paper, doc).runs.map(piece)),
    };
    return { paper };
  },
  addProseMirrorPlugins() {
    return [this.storage.paper.drawing.plugin];
  },
});

/**
 * Replaces all claim marks of the editor; what has not changed keeps its elements. Works before the editor is mounted too.
 * `told` as GradualDrawing tells.
 */
export function setClaimMarks(editor: Editor, marks: readonly ClaimMark[], told?: () => void): void {
  const { paper } = editor.storage.claimDecorations;
  paper.marks = marks;
  paper.drawing.draw(told);
}

/**
 * The claims at a position of the editor, innermost last: over the unit after it or, where there is none, the one before,
 * since a click on the last half of a letter lands behind it.
 */
export function claimsAt(editor: Editor, position: number): readonly string[] {
  const { doc } = editor.state;
  const { segments } = drawingOf(editor.storage.claimDecorations.paper, doc);
  const offset = positionMap(doc).toText({ from: position, to: position }).start;
  const after = claimsAtOffset(segments, offset);
  return after.length > 0 ? after : claimsAtOffset(segments, offset - 1);
}

/** The claims of the element under the pointer, innermost last; none outside a mark. */
export function claimsOfTarget(target: EventTarget | null): readonly string[] {
  const mark = target instanceof Element ? target.closest("[data-claims]") : null;
  return mark?.getAttribute("data-claims")?.split(" ") ?? [];
}

function drawingOf(paper: ClaimsOnPaper, doc: Node): Drawing {
  const { drawn, marks } = paper;
  if (drawn?.doc === doc && drawn.marks === marks) return drawn.drawing;
  const drawing = drawClaims(doc, marks);
  paper.drawn = { doc, marks, drawing };
  return drawing;
}

function piece({ run, attributes }: DrawnRun): Piece {
  const { from, to, atom } = run;
  return {
    from,
    to,
    look: Object.values(attributes).join("|"),
    decoration: () =>
      atom ? Decoration.node(from, to, attributes) : Decoration.inline(from, to, { nodeName: "mark", ...attributes }),
  };
}
