import { Decoration, type Editor, Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { type ClaimMark, claimsAtOffset, type Drawing, type DrawnRun, drawClaims } from "@/lib/editor/claim-marks";
import { positionMap } from "@/lib/editor/positions";

const NAME = "claimDecorations";

type ClaimStorage = {
  marks: readonly ClaimMark[];
  drawn: { readonly doc: Node; readonly marks: readonly ClaimMark[]; readonly drawing: Drawing } | null;
};

declare module "@tiptap/core" {
  interface Storage {
    claimDecorations: ClaimStorage;
  }
}

/** Draws claims over an article, told by setClaimMarks; nothing else recomputes them. */
export const ClaimDecorations = Extension.create<Record<string, never>, ClaimStorage>({
  name: NAME,
  addStorage: () => ({ marks: [], drawn: null }),
  addDecorations() {
    const storage = this.storage;
    return {
      update: "manual",
      create: ({ state }) => drawingOf(storage, state.doc).runs.map(decoration),
    };
  },
});

/** Replaces all claim marks of the editor; what has not changed keeps its elements. Works before the editor is mounted too. */
export function setClaimMarks(editor: Editor, marks: readonly ClaimMark[]): void {
  editor.storage.claimDecorations.marks = marks;
  editor.commands.updateDecorations(NAME);
}

/**
 * The claims at a position of the editor, innermost last: over the unit after it or, where there is none, the one before,
 * since a click on the last half of a letter lands behind it.
 */
export function claimsAt(editor: Editor, position: number): readonly string[] {
  const { doc } = editor.state;
  const { segments } = drawingOf(editor.storage.claimDecorations, doc);
  const offset = positionMap(doc).toText({ from: position, to: position }).start;
  const after = claimsAtOffset(segments, offset);
  return after.length > 0 ? after : claimsAtOffset(segments, offset - 1);
}

/** The claims of the element under the pointer, innermost last; none outside a mark. */
export function claimsOfTarget(target: EventTarget | null): readonly string[] {
  const mark = target instanceof Element ? target.closest("[data-claims]") : null;
  return mark?.getAttribute("data-claims")?.split(" ") ?? [];
}

function drawingOf(storage: ClaimStorage, doc: Node): Drawing {
  const { drawn, marks } = storage;
  if (drawn?.doc === doc && drawn.marks === marks) return drawn.drawing;
  const drawing = drawClaims(doc, marks);
  storage.drawn = { doc, marks, drawing };
  return drawing;
}

function decoration({ run, attributes }: DrawnRun): Decoration {
  if (run.atom) return Decoration.Node(run.from, run.to, attributes);
  return Decoration.Inline(run.from, run.to, { nodeName: "mark", ...attributes });
}
