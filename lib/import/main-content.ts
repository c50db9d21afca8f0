import { roleHint } from "@/lib/import/html-hints";
import { descendants, isElement, type Measure, type Measures } from "@/lib/import/html-measure";
import type { HtmlElement } from "@/lib/import/html-nodes";
import { textStyle } from "@/lib/import/html-style";

const none: Measure = { text: 0, link: 0, images: 0 };

/** The element that holds the article of a whole page: what the page says of itself first, then the density of its paragraphs. */
export function findMainContent(body: HtmlElement, measures: Measures): HtmlElement {
  const prose = proseBelow(body, measures);
  const total = prose.get(body) ?? 0;
  if (total === 0) return body;
  return declaredContent(body, prose, total) ?? densest(body, prose);
}

/** Only one element says "this is the body of the article", and it holds the best part of the page's prose. */
function declaredContent(body: HtmlElement, prose: Prose, total: number): HtmlElement | null {
  const declared = [...descendants(body)].filter(({ attrs }) => /\barticleBody\b/.test(attrs.itemprop ?? ""));
  const best = largest(declared, prose);
  return best !== null && (prose.get(best) ?? 0) > total * 0.3 ? densest(best, prose) : null;
}

type Prose = Map<HtmlElement, number>;

/** Characters of running text below each element, without what its classes call navigation, comments and the like. */
function proseBelow(root: HtmlElement, measures: Measures): Prose {
  const all: Prose = new Map();
  const pageText = measures.get(root)?.text ?? 0;
  const visit = (element: HtmlElement, inside: boolean): number => {
    const own = measures.get(element) ?? none;
    const hint = roleHint(element);
    const isChrome = hint?.role === "furniture" && own.text < pageText * 0.5;
    if (isChrome || textStyle(element).hidden) return 0;
    let prose = 0;
    const running = !inside && isParagraph(element);
    if (running) prose += paragraphWorth(element, own, measures);
    for (const child of element.children) {
      if (isElement(child)) prose += visit(child, inside || running);
    }
    all.set(element, prose);
    return prose;
  };
  visit(root, false);
  return all;
}

const blockInside =
  /^(?:p|div|section|article|ul|ol|table|h[1-6]|blockquote|main|aside|form|figure|header|footer|nav|pre|dl)$/;

function isParagraph(element: HtmlElement): boolean {
  if (element.tag === "p" || element.tag === "pre") return true;
  if (!/^(?:div|section|td|li|blockquote|article|span)$/.test(element.tag)) return false;
  const hasText = element.children.some((child) => !isElement(child) && child.trim().length > 40);
  return hasText && (element.tag !== "span" || element.parent?.tag === "div");
}

function paragraphWorth(element: HtmlElement, { text, link }: Measure, measures: Measures): number {
  let length = text;
  let links = link;
  // Blocks inside a paragraph-like div count for themselves.
  for (const child of element.children) {
    if (isElement(child) && blockInside.test(child.tag) && element.tag !== "p") {
      const below = measures.get(child) ?? none;
      length -= below.text;
      links -= below.link;
    }
  }
  if (length < 40 || links > length * 0.6) return 0;
  return (length - links) * (element.tag === "li" || element.tag === "td" ? 0.5 : 1) * (length > 80 ? 1 : 0.5);
}

function largest(candidates: readonly HtmlElement[], prose: Prose): HtmlElement | null {
  let best: HtmlElement | null = null;
  for (const candidate of candidates) {
    if (best === null || (prose.get(candidate) ?? 0) > (prose.get(best) ?? 0)) best = candidate;
  }
  return best;
}

/** Goes down as long as one child alone holds nearly all of the prose. */
function densest(from: HtmlElement, prose: Prose): HtmlElement {
  let here = from;
  for (;;) {
    const total = prose.get(here) ?? 0;
    const children = here.children
      .filter(isElement)
      .filter((child) => blockInside.test(child.tag) || (prose.get(child) ?? 0) > 0);
    const next = largest(children, prose);
    if (next === null || next.tag === "p" || next.tag === "li" || next.tag === "td") return here;
    const share = (prose.get(next) ?? 0) / Math.max(total, 1);
    if (share < neededShare(here, next)) return here;
    here = next;
  }
}

/** An element that calls itself the article needs less of a lead over what stands beside it. */
function neededShare(here: HtmlElement, next: HtmlElement): number {
  const names = `${next.attrs.class ?? ""} ${next.attrs.id ?? ""}`.toLowerCase();
  const isArticle =
    next.tag === "article" ||
    next.tag === "main" ||
    next.attrs.role === "main" ||
    /\b(?:article|story|post|entry)[-_]{0,2}(?:body|content|text|copy)\b/.test(names);
  if (isArticle) return 0.5;
  return here.tag === "article" ? 0.85 : 0.75;
}
