import { Fragment, type Node } from "@tiptap/pm/model";
import { refuse } from "@/lib/domain/refusal";

/** A node made anew, and which lines of the text are no longer in it. */
export interface Rebuilt {
  readonly node: Node;
  readonly gone: readonly number[];
}

/** What a node came to: `kept` null when nothing of it is left, `emptied` what can stand in its place where something must. */
interface Outcome {
  readonly lines: readonly number[];
  readonly kept: Rebuilt | null;
  readonly emptied: Rebuilt | null;
}

/** A row or a cell that is missing would shift what stands beside it. */
const WHOLE = new Set(["table", "tableRow"]);

/**
 * A document with each of its leaf blocks put through `rewrite`, which answers null for one that has nothing left. Such blocks go,
 * with what holds nothing else; where the schema wants a block, it stays and is empty. Refuses (`fix_breaks_text`) when the schema
 * wants one that can't be empty.
 */
export function rebuildBlocks(doc: Node, rewrite: (block: Node, line: number) => Node | null): Rebuilt {
  let count = 0;
  const visit = (node: Node): Outcome => {
    if (node.isTextblock || node.isAtom) {
      const line = count++;
      return leaf(node, line, rewrite(node, line));
    }
    return container(node, node.children.map(visit));
  };
  const { kept, emptied } = visit(doc);
  return kept ?? emptied ?? refuse("fix_breaks_text");
}

function leaf(node: Node, line: number, made: Node | null): Outcome {
  const kept = made && { node: made, gone: [] };
  const emptied = node.isTextblock ? { node: node.copy(Fragment.empty), gone: [] } : null;
  return { lines: [line], kept, emptied };
}

function container(node: Node, children: readonly Outcome[]): Outcome {
  const lines = children.flatMap((child) => child.lines);
  const lost = children.filter(({ kept }) => kept === null);
  const first = lost.find(({ emptied }) => emptied !== null);
  // How much of what was lost has to stay is tried from nothing upwards.
  const stays: ((child: Outcome) => boolean)[] = [(child) => child === first, () => true];
  if (lost.length === children.length) return { lines, kept: null, emptied: firstThatFits(node, children, stays) };
  const kept = firstThatFits(node, children, WHOLE.has(node.type.name) ? [() => true] : [() => false, ...stays]);
  return { lines, kept: kept ?? refuse("fix_breaks_text"), emptied: null };
}

function firstThatFits(
  node: Node,
  children: readonly Outcome[],
  ways: readonly ((lost: Outcome) => boolean)[],
): Rebuilt | null {
  for (const stays of ways) {
    const chosen = children.map((child) => child.kept ?? (stays(child) ? child.emptied : null));
    const gone = children.flatMap((child, index) => chosen[index]?.gone ?? child.lines);
    const content = Fragment.fromArray(chosen.flatMap((rebuilt) => rebuilt?.node ?? []));
    if (node.type.validContent(content)) return { node: node.copy(content), gone };
  }
  return null;
}
