import { roleHint } from "@/lib/import/html-hints";
import { descendants, isElement, plainText } from "@/lib/import/html-measure";
import type { HtmlElement } from "@/lib/import/html-nodes";
import { textStyle } from "@/lib/import/html-style";

/** What a page shows between its headline and its text: dek, byline, date, lead picture. Empty if the headline is in the text. */
export function headingMatter(body: HtmlElement, content: HtmlElement, title: string): HtmlElement[] {
  const order = new Map<HtmlElement, number>();
  let count = 0;
  for (const element of descendants(body)) order.set(element, count++);
  const contentAt = order.get(content) ?? 0;
  const headline = pageHeadline(body, content, order, contentAt, title);
  if (headline === null || isInside(headline, content)) return [];
  return [headline, ...between(body, content, order, order.get(headline) ?? 0, contentAt)];
}

function pageHeadline(
  body: HtmlElement,
  content: HtmlElement,
  order: Map<HtmlElement, number>,
  contentAt: number,
  title: string,
) {
  const wanted = words(title);
  let best: { element: HtmlElement; score: number } | null = null;
  for (const element of descendants(body)) {
    const at = order.get(element) ?? 0;
    if (at > contentAt && !isInside(element, content)) break;
    if (element.tag !== "h1" && element.tag !== "h2") continue;
    const own = words(plainText(element));
    if (own.size === 0 || isHidden(element, body)) continue;
    const shared = [...own].filter((word) => wanted.has(word)).length / Math.max(own.size, 1);
    const score = shared * 2 + (element.tag === "h1" ? 1 : 0) + (roleHint(element)?.role === "headline" ? 1 : 0);
    if (score >= 1.5 && (best === null || score > best.score)) best = { element, score };
  }
  return best?.element ?? null;
}

/** The largest elements that lie wholly between headline and text, outside of anything that is navigation. */
function between(
  body: HtmlElement,
  content: HtmlElement,
  order: Map<HtmlElement, number>,
  from: number,
  to: number,
): HtmlElement[] {
  const found: HtmlElement[] = [];
  const visit = (element: HtmlElement): void => {
    for (const child of element.children) {
      if (!isElement(child) || found.length > 40) continue;
      const at = order.get(child) ?? 0;
      if (at >= to || child === content) continue;
      const end = lastInside(child, order);
      if (end <= from) continue;
      const hint = roleHint(child);
      if (hint?.role === "furniture" && child.tag !== "time" && hint.reason !== "beside the article") continue;
      if (at > from && end < to) found.push(child);
      else visit(child);
    }
  };
  visit(body);
  return found;
}

function lastInside(element: HtmlElement, order: Map<HtmlElement, number>): number {
  let last: HtmlElement = element;
  for (;;) {
    const child = last.children.findLast(isElement);
    if (child === undefined) return order.get(last) ?? 0;
    last = child;
  }
}

function isInside(element: HtmlElement, ancestor: HtmlElement): boolean {
  for (let at: HtmlElement | null = element; at !== null; at = at.parent) if (at === ancestor) return true;
  return false;
}

function isHidden(element: HtmlElement, until: HtmlElement): boolean {
  for (let at: HtmlElement | null = element; at !== null && at !== until; at = at.parent) {
    if (textStyle(at).hidden || at.tag === "nav") return true;
  }
  return false;
}

function words(text: string): Set<string> {
  return new Set(
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.slice(0, 200),
  );
}
