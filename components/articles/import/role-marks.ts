import { Extension } from "@tiptap/core";
import { type EditorState, Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { blockRole } from "@/lib/domain/text/doc";
import { articleWords } from "@/lib/words/articles";

const key = new PluginKey<DecorationSet>("roleMarks");

/** Writes each block's role beside it (a stylesheet shows the attribute), and which block the cursor is in. */
export const RoleMarks = Extension.create({
  name: "roleMarks",
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: (_, state) => draw(state),
        apply: (change, before, _old, state) =>
          change.docChanged || change.selectionSet ? draw(state) : before.map(change.mapping, change.doc),
      },
      props: { decorations: (state) => key.getState(state) },
    }),
  ],
});

function draw({ doc, selection }: EditorState): DecorationSet {
  const marks: Decoration[] = [];
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true;
    const end = pos + node.nodeSize;
    const role = blockRole.safeParse(node.attrs.role).data ?? "body";
    const here = selection.from < end && selection.to > pos;
    marks.push(
      Decoration.node(pos, end, {
        "data-role-word": articleWords.roles[role],
        ...(here ? { "data-role-here": "" } : {}),
      }),
    );
    return false;
  });
  return DecorationSet.create(doc, marks);
}
