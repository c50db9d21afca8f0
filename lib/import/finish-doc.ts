import type { BroughtWith } from "@/lib/domain/articles/brought-with";
import { refuse } from "@/lib/domain/refusal";
import { type DocJson, type NodeJson, TEXT_LIMITS } from "@/lib/domain/text/doc";
import { type FurnitureReason, furnitureReasons as reasons } from "@/lib/import/furniture-reasons";
import { guessMetadata } from "@/lib/import/guess-metadata";
import { guessRoles } from "@/lib/import/guess-roles";
import { directionOf } from "@/lib/import/languages";
import { leafLines, roleOf } from "@/lib/import/leaf-lines";
import type { ArticleMetadata } from "@/lib/import/page-metadata";

export interface ImportNote {
  code:
    | "links_dropped"
    | "images_dropped"
    | "nesting_flattened"
    | "main_text_chosen"
    | "comments_left_out"
    | "pictures_lost"
    | "brought_left";
  params: Readonly<Record<string, number>>;
}

export interface ImportedArticle {
  doc: DocJson;
  metadata: ArticleMetadata;
  notes: ImportNote[];
  /** what came with the file and is no text of it; null for what has no such thing */
  brought: BroughtWith | null;
}

export interface Finish {
  said: Partial<ArticleMetadata>;
  notes: ImportNote[];
  dir: string | null;
  /** a whole page, whose chrome above and below the article nobody asked for */
  isPage: boolean;
}

/** The last steps that every format shares: roles, metadata, language, and the limits of a document. */
export function finishDoc(blocks: NodeJson[], { said, notes, dir, isPage }: Finish): ImportedArticle {
  if (!holdsText(blocks)) refuse("import_empty");
  guessRoles(blocks, { title: said.title ?? "", byline: said.byline ?? "", host: hostOf(said.canonicalUrl ?? "") });
  const content = isPage ? withoutChrome(blocks) : blocks;
  const metadata = guessMetadata(content, said);
  const lang = metadata.language === "" ? null : metadata.language;
  const direction = dir ?? (lang === null ? null : directionOf(lang));
  const doc: DocJson = { type: "doc", attrs: { lang, dir: direction }, content };
  checkSize(doc);
  return { doc, metadata, notes, brought: null };
}

const chrome: ReadonlySet<unknown> = new Set<FurnitureReason>([
  reasons.navigation,
  reasons.header,
  reasons.footer,
  reasons.aside,
  reasons.share,
  reasons.comments,
  reasons.related,
  reasons.newsletter,
  reasons.advertisement,
  reasons.section,
]);

/** Leaves out what stands above the headline, and a page's own furniture below its article. */
function withoutChrome(blocks: NodeJson[]): NodeJson[] {
  const top = blocks.findIndex((block) => leafLines([block]).some((line) => roleOf(line) === "headline"));
  let end = blocks.length;
  while (end > top + 1 && isChrome(blocks[end - 1])) end -= 1;
  const kept = blocks.slice(Math.max(top, 0), end);
  return kept.length > 0 ? kept : blocks;
}

function isChrome(block: NodeJson | undefined): boolean {
  if (block === undefined || block.type === "figure") return false;
  const lines = leafLines([block]);
  return lines.every((line) => roleOf(line) === "furniture" && chrome.has(line.node.attrs?.roleReason));
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : "";
}

function holdsText(blocks: readonly NodeJson[]): boolean {
  return blocks.some(
    (block) =>
      block.type === "text" ||
      (block.type === "figure" && block.content !== undefined) ||
      holdsText(block.content ?? []),
  );
}

function checkSize(doc: DocJson): void {
  let nodes = 0;
  let length = 0;
  const waiting: NodeJson[] = [doc];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    nodes += 1;
    length += node.text?.length ?? 1;
    if (nodes > TEXT_LIMITS.nodes) refuse("import_too_large", { limit: TEXT_LIMITS.nodes, unit: "nodes" });
    if (length > TEXT_LIMITS.textLength)
      refuse("import_too_large", { limit: TEXT_LIMITS.textLength, unit: "characters" });
    for (const child of node.content ?? []) waiting.push(child);
  }
}
