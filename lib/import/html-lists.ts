import type { NodeJson } from "@/lib/domain/text/doc";
import { withMark } from "@/lib/import/html-inline";
import { isElement } from "@/lib/import/html-measure";
import type { HtmlElement, HtmlNode } from "@/lib/import/html-nodes";
import type { Surroundings } from "@/lib/import/html-surroundings";

type Convert = (nodes: readonly HtmlNode[], around?: Surroundings) => NodeJson[];

/** A list whose every item holds something; a list that only lays out pictures comes apart into them. */
export function listBlocks(element: HtmlElement, convert: Convert): NodeJson[] {
  const items: NodeJson[] = [];
  for (const child of element.children) {
    if (isElement(child) && isList(child)) {
      // Google Docs and old pages nest a list right inside a list: it belongs to the item before.
      const nested = convert([child]);
      const before = items.at(-1);
      if (before === undefined)
        items.push(...nested.flatMap((list) => (isListNode(list) ? (list.content ?? []) : [listItem([list])])));
      else before.content?.push(...nested);
    } else {
      const blocks = convert([child]);
      if (blocks.length > 0) items.push(listItem(blocks));
    }
  }
  if (items.length === 0) return [];
  if (items.every(holdsNoText))
    return items.flatMap((item) => (item.content ?? []).filter(({ type }) => type !== "paragraph"));
  return [makeList(element.tag === "ol", startOf(element), items)];
}

export function makeList(ordered: boolean, start: number, items: NodeJson[]): NodeJson {
  return ordered ? { type: "orderedList", attrs: { start }, content: items } : { type: "bulletList", content: items };
}

/** An item begins with a paragraph: a heading becomes one, and before anything else an empty one stands. */
export function listItem(blocks: NodeJson[]): NodeJson {
  const [first, ...rest] = blocks;
  if (first?.type === "paragraph") return { type: "listItem", content: blocks };
  if (first?.type === "heading") {
    const { level: _level, ...attrs } = first.attrs ?? {};
    return { type: "listItem", content: [{ ...first, type: "paragraph", attrs }, ...rest] };
  }
  if (first !== undefined && isListNode(first) && rest.length === 0 && first.content?.length === 1) {
    return first.content[0] as NodeJson;
  }
  const empty = { type: "paragraph", attrs: { role: "body", roleReason: null, lang: null, dir: null } };
  return { type: "listItem", content: [empty, ...blocks] };
}

/** Terms stand in bold, what is said of them in paragraphs of their own. */
export function definitionBlocks(element: HtmlElement, convert: Convert, around: Surroundings): NodeJson[] {
  return element.children.flatMap((child) => {
    const isTerm = isElement(child) && child.tag === "dt";
    return convert([child], isTerm ? { ...around, marks: withMark(around.marks, { type: "bold" }) } : around);
  });
}

function isList({ tag }: HtmlElement): boolean {
  return tag === "ul" || tag === "ol" || tag === "menu" || tag === "dir";
}

function isListNode({ type }: NodeJson): boolean {
  return type === "bulletList" || type === "orderedList";
}

function holdsNoText(item: NodeJson): boolean {
  return (item.content ?? []).every(
    ({ type, content }) => type === "figure" || (type === "paragraph" && content === undefined),
  );
}

function startOf({ attrs }: HtmlElement): number {
  const start = Number.parseInt(attrs.start ?? "1", 10);
  return Number.isSafeInteger(start) && start >= 0 && start < 1_000_000 ? start : 1;
}
