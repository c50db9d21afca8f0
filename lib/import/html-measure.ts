import { visibleLength } from "@/lib/import/clean-text";
import type { HtmlElement, HtmlNode } from "@/lib/import/html-nodes";

/** Text and link text below an element, in characters that are not white space. */
export interface Measure {
  text: number;
  link: number;
  images: number;
}

export type Measures = ReadonlyMap<HtmlElement, Measure>;

/** Measures every element once. The tree is never deeper than its builder allows, so recursion is safe. */
export function measure(root: HtmlElement): Measures {
  const all = new Map<HtmlElement, Measure>();
  visit(root, false, all);
  return all;
}

function visit(element: HtmlElement, inLink: boolean, all: Map<HtmlElement, Measure>): Measure {
  const own: Measure = { text: 0, link: 0, images: element.tag === "img" ? 1 : 0 };
  const linked = inLink || element.tag === "a";
  for (const child of element.children) {
    if (typeof child === "string") {
      const length = visibleLength(child);
      own.text += length;
      if (linked) own.link += length;
    } else {
      const below = visit(child, linked, all);
      own.text += below.text;
      own.link += below.link;
      own.images += below.images;
    }
  }
  all.set(element, own);
  return own;
}

export function plainText(node: HtmlNode): string {
  return typeof node === "string" ? node : node.children.map(plainText).join(node.tag === "br" ? " " : "");
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return typeof node !== "string";
}

/** Elements below, in document order. */
export function* descendants(element: HtmlElement): Generator<HtmlElement> {
  const waiting = element.children.filter(isElement).reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    yield next;
    for (let index = next.children.length - 1; index >= 0; index -= 1) {
      const child = next.children[index];
      if (child !== undefined && isElement(child)) waiting.push(child);
    }
  }
}
