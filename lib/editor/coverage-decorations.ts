import { type Editor, Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Decoration } from "@tiptap/pm/view";
import type { TextRange } from "@/lib/domain/text/ranges";
import type { Piece } from "@/lib/editor/block-pieces";
import { GradualDrawing } from "@/lib/editor/gradual-drawing";
import { runsIn, textRuns } from "@/lib/editor/text-runs";

const NAME = "coverageDecorations";
const CLASS = "uncovered";

type Lines = { open: readonly TextRange[]; readonly drawing: GradualDrawing };
// Tiptap copies what addStorage returns, so that what changes is one level below.
type CoverageStorage = { readonly lines: Lines };

declare module "@tiptap/core" {
  interface Storage {
    coverageDecorations: CoverageStorage;
  }
}

/** Draws faint lines under words that nobody has covered, told by setOpenWords. */
export const CoverageDecorations = Extension.create<Record<string, never>, CoverageStorage>({
  name: NAME,
  addStorage() {
    const lines: Lines = { open: [], drawing: new GradualDrawing(NAME, (doc) => piecesOf(doc, lines.open)) };
    return { lines };
  },
  addProseMirrorPlugins() {
    return [this.storage.lines.drawing.plugin];
  },
});

/** Replaces the words that are open; blocks in which nothing changes keep their elements. `told` as GradualDrawing tells. */
export function setOpenWords(editor: Editor, open: readonly TextRange[], told?: () => void): void {
  const { lines } = editor.storage.coverageDecorations;
  lines.open = open;
  lines.drawing.draw(told);
}

function piecesOf(doc: Node, open: readonly TextRange[]): Piece[] {
  const runs = textRuns(doc);
  return open.flatMap((range) =>
    runsIn(runs, range).flatMap(({ from, to, atom }) =>
      atom ? [] : [{ from, to, look: CLASS, decoration: () => Decoration.inline(from, to, { class: CLASS }) }],
    ),
  );
}
