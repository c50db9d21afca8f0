import { Fragment, Mark, type Node } from "@tiptap/pm/model";

/**
 * The same document with each run's marks in the schema's order and equal neighbours joined: two spellings of one text
 * would otherwise have two hashes. Two marks of one kind on one run keep the later, as typing would.
 */
export function normaliseInline(node: Node): Node {
  if (node.isLeaf) return node;
  const children: Node[] = [];
  for (const child of node.children) children.push(child.isInline ? tidied(child) : normaliseInline(child));
  return node.copy(Fragment.fromArray(children));
}

function tidied(inline: Node): Node {
  if (inline.marks.length === 0) return inline;
  return inline.mark(inline.marks.reduce<readonly Mark[]>((set, mark) => mark.addToSet(set), Mark.none));
}
