import type { VersionText } from "@/lib/domain/anchoring/tokens";
import { canonicalText, isAtomType, leafBlocks } from "@/lib/domain/text/canonical-text";
import type { DocJson, NodeJson } from "@/lib/domain/text/doc";

/** A document as relocation reads it: its canonical text, its leaf blocks, and each image by its address. */
export function versionTextOf(doc: DocJson): VersionText {
  const blocks = leafBlocks(doc);
  const atoms = new Map<number, string>();
  for (const [index, { type, path }] of blocks.entries()) {
    if (isAtomType(type)) atoms.set(index, `${type} ${nodeAt(doc, path)?.attrs?.src ?? ""}`);
  }
  return { text: canonicalText(doc), blocks: blocks.map(({ range }) => range), atoms };
}

function nodeAt(doc: DocJson, path: readonly number[]): NodeJson | undefined {
  let node: NodeJson | undefined = doc;
  for (const index of path) node = node?.content?.[index];
  return node;
}
