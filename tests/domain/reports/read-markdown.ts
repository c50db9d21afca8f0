import MarkdownIt from "markdown-it";
import footnote from "markdown-it-footnote";
import { LINE_BREAK } from "@/lib/domain/text/doc";

const reader = new MarkdownIt({ html: true, linkify: false, maxNesting: 1000 }).use(footnote);
type Token = ReturnType<typeof reader.parse>[number];

/** What a reader of Markdown who knows nothing of us finds in a file. */
export interface Read {
  /** Headings, "#" once for each level. */
  headings: string[];
  /** The words between two headings of the second level, blocks and hard breaks parted by LINE_BREAK; {3} is a footnote's mark. */
  section: (heading: string) => string;
  /** The words of each footnote by its label. */
  footnotes: Record<string, string>;
  links: string[];
  pictures: string[];
  /** Every tag of HTML, once. */
  tags: string[];
  /** Types of block, once. */
  blocks: string[];
}

export function readMarkdown(markdown: string): Read {
  const tokens = reader.parse(markdown, {});
  const inline = tokens.flatMap((token) => token.children ?? []);
  const attribute = (type: string, name: string) =>
    inline.filter((token) => token.type === type).map((token) => decodeURI(String(token.attrGet(name) ?? "")));
  const html = [...tokens, ...inline].filter((token) => token.type.startsWith("html_"));
  return {
    headings: headings(tokens).map(({ level, words }) => `${"#".repeat(level)} ${words}`),
    section: (heading) => section(tokens, heading),
    footnotes: footnotes(tokens),
    links: attribute("link_open", "href"),
    pictures: attribute("image", "src"),
    tags: [...new Set(html.map((token) => token.content))].sort(),
    blocks: [...new Set(tokens.map((token) => token.type))].sort(),
  };
}

function headings(tokens: Token[]) {
  return tokens.flatMap((token, index) => {
    if (token.type !== "heading_open") return [];
    return { index, level: Number(token.tag.slice(1)), words: wordsOf([tokens[index + 1]]) };
  });
}

function section(tokens: Token[], heading: string): string {
  const all = headings(tokens).filter(({ level }) => level <= 2);
  const at = all.findIndex(({ words }) => words === heading);
  const end = all[at + 1]?.index ?? tokens.findIndex((token) => token.type === "footnote_block_open");
  return wordsOf(tokens.slice((all[at]?.index ?? 0) + 3, end < 0 ? undefined : end));
}

function footnotes(tokens: Token[]): Record<string, string> {
  const found: Record<string, string> = {};
  tokens.forEach((token, index) => {
    if (token.type !== "footnote_open") return;
    const close = tokens.findIndex((each, at) => at > index && each.type === "footnote_close");
    found[labelOf(token)] = wordsOf(tokens.slice(index, close));
  });
  return found;
}

function wordsOf(tokens: (Token | undefined)[]): string {
  return tokens
    .flatMap((token) => {
      if (token?.type === "fence") return [token.content.replace(/\n$/, "").replaceAll("\n", LINE_BREAK)];
      return token?.type === "inline" ? [inlineWords(token.children ?? [])] : [];
    })
    .filter((line) => line !== "")
    .join(LINE_BREAK);
}

function inlineWords(tokens: Token[]): string {
  return tokens
    .map((token) => {
      if (token.type === "hardbreak" || token.content === "<br>") return LINE_BREAK;
      if (token.type === "softbreak") return "\n";
      if (token.type === "image") return inlineWords(token.children ?? []);
      if (token.type === "footnote_ref") return `{${labelOf(token)}}`;
      if (token.type === "html_inline" || token.type === "footnote_anchor") return "";
      return token.content;
    })
    .join("");
}

const labelOf = ({ meta }: Token) => String((meta as { label?: unknown } | null)?.label);
