import type { NodeJson } from "@/lib/domain/text/doc";
import { listItem, makeList } from "@/lib/import/html-lists";
import { descendants, isElement, plainText } from "@/lib/import/html-measure";
import type { HtmlElement, HtmlNode } from "@/lib/import/html-nodes";
import { textStyle } from "@/lib/import/html-style";
import type { Page } from "@/lib/import/html-surroundings";

interface WordItem {
  element: HtmlElement;
  level: number;
  ordered: boolean;
}
interface WordList {
  /** index of the last node that belongs to it */
  last: number;
  build: (convert: (nodes: readonly HtmlNode[]) => NodeJson[]) => NodeJson[];
}

/** Word pastes a list as paragraphs with "mso-list:l0 level2 lfo1"; null when none begins at this node. */
export function wordListAt(nodes: readonly HtmlNode[], start: number, page: Page): WordList | null {
  const items: WordItem[] = [];
  let last = start;
  for (let index = start; index < nodes.length; index += 1) {
    const node = nodes[index];
    if (node === undefined) break;
    if (!isElement(node)) {
      if (node.trim() !== "") break;
      continue;
    }
    const item = wordItem(node, page);
    if (item === null) break;
    items.push(item);
    last = index;
  }
  return items.length === 0 ? null : { last, build: (convert) => nest(items, convert) };
}

function wordItem(element: HtmlElement, page: Page): WordItem | null {
  if (!/^(?:p|h[1-6]|div)$/.test(element.tag) || !(element.attrs.style ?? "").includes("mso-list")) return null;
  const said = textStyle(element, page.rules).msoList;
  if (said === undefined || /^h/.test(element.tag)) return null;
  const level = Number.parseInt(/level(\d)/.exec(said)?.[1] ?? "1", 10);
  return {
    element,
    level: Math.max(1, Math.min(level, 9)),
    ordered: /^\(?(?:\d{1,4}|[a-zA-Z]|[ivxlcIVXLC]{1,6})[.)]/.test(marker(element)),
  };
}

function marker(element: HtmlElement): string {
  for (const below of descendants(element)) {
    if (/mso-list:\s*ignore/i.test(below.attrs.style ?? "")) return plainText(below).trim();
  }
  return "";
}

function nest(items: readonly WordItem[], convert: (nodes: readonly HtmlNode[]) => NodeJson[]): NodeJson[] {
  const roots: NodeJson[] = [];
  const open: { level: number; list: NodeJson }[] = [];
  for (const { element, level, ordered } of items) {
    const blocks = convert([{ ...element, tag: "p", attrs: {} }]);
    if (blocks.length === 0) continue;
    while ((open.at(-1)?.level ?? 0) > level) open.pop();
    const type = ordered ? "orderedList" : "bulletList";
    if (open.at(-1)?.level === level && open.at(-1)?.list.type !== type) open.pop();
    let list = open.at(-1)?.level === level ? open.at(-1)?.list : undefined;
    if (list === undefined) {
      list = makeList(ordered, 1, []);
      const holder = open.at(-1)?.list.content?.at(-1)?.content ?? roots;
      holder.push(list);
      open.push({ level, list });
    }
    list.content?.push(listItem(blocks));
  }
  return roots;
}
