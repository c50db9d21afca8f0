import { squeeze } from "@/lib/import/clean-text";
import { descendants, plainText } from "@/lib/import/html-measure";
import type { HtmlTree } from "@/lib/import/html-nodes";
import { readJsonLd } from "@/lib/import/json-ld";
import { keptHref } from "@/lib/import/kept-urls";
import { wellFormedLanguage } from "@/lib/import/languages";
import { metadataDate } from "@/lib/import/spoken-dates";

/** What is said of an article besides its words; empty where nothing says it. */
export interface ArticleMetadata {
  title: string;
  byline: string;
  publisher: string;
  canonicalUrl: string;
  /** ISO 8601 or EDTF */
  publishedAt: string;
  /** BCP 47 */
  language: string;
  /** a suggestion: the wire or page the article says it was made from */
  derivedFrom: string;
}

export const noMetadata: ArticleMetadata = {
  title: "",
  byline: "",
  publisher: "",
  canonicalUrl: "",
  publishedAt: "",
  language: "",
  derivedFrom: "",
};

/** What a page says of itself: JSON-LD and OpenGraph before plain <meta>, and those before <title> and <time>. `base` is where it was found. */
export function pageMetadata(tree: HtmlTree, base: string | null = null): ArticleMetadata {
  const meta = metaValues(tree);
  const data = readJsonLd(tree.jsonLd);
  const first = (...values: (string | undefined)[]) =>
    oneLine(values.find((value) => value !== undefined && value.trim() !== "") ?? "");
  const canonical = tree.links.find(({ rel }) => /\bcanonical\b/i.test(rel ?? ""))?.href;
  const canonicalUrl =
    [canonical, meta.get("og:url"), data.url]
      .map((raw) => keptHref(raw, base))
      .find((url) => url?.startsWith("http") && url.length <= 2000) ?? "";
  const title = first(
    meta.get("og:title"),
    data.headline,
    meta.get("twitter:title"),
    meta.get("dc.title"),
    meta.get("title"),
    tree.title,
  );
  const publisher = first(
    meta.get("og:site_name"),
    data.publisher,
    meta.get("application-name"),
    meta.get("dc.publisher"),
    meta.get("copyright"),
  );
  const byline = first(
    data.author,
    notUrl(meta.get("author")),
    notUrl(meta.get("article:author")),
    meta.get("byl"),
    meta.get("dc.creator"),
    meta.get("parsely-author"),
    meta.get("sailthru.author"),
  );
  const published = [
    data.datePublished,
    meta.get("article:published_time"),
    meta.get("datepublished"),
    meta.get("date"),
    meta.get("pubdate"),
    meta.get("dc.date"),
    meta.get("parsely-pub-date"),
    meta.get("sailthru.date"),
    meta.get("dc.date.issued"),
    timeOf(tree),
  ];
  return {
    title: withoutSite(title, publisher).slice(0, 500),
    byline: byline.replace(/^by\s+/i, "").slice(0, 300),
    publisher: publisher.slice(0, 300),
    canonicalUrl,
    publishedAt: published.map((raw) => metadataDate(raw ?? "")).find((date) => date !== "") ?? "",
    language: pageLanguage(tree, meta) ?? "",
    derivedFrom: "",
  };
}

function pageLanguage(tree: HtmlTree, meta: ReadonlyMap<string, string> = metaValues(tree)): string | null {
  const html = [...tree.root.children].find((node) => typeof node !== "string" && node.tag === "html");
  const attrs = html === undefined || typeof html === "string" ? {} : html.attrs;
  return (
    wellFormedLanguage(attrs.lang ?? attrs["xml:lang"]) ??
    wellFormedLanguage(meta.get("content-language")) ??
    wellFormedLanguage(meta.get("og:locale"))
  );
}

function metaValues(tree: HtmlTree): Map<string, string> {
  const values = new Map<string, string>();
  for (const attrs of tree.metas) {
    const name = (attrs.property ?? attrs.name ?? attrs.itemprop ?? attrs["http-equiv"] ?? "").toLowerCase();
    const content = attrs.content ?? "";
    if (name !== "" && content.trim() !== "" && !values.has(name)) values.set(name, content);
  }
  return values;
}

function timeOf(tree: HtmlTree): string | undefined {
  for (const { tag, attrs } of descendants(tree.root)) {
    if (attrs.itemprop === "datePublished") return attrs.datetime ?? attrs.content;
    if (tag === "time" && attrs.datetime !== undefined) return attrs.datetime;
  }
  return undefined;
}

/** "Headline | Site", "Headline - Site": the site's name is no part of it. */
function withoutSite(title: string, publisher: string): string {
  const parts = title.split(/(?<!\s)\s+[|–—»-]\s+/);
  const last = parts.at(-1) ?? "";
  if (parts.length < 2) return title;
  const isSite =
    publisher !== "" &&
    last.toLowerCase().replace(/\W/g, "").includes(publisher.toLowerCase().replace(/\W/g, "").slice(0, 12));
  const cut = title.lastIndexOf(last);
  const head = title.slice(0, cut).replace(/(?<!\s)\s+[|–—»-]\s+$/, "");
  return isSite || (/[|»]/.test(title) && head.length > last.length && head.length > 20) ? head : title;
}

function notUrl(value: string | undefined): string | undefined {
  return value !== undefined && /^https?:/i.test(value) ? undefined : value;
}

function oneLine(text: string): string {
  return squeeze(plainText(text)).toWellFormed();
}
