import MarkdownIt, { type Token } from "markdown-it";
import { refuse } from "@/lib/domain/refusal";
import type { ImportedArticle } from "@/lib/import/finish-doc";
import { readFrontMatter } from "@/lib/import/front-matter";
import { htmlToDoc } from "@/lib/import/html-to-doc";

/** Reads Markdown (CommonMark with tables, strikethrough and HTML) by way of HTML, so that one allow-list guards both. */
export function markdownToDoc(markdown: string): ImportedArticle {
  const { metadata, rest } = readFrontMatter(markdown);
  refuseBombs(rest);
  const reader = new MarkdownIt({ html: true, linkify: false, typographer: false, maxNesting: 60 });
  reader.core.ruler.push("heading_anchors", dropAnchors);
  const html = reader.render(footnotes(rest));
  // A fragment, whatever HTML it holds: nobody publishes a page's navigation in Markdown.
  return htmlToDoc(`<!--StartFragment-->${html}`, metadata);
}

/** "# Heading {#name}": the name by which links find it is no part of it. */
function dropAnchors({ tokens }: { tokens: Token[] }): void {
  tokens.forEach((token, index) => {
    const last = tokens[index - 1]?.type === "heading_open" ? token.children?.at(-1) : undefined;
    if (last?.type === "text") last.content = last.content.replace(/(?<![ \t])[ \t]*\{#[\w.:-]{1,200}\}[ \t]*$/, "");
  });
}

const RUN_LIMIT = 300;

/** markdown-it takes time that grows with the square of a run of marks; no text has runs of hundreds. */
function refuseBombs(markdown: string): void {
  let kind = 0;
  let length = 0;
  for (let index = 0; index < markdown.length; index += 1) {
    const here = kindOfMark(markdown.charCodeAt(index));
    if (here === NEUTRAL) continue;
    length = here === kind ? length + 1 : 1;
    kind = here;
    if (length > RUN_LIMIT && here !== 0) refuse("import_too_deep", { limit: RUN_LIMIT });
  }
}

const NEUTRAL = -1;

function kindOfMark(code: number): number {
  // Spaces do not part the marks of nested quotes, nor "!" those of nested images.
  if (code === 0x20 || code === 0x09 || code === 0x21) return NEUTRAL;
  // Brackets open and close each other.
  if (code === 0x5b || code === 0x5d || code === 0x28) return 1;
  if (code === 0x2a || code === 0x5f || code === 0x7e) return 2;
  return code === 0x3e || code === 0x3c || code === 0x60 ? code : 0;
}

/** "[^1]" and "[^1]: note": a raised number in the text, and a paragraph that begins with it. */
function footnotes(markdown: string): string {
  return markdown
    .replace(/^\[\^([\w-]{1,20})\]:[ \t]*/gm, "<sup>$1</sup> ")
    .replace(/\[\^([\w-]{1,20})\]/g, "<sup>$1</sup>");
}
