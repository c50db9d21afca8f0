import { type Editor, Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Decoration } from "@tiptap/pm/view";
import type { Patch } from "@/lib/domain/fixes/fix";
import { LINE_BREAK } from "@/lib/domain/text/doc";
import type { Piece } from "@/lib/editor/block-pieces";
import { GradualDrawing } from "@/lib/editor/gradual-drawing";
import { positionMap } from "@/lib/editor/positions";
import { runsIn, textRuns } from "@/lib/editor/text-runs";

const NAME = "fixDecorations";

/** A change to draw: `decided` when it was accepted. No two of them overlap, and none goes over the end of a line. */
export interface FixMark extends Patch {
  readonly decided: boolean;
}

type Fixes = { marks: readonly FixMark[]; readonly drawing: GradualDrawing };
// Tiptap copies what addStorage returns, so that what changes is one level below.
type FixStorage = { readonly fixes: Fixes };

declare module "@tiptap/core" {
  interface Storage {
    fixDecorations: FixStorage;
  }
}

/** Draws proposed fixes over an article as a copy editor would: words struck, and new ones written in. Told by setFixMarks. */
export const FixDecorations = Extension.create<Record<string, never>, FixStorage>({
  name: NAME,
  addStorage() {
    const fixes: Fixes = { marks: [], drawing: new GradualDrawing(NAME, (doc) => piecesOf(doc, fixes.marks)) };
    return { fixes };
  },
  addProseMirrorPlugins() {
    return [this.storage.fixes.drawing.plugin];
  },
});

/** Replaces all that is drawn of fixes; blocks in which nothing changes keep their elements. `told` as GradualDrawing tells. */
export function setFixMarks(editor: Editor, marks: readonly FixMark[], told?: () => void): void {
  const { fixes } = editor.storage.fixDecorations;
  fixes.marks = marks;
  fixes.drawing.draw(told);
}

function piecesOf(doc: Node, marks: readonly FixMark[]): Piece[] {
  const runs = textRuns(doc);
  const positions = positionMap(doc);
  return marks.flatMap((mark): Piece[] => {
    const state = mark.decided ? " fix-accepted" : "";
    const struck = runsIn(runs, mark).map(({ from, to, atom }): Piece => {
      const attributes = { class: `fix-struck${state}` };
      return {
        ...{ from, to, look: attributes.class },
        decoration: () =>
          atom
            ? Decoration.node(from, to, attributes)
            : Decoration.inline(from, to, { nodeName: "del", ...attributes }),
      };
    });
    if (mark.replacement === "") return struck;
    const { to: at } = positions.toEditor(mark);
    const look = `fix-inserted${state}`;
    const key = `${look}|${mark.replacement}`;
    const written: Piece = {
      ...{ from: at, to: at, look: key },
      decoration: () =>
        Decoration.widget(at, () => inserted(look, mark.replacement), { key: `${at}|${key}`, side: -1 }),
    };
    return [...struck, written];
  });
}

function inserted(look: string, words: string): HTMLElement {
  const element = document.createElement("ins");
  element.className = look;
  element.textContent = words.replaceAll(LINE_BREAK, " ");
  return element;
}
