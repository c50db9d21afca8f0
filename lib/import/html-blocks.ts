import type { BlockRole, MarkJson, NodeJson } from "@/lib/domain/text/doc";
import { blockElements, headingLevel } from "@/lib/import/html-elements";
import { figureBlocks, imageFigure, placeholderText } from "@/lib/import/html-figures";
import { roleHint } from "@/lib/import/html-hints";
import { InlineBuffer, withMark, withoutMark } from "@/lib/import/html-inline";
import { definitionBlocks, listBlocks } from "@/lib/import/html-lists";
import { isElement, plainText } from "@/lib/import/html-measure";
import type { HtmlElement, HtmlNode } from "@/lib/import/html-nodes";
import { type TextStyle, textStyle } from "@/lib/import/html-style";
import { type Page, roleAttributes, type Surroundings } from "@/lib/import/html-surroundings";
import { tableBlocks } from "@/lib/import/html-tables";
import { IMPORT_LIMITS } from "@/lib/import/import-limits";
import { keptHref } from "@/lib/import/kept-urls";
import { textDirection, wellFormedLanguage } from "@/lib/import/languages";
import { wordListAt } from "@/lib/import/word-lists";

/** Turns HTML nodes into blocks of the article. */
export function htmlBlocks(nodes: readonly HtmlNode[], around: Surroundings, page: Page): NodeJson[] {
  const writer = new BlockWriter(page);
  writer.nodes(nodes, around);
  writer.flush(around);
  return writer.blocks;
}

class BlockWriter {
  readonly blocks: NodeJson[] = [];
  private readonly page: Page;
  private readonly inline = new InlineBuffer();
  private waitingFigures: NodeJson[] = [];

  constructor(page: Page) {
    this.page = page;
  }

  nodes(nodes: readonly HtmlNode[], around: Surroundings): void {
    for (let index = 0; index < nodes.length; index += 1) {
      const node = nodes[index];
      if (node === undefined) continue;
      if (!isElement(node)) {
        this.inline.text(node, around.marks, around.preserved);
        continue;
      }
      const wordList = wordListAt(nodes, index, this.page);
      if (wordList === null) {
        this.element(node, around);
      } else {
        this.flush(around);
        this.blocks.push(
          ...wordList.build((items) => htmlBlocks(items, { ...around, depth: around.depth + 1 }, this.page)),
        );
        index = wordList.last;
      }
    }
  }

  flush(around: Surroundings): void {
    for (const content of this.inline.take()) this.blocks.push(textBlock(content, around));
    this.blocks.push(...this.waitingFigures);
    this.waitingFigures = [];
  }

  private element(element: HtmlElement, around: Surroundings): void {
    const { tag } = element;
    const style = textStyle(element, this.page.rules);
    if (style.hidden && tag !== "body" && tag !== "html") return;
    if (tag === "wbr" || (tag === "o:p" && plainText(element).trim() === "")) return;
    if (tag === "br") this.inline.break();
    else if (tag === "img" || tag === "amp-img") this.image(element, around);
    else this.content(element, this.enter(element, style, around), around);
  }

  private content(element: HtmlElement, inside: Surroundings, around: Surroundings): void {
    // A credit within a caption is set inline and is still a line of its own.
    const isOwnLine = around.kind === "figcaption" && inside.role !== around.role;
    if (!blockElements.has(element.tag) && !isOwnLine) {
      if (!isScreenReaderOnly(element)) this.nodes(element.children, inside);
      return;
    }
    this.flush(around);
    this.block(element, inside);
  }

  private block(element: HtmlElement, inside: Surroundings): void {
    const { tag } = element;
    const page = this.page;
    const contained = inside.depth < IMPORT_LIMITS.containerDepth && inside.kind === "paragraph";
    const below = { ...inside, depth: inside.depth + 1 };
    const convert = (nodes: readonly HtmlNode[], around: Surroundings = below) => htmlBlocks(nodes, around, page);
    if (tag === "hr") this.blocks.push({ type: "horizontalRule" });
    else if (tag === "pre" || tag === "listing" || tag === "xmp") this.code(element, inside);
    else if (tag === "figure") this.blocks.push(...figureBlocks(convert(element.children)));
    else if (tag === "blockquote" && contained) this.quote(convert(element.children));
    else if ((tag === "ul" || tag === "ol" || tag === "menu" || tag === "dir") && contained) {
      this.blocks.push(...listBlocks(element, convert));
    } else if (tag === "dl" && contained) this.blocks.push(...definitionBlocks(element, convert, inside));
    else if (tag === "table" && contained) this.blocks.push(...tableBlocks(element, convert, below, page.measures));
    else {
      this.nodes(element.children, inside);
      this.flush(inside);
      this.adoptCaption();
    }
  }

  /** A block that says "caption" of itself and follows a picture is its caption. */
  private adoptCaption(): void {
    const last = this.blocks.at(-1);
    const before = this.blocks.at(-2);
    if (last?.type !== "paragraph" || before?.type !== "figure") return;
    const role = last.attrs?.role;
    if (role !== "caption" && role !== "credit") return;
    this.blocks.pop();
    before.content?.push({ ...last, type: "figcaption" });
  }

  private quote(content: NodeJson[]): void {
    if (content.length > 0) this.blocks.push({ type: "blockquote", content });
  }

  private code(element: HtmlElement, inside: Surroundings): void {
    const buffer = new InlineBuffer();
    buffer.text(plainCode(element).replace(/^\n|\n$/g, ""), [], true);
    const lines = buffer.lines();
    if (lines === "") return;
    this.blocks.push({ type: "codeBlock", attrs: roleAttributes(inside), content: [{ type: "text", text: lines }] });
  }

  private image(element: HtmlElement, around: Surroundings): void {
    const emoji = placeholderText(element);
    if (emoji !== null) this.inline.text(emoji, around.marks, false);
    if (emoji !== null || around.role === "furniture") return;
    const figure = imageFigure(element, this.page);
    if (figure !== null) this.waitingFigures.push(figure);
  }

  private enter(element: HtmlElement, style: TextStyle, around: Surroundings): Surroundings {
    const { tag, attrs } = element;
    const isBlock = blockElements.has(tag);
    const inside: Surroundings = { ...around, marks: this.marks(element, style, around) };
    inside.inLink ||= tag === "a" && attrs.href !== undefined;
    if (tag === "pre" || tag === "listing" || tag === "textarea") inside.preserved = true;
    if (style.preserved !== undefined && tag !== "pre") inside.preserved = style.preserved;
    const level = headingLevel[tag];
    if (level !== undefined && around.kind === "paragraph") inside.kind = level as Surroundings["kind"];
    if (tag === "figcaption") inside.kind = "figcaption";
    // A heading is bold by itself; said once more, it would only be noise in the text.
    if (typeof inside.kind === "number") inside.marks = withoutMark(inside.marks, "bold");
    if (isBlock) {
      const lang = wellFormedLanguage(attrs.lang ?? attrs["xml:lang"]);
      if (lang !== null) inside.lang = lang === this.page.lang ? null : lang;
      if (attrs.dir !== undefined) inside.dir = textDirection(attrs.dir);
    }
    const hint = roleHint(element);
    if (hint === null || around.role === "furniture" || (around.kind !== "paragraph" && hint.role === "furniture"))
      return inside;
    const size = this.page.measures.get(element)?.text ?? 0;
    if (hint.role === "caption" || hint.role === "credit") {
      if (size < 1500) inside.role = hint.role;
    } else if (isBlock && !tooBigFor(hint.role, size, this.page.contentLength)) {
      inside.role = hint.role;
      inside.reason = hint.reason;
    }
    return inside;
  }

  private marks(element: HtmlElement, style: TextStyle, around: Surroundings): readonly MarkJson[] {
    const { tag, attrs } = element;
    const name = markOfTag[tag];
    let marks = name === undefined ? around.marks : withMark(around.marks, { type: name });
    if (tag === "a" && attrs.href !== undefined) {
      const href = keptHref(attrs.href, this.page.base);
      if (href === null) this.page.dropped.links += attrs.href.startsWith("#") ? 0 : 1;
      else marks = withMark(marks, { type: "link", attrs: { href } });
    }
    const inLink = around.inLink || (tag === "a" && attrs.href !== undefined);
    marks = styled(marks, "bold", style.bold);
    marks = styled(marks, "italic", style.italic);
    marks = styled(marks, "underline", inLink ? false : style.underline);
    marks = styled(marks, "strike", style.strike);
    if (style.mono === true && !blockElements.has(tag)) marks = withMark(marks, { type: "code" });
    if (style.vertical === "super") marks = withMark(marks, { type: "superscript" });
    if (style.vertical === "sub") marks = withMark(marks, { type: "subscript" });
    return marks;
  }
}

const markOfTag: Readonly<Record<string, string>> = {
  b: "bold",
  strong: "bold",
  i: "italic",
  em: "italic",
  cite: "italic",
  dfn: "italic",
  var: "italic",
  u: "underline",
  ins: "underline",
  s: "strike",
  strike: "strike",
  del: "strike",
  code: "code",
  kbd: "code",
  samp: "code",
  tt: "code",
  sup: "superscript",
  sub: "subscript",
};

function styled(marks: readonly MarkJson[], type: string, said: boolean | undefined): readonly MarkJson[] {
  if (said === undefined) return marks;
  return said ? withMark(marks, { type }) : withoutMark(marks, type);
}

function isScreenReaderOnly(element: HtmlElement): boolean {
  return roleHint(element)?.reason === "label for screen readers";
}

/** A class name is a hint, no proof: what holds a good part of the text is no widget, and no byline either. */
function tooBigFor(role: BlockRole, size: number, contentLength: number): boolean {
  if (role === "furniture") return size > contentLength * 0.4 && size > 400;
  return size > (role === "pull_quote" ? 600 : 500);
}

/** A caption is a paragraph until a picture claims it: a figcaption may stand in a figure only. */
function textBlock(content: NodeJson[], around: Surroundings): NodeJson {
  if (typeof around.kind === "number") {
    return { type: "heading", attrs: { level: around.kind, ...roleAttributes(around) }, content };
  }
  const role = around.kind === "figcaption" && around.role === "body" ? "caption" : around.role;
  return { type: "paragraph", attrs: roleAttributes({ ...around, role }), content };
}

function plainCode(node: HtmlNode): string {
  if (typeof node === "string") return node;
  if (textStyle(node).hidden) return "";
  return node.tag === "br" ? "\n" : node.children.map(plainCode).join("");
}
