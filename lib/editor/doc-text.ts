import type { Node } from "@tiptap/pm/model";
import { canonicalText } from "@/lib/domain/text/canonical-text";
import { docJson } from "@/lib/editor/parse-doc";

const made = new WeakMap<Node, string>();

/** The canonical text of an editor's document, made once per document. */
export function docText(doc: Node): string {
  const known = made.get(doc);
  if (known !== undefined) return known;
  const text = canonicalText(docJson(doc));
  made.set(doc, text);
  return text;
}
