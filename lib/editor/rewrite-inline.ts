import { Fragment, type Mark, type Node } from "@tiptap/pm/model";
import type { Patch } from "@/lib/domain/fixes/fix";
import { LINE_BREAK } from "@/lib/domain/text/doc";

/**
 * The content of a textblock with patches made in it, given as offsets of its own text, in order and disjoint. New words take the
 * marks that all words they replace have in common; inserted ones are marked as if they were typed there.
 */
export function rewriteInline(block: Node, patches: readonly Patch[]): Fragment {
  let content = Fragment.empty;
  let at = 0;
  for (const patch of patches) {
    content = content.append(block.content.cut(at, patch.start)).append(written(block, patch));
    at = patch.end;
  }
  return content.append(block.content.cut(at));
}

function written(block: Node, { start, end, replacement }: Patch): Fragment {
  const { schema, spec } = block.type;
  if (replacement === "") return Fragment.empty;
  const marks = start === end ? block.resolve(start).marks() : commonMarks(block, start, end);
  // Code holds its line breaks as characters.
  if (spec.code) return Fragment.from(schema.text(replacement.replaceAll(LINE_BREAK, "\n"), marks));
  const nodes = replacement
    .split(LINE_BREAK)
    .flatMap((words, index) => [
      ...(index > 0 ? [schema.node("hardBreak")] : []),
      ...(words === "" ? [] : [schema.text(words, marks)]),
    ]);
  return Fragment.fromArray(nodes);
}

function commonMarks(block: Node, start: number, end: number): readonly Mark[] {
  let common: readonly Mark[] | null = null;
  block.nodesBetween(start, end, (node) => {
    if (node.isText) common = common ? common.filter((mark) => mark.isInSet(node.marks)) : node.marks;
  });
  return common ?? [];
}
