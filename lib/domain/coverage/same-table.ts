import { leafBlocks } from "@/lib/domain/text/canonical-text";
import type { DocJson, NodeJson } from "@/lib/domain/text/doc";

/**
 * The leaf blocks (by number) of the row, or of the table, in which these stand: the innermost, with whatever tables stand in it. Those in no
 * table bring none.
 */
export function sameTable(doc: DocJson, blocks: ReadonlySet<number>, part: "tableRow" | "table"): Set<number> {
  const leaves = leafBlocks(doc);
  const ways = [...blocks].flatMap((block) => {
    const leaf = leaves[block];
    return (leaf?.inTable && wayTo(doc, leaf.path, part)) || [];
  });
  const wanted = new Set(ways);
  const isInside = (path: readonly number[]) => path.some((_, depth) => wanted.has(path.slice(0, depth).join(" ")));
  return new Set(leaves.flatMap(({ path, inTable }, block) => (inTable && isInside(path) ? [block] : [])));
}

/** The way down to the innermost node of a type that a block stands in; null: none. */
function wayTo(doc: DocJson, path: readonly number[], type: string): string | null {
  let node: NodeJson | undefined = doc;
  let found: string | null = null;
  path.forEach((child, depth) => {
    node = node?.content?.[child];
    if (node?.type === type) found = path.slice(0, depth + 1).join(" ");
  });
  return found;
}
