import { descendants, isElement } from "@/lib/import/html-measure";
import type { HtmlElement, HtmlNode } from "@/lib/import/html-nodes";

/**
 * Puts right what Google Docs writes its own way, before anything is read of the tree: lists that only say how deep they are, and
 * the signs and boxes of comments. Returns how many comments went.
 */
export function tidyGoogleDocs(root: HtmlElement, html: string): number {
  if (html.includes("aria-level") || html.includes("lst-kix_")) {
    // The innermost first: what is moved into an item is not looked at again.
    const all = [root, ...descendants(root)];
    for (let index = all.length - 1; index >= 0; index -= 1) nestLists(all[index] ?? root);
  }
  return html.includes("cmnt_ref") ? dropComments(root) : 0;
}

interface Item {
  level: number;
  tag: string;
  attrs: HtmlElement["attrs"];
  node: HtmlNode;
}

/** Rebuilds each run of lists among an element's children by the levels its items state. */
function nestLists(parent: HtmlElement): void {
  if (isList(parent) || !parent.children.some((child) => isElement(child) && isList(child))) return;
  const children: HtmlNode[] = [];
  let items: Item[] = [];
  const close = () => {
    for (const list of listsOf(items, parent)) children.push(list);
    items = [];
  };
  for (const child of parent.children) {
    if (isElement(child) && isList(child)) collect(child, 1, items);
    else if (items.length === 0 || isElement(child) || child.trim() !== "") {
      close();
      children.push(child);
    }
  }
  close();
  refill(parent, children);
}

function collect(list: HtmlElement, depth: number, items: Item[]): void {
  let { attrs } = list;
  for (const child of list.children) {
    if (!isElement(child) && child.trim() === "") continue;
    if (isElement(child) && isList(child)) collect(child, depth + 1, items);
    else {
      items.push({ level: levelOf(child, list) ?? depth, tag: list.tag, attrs, node: child });
      attrs = {}; // the number a list begins with is its first item's
    }
  }
}

function levelOf(item: HtmlNode, list: HtmlElement): number | null {
  const stated = isElement(item) ? /^[1-9]$/.exec(item.attrs["aria-level"] ?? "")?.[0] : undefined;
  if (stated !== undefined) return Number(stated);
  const named = /\blst-kix_\w+-([0-8])\b/.exec(list.attrs.class ?? "")?.[1];
  return named === undefined ? null : Number(named) + 1;
}

function listsOf(items: readonly Item[], parent: HtmlElement): HtmlElement[] {
  const lists: HtmlElement[] = [];
  /** the open lists, outermost first */
  const open: HtmlElement[] = [];
  for (const { level, tag, attrs, node } of items) {
    const wanted = Math.max(1, Math.min(level, open.length + 1));
    open.length = Math.min(open.length, wanted);
    // Bullets that turn into numbers on one level are two lists.
    if (open.length === wanted && open.at(-1)?.tag !== tag) open.pop();
    if (open.length < wanted) {
      const place = open.at(-1)?.children.findLast(isElement) ?? null;
      const list: HtmlElement = { tag, attrs, children: [], parent: place ?? parent };
      if (place === null) lists.push(list);
      else place.children.push(list);
      open.push(list);
    }
    open.at(-1)?.children.push(isElement(node) ? node : { tag: "li", attrs: {}, children: [node], parent });
  }
  return lists;
}

function isList({ tag }: HtmlElement): boolean {
  return tag === "ul" || tag === "ol";
}

function dropComments(root: HtmlElement): number {
  const gone = new Set<HtmlNode>();
  const parents = new Set<HtmlElement>();
  let dropped = 0;
  for (const element of descendants(root)) {
    const href = element.tag === "a" ? (element.attrs.href ?? "") : "";
    const isSign = /^#cmnt\d+$/.test(href);
    if (!isSign && !/^#cmnt_ref\d+$/.test(href)) continue;
    const whole = !isSign ? boxOf(element) : element.parent?.tag === "sup" ? element.parent : element;
    dropped += isSign ? 0 : 1;
    gone.add(whole);
    if (whole.parent !== null) parents.add(whole.parent);
  }
  for (const parent of parents) {
    refill(
      parent,
      parent.children.filter((child) => !gone.has(child)),
    );
  }
  return dropped;
}

/** One by one: a page may have more children than a call may have arguments. */
function refill(parent: HtmlElement, children: readonly HtmlNode[]): void {
  parent.children.length = 0;
  for (const child of children) parent.children.push(child);
}

/** What holds one comment: the box around its paragraphs, or its paragraph. */
function boxOf(sign: HtmlElement): HtmlElement {
  const paragraph = sign.parent?.tag === "p" ? sign.parent : sign;
  const box = paragraph.parent;
  const isBox = box?.tag === "div" && box.children.find(isElement) === paragraph;
  return isBox ? box : paragraph;
}
