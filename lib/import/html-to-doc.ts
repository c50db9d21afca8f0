import type { NodeJson } from "@/lib/domain/text/doc";
import { finishDoc, type ImportedArticle, type ImportNote } from "@/lib/import/finish-doc";
import { tidyGoogleDocs } from "@/lib/import/google-docs";
import { htmlBlocks } from "@/lib/import/html-blocks";
import { isElement, measure } from "@/lib/import/html-measure";
import type { HtmlElement, HtmlTree } from "@/lib/import/html-nodes";
import { classRules } from "@/lib/import/html-style";
import { type Page, plainSurroundings } from "@/lib/import/html-surroundings";
import { readHtmlTree } from "@/lib/import/html-tree";
import { textDirection } from "@/lib/import/languages";
import { findMainContent } from "@/lib/import/main-content";
import { headingMatter } from "@/lib/import/page-heading";
import { type ArticleMetadata, noMetadata, pageMetadata } from "@/lib/import/page-metadata";

/** What is known of a fetched page besides its words. */
interface Fetched {
  address: string;
  /** Keep all of it: nobody asks for the article. */
  whole: boolean;
}

/**
 * Reads HTML, from a clipboard or a whole page, into an article. Of a page, the element that holds its text is found and
 * the rest left out; of a selection, all is kept, since somebody chose it.
 */
export function htmlToDoc(html: string, extra: Partial<ArticleMetadata> = {}, fetched?: Fetched): ImportedArticle {
  const tree = readHtmlTree(html);
  const comments = tidyGoogleDocs(tree.root, html);
  const base = fetched === undefined ? null : baseOf(tree, fetched.address);
  const page = pageMetadata(tree, base);
  const said = mergeMetadata({ ...page, canonicalUrl: page.canonicalUrl || (fetched?.address ?? "") }, extra);
  const body = child(child(tree.root, "html") ?? tree.root, "body") ?? child(tree.root, "html") ?? tree.root;
  const measures = measure(tree.root);
  const whole = fetched?.whole !== true && (fetched !== undefined || isWholePage(tree, html));
  const content = whole ? findMainContent(body, measures) : body;
  const reading: Page = {
    base: base ?? (said.canonicalUrl || null),
    lang: said.language || null,
    rules: isGoogleDocsDownload(tree) ? classRules(tree.styles) : new Map(),
    measures,
    contentLength: measures.get(content)?.text ?? 0,
    dropped: { links: 0, images: 0 },
  };
  const heading = whole ? headingMatter(body, content, said.title) : [];
  const blocks = [...headingBlocks(heading, reading), ...htmlBlocks([content], plainSurroundings, reading)];
  const notes = notesOf(tree, reading, content !== body);
  if (comments > 0) notes.push({ code: "comments_left_out", params: { count: comments } });
  return finishDoc(blocks, { said, notes, dir: directionAround(content), isPage: whole });
}

/** Where a page's relative links begin: what its <base> says, else where it was found. */
function baseOf(tree: HtmlTree, address: string): string {
  const said = tree.base === "" ? null : URL.parse(tree.base, address);
  return said !== null && /^https?:$/.test(said.protocol) ? said.href : address;
}

function headingBlocks(elements: readonly HtmlElement[], page: Page): NodeJson[] {
  const [headline, ...others] = elements;
  if (headline === undefined) return [];
  const [first, ...rest] = htmlBlocks([headline], plainSurroundings, page);
  if (first === undefined) return [];
  first.attrs = { ...first.attrs, role: "headline", roleReason: null };
  return [
    first,
    ...rest,
    ...htmlBlocks(others, plainSurroundings, { ...page, contentLength: Number.MAX_SAFE_INTEGER }),
  ];
}

/** A page has its chrome around the text; a clipboard's selection and a word processor's file have none. */
function isWholePage(tree: HtmlTree, html: string): boolean {
  if (tree.hasFragmentMarks || isGoogleDocsDownload(tree) || html.includes("docs-internal-guid")) return false;
  if (
    tree.metas.some(
      (meta) =>
        /^generator$/i.test(meta.name ?? "") && /microsoft word|libreoffice|openoffice/i.test(meta.content ?? ""),
    )
  )
    return false;
  const root = child(tree.root, "html");
  return (
    (root !== null || child(tree.root, "body") !== null) &&
    /<(?:!doctype|html|head|body)[\s>]/i.test(html.slice(0, 20_000))
  );
}

function isGoogleDocsDownload(tree: HtmlTree): boolean {
  const body = child(child(tree.root, "html") ?? tree.root, "body");
  return (
    /\bdoc-content\b|\bc\d+\b/.test(body?.attrs.class ?? "") &&
    tree.styles.some((sheet) => /\.c\d+\s*\{/.test(sheet.slice(0, 100_000)))
  );
}

function child(element: HtmlElement, tag: string): HtmlElement | null {
  return element.children.filter(isElement).find((node) => node.tag === tag) ?? null;
}

function mergeMetadata(page: ArticleMetadata, extra: Partial<ArticleMetadata>): ArticleMetadata {
  const given = Object.entries(extra).filter(([, value]) => value !== "");
  return { ...noMetadata, ...page, ...Object.fromEntries(given) };
}

function directionAround(content: HtmlElement): string | null {
  for (let at: HtmlElement | null = content; at !== null; at = at.parent) {
    const dir = textDirection(at.attrs.dir);
    if (dir !== null) return dir;
  }
  return null;
}

function notesOf(tree: HtmlTree, page: Page, chosen: boolean): ImportNote[] {
  const notes: ImportNote[] = [];
  if (chosen) notes.push({ code: "main_text_chosen", params: {} });
  if (tree.flattened) notes.push({ code: "nesting_flattened", params: {} });
  if (page.dropped.links > 0) notes.push({ code: "links_dropped", params: { count: page.dropped.links } });
  if (page.dropped.images > 0) notes.push({ code: "images_dropped", params: { count: page.dropped.images } });
  return notes;
}
