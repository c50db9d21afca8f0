import { wellFormedLanguage } from "@/lib/import/languages";
import type { ArticleMetadata } from "@/lib/import/page-metadata";
import { metadataDate } from "@/lib/import/spoken-dates";

export interface FrontMatter {
  metadata: Partial<ArticleMetadata>;
  rest: string;
}

/** Reads the block between "---" lines at the top of a Markdown file: plain "name: value" lines, and lists of authors. */
export function readFrontMatter(markdown: string): FrontMatter {
  const match = /^\ufeff?---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(markdown);
  if (match === null) return { metadata: {}, rest: markdown };
  const fields = readFields(match[1] ?? "");
  if (fields.size === 0) return { metadata: {}, rest: markdown };
  const first = (...names: string[]) => names.map((name) => fields.get(name) ?? "").find((value) => value !== "") ?? "";
  const url = first("canonical", "canonical_url", "canonicalurl", "url", "source");
  const said: ArticleMetadata = {
    title: first("title", "headline").slice(0, 500),
    byline: first("author", "authors", "byline", "by").slice(0, 300),
    publisher: first("publisher", "publication", "site", "sitename").slice(0, 300),
    canonicalUrl: /^https?:\/\//i.test(url) && URL.canParse(url) && url.length <= 2000 ? url : "",
    publishedAt: metadataDate(first("date", "published", "publishedat", "published_at", "pubdate")),
    language: wellFormedLanguage(first("lang", "language", "locale")) ?? "",
    derivedFrom: first("derived_from", "derivedfrom", "origin").slice(0, 500),
  };
  return { metadata: said, rest: markdown.slice(match[0].length) };
}

function readFields(block: string): Map<string, string> {
  const fields = new Map<string, string>();
  let name = "";
  for (const line of block.split(/\r?\n/)) {
    const item = /^\s+-\s+(.*)$|^-\s+(.*)$/.exec(line);
    const field = /^([A-Za-z][\w-]{0,40}):\s*(.*)$/.exec(line);
    if (field !== null) {
      name = (field[1] ?? "").toLowerCase();
      fields.set(name, plain(field[2] ?? ""));
    } else if (item !== null && name !== "") {
      const value = plain(item[1] ?? item[2] ?? "");
      const before = fields.get(name) ?? "";
      fields.set(name, before === "" ? value : `${before}, ${value}`);
    }
  }
  return fields;
}

function plain(raw: string): string {
  const value = raw.trim();
  const list = /^\[(.*)\]$/.exec(value);
  if (list !== null) return (list[1] ?? "").split(",").map(plain).join(", ");
  const quoted = /^"(.*)"$|^'(.*)'$/.exec(value);
  return (quoted?.[1] ?? quoted?.[2] ?? value).trim();
}
