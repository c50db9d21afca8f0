import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { type EditorState, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";
import type { TextRange } from "@/lib/domain/text/ranges";
import { runsIn, textRuns } from "@/lib/editor/text-runs";

type Painted = { readonly cursor: TextRange | null; readonly selection: TextRange | null };
type Paint = Painted & { readonly set: DecorationSet };

const key = new PluginKey<Paint>("reading-cursor");

/** Paints the reading cursor and a selection that a menu speaks of while the browser's own is gone. Both are transient. */
export const CursorDecorations = Extension.create({
  name: "cursorDecorations",
  addProseMirrorPlugins: () => [cursorPlugin()],
});

/** Moves the reading cursor to the range, or takes it away. */
export function setReadingCursor(view: Pick<EditorView, "state" | "dispatch">, range: TextRange | null): void {
  change(view, { cursor: range });
}

/** Keeps the words painted that a selection menu is about, or stops. */
export function setKeptSelection(view: Pick<EditorView, "state" | "dispatch">, range: TextRange | null): void {
  change(view, { selection: range });
}

/** What is painted now. */
export function paintedRanges(state: EditorState): Painted {
  const { cursor = null, selection = null } = key.getState(state) ?? {};
  return { cursor, selection };
}

function change(view: Pick<EditorView, "state" | "dispatch">, painted: Partial<Painted>): void {
  view.dispatch(view.state.tr.setMeta(key, painted).setMeta("addToHistory", false));
}

function cursorPlugin(): Plugin<Paint> {
  return new Plugin<Paint>({
    key,
    state: {
      init: () => ({ cursor: null, selection: null, set: DecorationSet.empty }),
      apply: (transaction, paint) => applied(transaction, paint),
    },
    props: { decorations: (state) => key.getState(state)?.set },
  });
}

function applied(transaction: Transaction, paint: Paint): Paint {
  const wanted = transaction.getMeta(key) as Partial<Painted> | undefined;
  if (wanted) {
    const { cursor, selection } = { ...paint, ...wanted };
    return { cursor, selection, set: painted(transaction.doc, { cursor, selection }) };
  }
  return transaction.docChanged ? { ...paint, set: paint.set.map(transaction.mapping, transaction.doc) } : paint;
}

function painted(doc: Node, { cursor, selection }: Painted): DecorationSet {
  const decorations = [...drawn(doc, cursor, "reading-cursor"), ...drawn(doc, selection, "kept-selection")];
  return DecorationSet.create(doc, decorations);
}

function drawn(doc: Node, range: TextRange | null, name: string): Decoration[] {
  if (!range) return [];
  return runsIn(textRuns(doc), range).map(({ from, to, atom }) =>
    atom ? Decoration.node(from, to, { class: name }) : Decoration.inline(from, to, { class: name }),
  );
}
