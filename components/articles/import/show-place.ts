import type { Editor } from "@tiptap/react";
import { type QuotedPlace, relocate } from "@/lib/domain/articles/brought-with";
import { docText } from "@/lib/editor/doc-text";
import { positionMap } from "@/lib/editor/positions";

/** Selects the words of a quoted place (or the point where it is) in the text as it stands now; false when they are not in it. */
export function showPlace(editor: Editor | null, words: string, place: QuotedPlace): boolean {
  if (!editor) return false;
  const { doc } = editor.state;
  const found = relocate(docText(doc), words, place);
  if (!found) return false;
  editor.chain().setTextSelection(positionMap(doc).toEditor(found)).scrollIntoView().focus().run();
  return true;
}
