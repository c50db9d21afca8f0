import type { NodeJson } from "@/lib/domain/text/doc";
import { cleanText, squeeze } from "@/lib/import/clean-text";
import type { HtmlElement } from "@/lib/import/html-nodes";
import type { Page } from "@/lib/import/html-surroundings";
import { keptImageSrc } from "@/lib/import/kept-urls";

const counters =
  /\/(?:pixel|beacon|track(?:ing)?|impression|1x1|spacer|blank|clear|transparent)[./?_-]|scorecardresearch|doubleclick\.net|google-analytics|facebook\.com\/tr\b|quantserve|pixel\.wp\.com|\/b\.gif/i;

/** An image with its alternative text; null for counting pixels, spacers and icons. */
export function imageFigure(element: HtmlElement, page: Page): NodeJson | null {
  const { attrs } = element;
  const width = size(attrs.width);
  const height = size(attrs.height);
  const raw = sourceOf(attrs);
  if (isTiny(width, height) || counters.test(raw.slice(0, 2048))) return null;
  const src = keptImageSrc(raw, page.base);
  const alt = attribute(attrs.alt);
  const title = attribute(attrs.title);
  if (src === "") {
    page.dropped.images += raw === "" ? 0 : 1;
    if (alt === null) return null;
  }
  return { type: "figure", content: [{ type: "image", attrs: { src, alt, title: title === alt ? null : title } }] };
}

/** Emoji are set as pictures on many pages; their alternative text is the text. */
export function placeholderText({ attrs }: HtmlElement): string | null {
  const alt = attrs.alt ?? "";
  if (alt === "" || alt.length > 16) return null;
  const isEmoji =
    /\b(?:emoji|wp-smiley)\b/i.test(attrs.class ?? "") ||
    /^\p{Extended_Pictographic}(?:\p{Emoji}|\u200d|\ufe0f)*$/u.test(alt);
  return isEmoji ? alt : null;
}

/** What a <figure> holds: pictures with their captions, or (a table, a quotation) just its blocks. */
export function figureBlocks(blocks: NodeJson[]): NodeJson[] {
  const lastPicture = blocks.findLast(({ type }) => type === "figure");
  if (lastPicture === undefined) return blocks;
  const kept: NodeJson[] = [];
  for (const block of blocks) {
    if (block.type !== "paragraph" || block.attrs?.role === "furniture") kept.push(block);
    else lastPicture.content?.push(asCaption(block));
  }
  return kept;
}

function asCaption(block: NodeJson): NodeJson {
  const role = block.attrs?.role === "body" ? "caption" : (block.attrs?.role ?? "caption");
  return { ...block, type: "figcaption", attrs: { ...block.attrs, role } };
}

/** Lazily loaded pictures keep their address elsewhere until they are looked at. */
function sourceOf(attrs: HtmlElement["attrs"]): string {
  const src = (attrs.src ?? "").trim();
  const isStandIn =
    src === "" ||
    (/^data:/i.test(src) && src.length < 3000) ||
    /placeholder|blank\.|spacer|transparent|lazy|grey\.|loading\./i.test(src.slice(0, 2048));
  if (!isStandIn) return src;
  const later =
    attrs["data-src"] ??
    attrs["data-original"] ??
    attrs["data-lazy-src"] ??
    largest(attrs["data-srcset"] ?? attrs.srcset ?? "");
  return later.trim() === "" ? src : later.trim();
}

function largest(srcset: string): string {
  let best = "";
  let most = -1;
  for (const part of srcset.split(/,\s+/, 40)) {
    const [url = "", width = "1"] = part.trim().split(/\s+/);
    const value = Number.parseFloat(width);
    if (value > most) {
      most = value;
      best = url;
    }
  }
  return best;
}

function size(raw: string | undefined): number | null {
  const value = Number.parseInt(raw ?? "", 10);
  return Number.isNaN(value) ? null : value;
}

function isTiny(width: number | null, height: number | null): boolean {
  const least = Math.min(width ?? Number.POSITIVE_INFINITY, height ?? Number.POSITIVE_INFINITY);
  return least <= 3 || (width !== null && height !== null && width <= 40 && height <= 40);
}

function attribute(raw: string | undefined): string | null {
  const text = squeeze(cleanText(raw ?? ""))
    .slice(0, 2000)
    .toWellFormed();
  return text === "" ? null : text;
}
