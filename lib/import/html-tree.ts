import { Tokenizer, type TokenizerCallbacks } from "htmlparser2";
import { refuse } from "@/lib/domain/refusal";
import {
  blockElements,
  breaksOutOfForeign,
  closesParagraph,
  droppedElements,
  headElements,
  scopeElements,
  voidElements,
} from "@/lib/import/html-elements";
import type { HtmlElement, HtmlTree } from "@/lib/import/html-nodes";
import { textStyle } from "@/lib/import/html-style";
import { IMPORT_LIMITS } from "@/lib/import/import-limits";

const keptAttributes = new Set(
  (
    "href src srcset data-src data-srcset data-original data-lazy-src alt title class id style lang xml:lang dir hidden aria-hidden " +
    "role itemprop itemtype itemscope rel width height colspan rowspan start type name property content datetime " +
    "http-equiv aria-label aria-level data-testid"
  ).split(" "),
);

interface Open {
  element: HtmlElement;
  /** detached: its content is read (the tokens must be) and forgotten */
  dropped: boolean;
}

/**
 * Reads HTML into a tree in time linear in its length: every search goes over a stack of at most `treeDepth` elements, and what
 * is nested deeper is lifted to that depth. Scripts, drawings and forms' controls never enter the tree.
 */
export function readHtmlTree(html: string): HtmlTree {
  const builder = new TreeBuilder(html);
  const tokenizer = new Tokenizer({ decodeEntities: true }, builder);
  tokenizer.write(html);
  tokenizer.end();
  return builder.tree;
}

const longAttributes: Readonly<Record<string, number>> = {
  src: IMPORT_LIMITS.imageDataLength,
  "data-src": IMPORT_LIMITS.imageDataLength,
  content: 20_000,
  srcset: 20_000,
  "data-srcset": 20_000,
};

class TreeBuilder implements TokenizerCallbacks {
  readonly tree: HtmlTree;
  private readonly html: string;
  private readonly stack: Open[];
  private readonly lifted = new Map<string, number>();
  private liftedCount = 0;
  private elements = 0;
  private foreign = 0;
  private tag = "";
  private attrs: Record<string, string> = {};
  private attrName = "";
  private attrValue = "";
  private attrRoom = 0;
  private raw: string[] | null = null;

  constructor(html: string) {
    this.html = html;
    const root: HtmlElement = { tag: "#root", attrs: {}, children: [], parent: null };
    this.stack = [{ element: root, dropped: false }];
    this.tree = {
      root,
      styles: [],
      jsonLd: [],
      title: "",
      metas: [],
      links: [],
      base: "",
      hasFragmentMarks: false,
      flattened: false,
    };
  }

  isInForeignContext(): boolean {
    return this.foreign > 0;
  }

  onopentagname(start: number, end: number): void {
    this.tag = this.html.slice(start, Math.min(end, start + 40)).toLowerCase();
    this.attrs = {};
  }

  onattribname(start: number, end: number): void {
    const name = end - start > 24 ? "" : this.html.slice(start, end).toLowerCase();
    this.attrName = keptAttributes.has(name) && !Object.hasOwn(this.attrs, name) ? name : "";
    this.attrRoom = this.attrName === "" ? 0 : (longAttributes[this.attrName] ?? IMPORT_LIMITS.attributeLength);
    this.attrValue = "";
  }

  onattribdata(start: number, end: number): void {
    if (this.attrRoom <= 0) return;
    const piece = this.html.slice(start, Math.min(end, start + this.attrRoom));
    this.attrValue += piece;
    this.attrRoom -= piece.length;
  }

  onattribentity(codePoint: number): void {
    if (this.attrRoom <= 0) return;
    this.attrValue += String.fromCodePoint(codePoint);
    this.attrRoom -= 1;
  }

  onattribend(): void {
    if (this.attrName !== "") this.attrs[this.attrName] = this.attrValue;
    this.attrName = "";
  }

  onopentagend(): void {
    this.open(false);
  }

  onselfclosingtag(): void {
    this.open(this.foreign > 0);
  }

  onclosetag(start: number, end: number): void {
    const tag = this.html.slice(start, Math.min(end, start + 40)).toLowerCase();
    if (tag === "br" || (tag === "p" && this.find("p") < 0)) this.append(tag, {});
    if (voidElements.has(tag)) return;
    const waiting = this.lifted.get(tag) ?? 0;
    if (waiting > 0) {
      this.lifted.set(tag, waiting - 1);
      this.liftedCount -= 1;
      return;
    }
    const index = this.find(tag);
    if (index > 0) this.closeFrom(index);
  }

  ontext(start: number, end: number): void {
    if (start < 0) return; // how the tokenizer tells the rest of an end tag that breaks off
    this.text(this.html.slice(start, end));
  }

  ontextentity(codePoint: number): void {
    this.text(String.fromCodePoint(codePoint));
  }

  oncomment(start: number, end: number): void {
    if (end - start > 60) return;
    if (this.html.slice(start, end).includes("StartFragment")) this.tree.hasFragmentMarks = true;
  }

  oncdata(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}

  private get top(): Open {
    return this.stack[this.stack.length - 1] as Open;
  }

  private open(selfClosed: boolean): void {
    const tag = this.tag === "image" && this.foreign === 0 ? "img" : this.tag;
    this.elements += 1;
    const limit = IMPORT_LIMITS.elements;
    if (this.elements > limit) refuse("import_too_large", { limit, unit: "elements" });
    if (tag === "meta" && this.tree.metas.length < 500) this.tree.metas.push(this.attrs);
    if (tag === "link" && this.tree.links.length < 500) this.tree.links.push(this.attrs);
    if (tag === "base") this.tree.base ||= this.attrs.href ?? "";
    if (this.foreign > 0 && breaksOutOfForeign.has(tag)) this.leaveForeign();
    if (this.foreign === 0) this.impliedEnds(tag);
    if ((tag === "html" || tag === "body") && this.find(tag) > 0) return;
    if (voidElements.has(tag) || selfClosed) this.append(tag, this.attrs);
    else this.push(tag);
  }

  private push(tag: string): void {
    const dropped = this.top.dropped || droppedElements.has(tag) || tag === "title" || this.isHiddenBelow();
    // What must not be seen is opened at any depth: lifted, its text would come to light.
    if (this.stack.length >= IMPORT_LIMITS.treeDepth && (this.top.dropped || !dropped)) {
      this.lift(tag, dropped);
      return;
    }
    const parent = this.top.element;
    const element: HtmlElement = { tag, attrs: this.attrs, children: [], parent };
    if (!dropped) parent.children.push(element);
    this.stack.push({ element, dropped });
    if (tag === "svg" || tag === "math") this.foreign += 1;
    this.raw = this.rawTextOf(tag);
  }

  /** Hidden, and so deep that the element itself will not be in the tree to say so. */
  private isHiddenBelow(): boolean {
    if (this.stack.length < IMPORT_LIMITS.treeDepth) return false;
    return textStyle({ tag: "", attrs: this.attrs, children: [], parent: null }).hidden;
  }

  /** Deeper than the tree goes: a void element of its kind stands for it, so that blocks still part; its content joins ours. */
  private lift(tag: string, dropped: boolean): void {
    this.tree.flattened = true;
    this.liftedCount += 1;
    if (this.liftedCount > IMPORT_LIMITS.openElements) refuse("import_too_deep", { limit: IMPORT_LIMITS.openElements });
    this.lifted.set(tag, (this.lifted.get(tag) ?? 0) + 1);
    if (!dropped && blockElements.has(tag)) this.append("p", {});
  }

  private rawTextOf(tag: string): string[] | null {
    if (tag === "style") return this.tree.styles;
    if (tag === "script" && /ld\+json/i.test(this.attrs.type ?? "")) return this.tree.jsonLd;
    return null;
  }

  private append(tag: string, attrs: Record<string, string>): void {
    const { element, dropped } = this.top;
    if (!dropped && !droppedElements.has(tag) && tag !== "meta") {
      element.children.push({ tag, attrs, children: [], parent: element });
    }
  }

  private text(text: string): void {
    const { element, dropped } = this.top;
    if (element.tag === "title" && this.foreign === 0) {
      if (this.tree.title.length < 2000) this.tree.title += text;
    } else if (this.raw !== null && (element.tag === "style" || element.tag === "script")) {
      if (this.raw.length < 50 && text.length < 500_000) this.raw.push(text);
    } else if (!dropped) {
      const last = element.children.length - 1;
      const before = element.children[last];
      if (typeof before === "string") element.children[last] = before + text;
      else element.children.push(text);
    }
  }

  /** Position of the innermost open element of this name that an end tag may reach, else -1. */
  private find(tag: string): number {
    const inline = !blockElements.has(tag);
    for (let index = this.stack.length - 1; index > 0; index -= 1) {
      const name = this.stack[index]?.element.tag ?? "";
      if (name === tag) return index;
      if (inline && blockElements.has(name) && !droppedElements.has(tag)) return -1;
      if (tag === "p" && scopeElements.has(name)) return -1;
      if (scopeElements.has(name) && !scopeElements.has(tag) && !/^(tr|tbody|thead|tfoot|table)$/.test(tag)) return -1;
    }
    return -1;
  }

  private closeFrom(index: number): void {
    for (let at = this.stack.length - 1; at >= index; at -= 1) {
      const tag = this.stack[at]?.element.tag;
      if (tag === "svg" || tag === "math") this.foreign -= 1;
    }
    this.stack.length = index;
    // What was lifted stood inside what closes now.
    this.lifted.clear();
    this.liftedCount = 0;
    this.raw = null;
  }

  private leaveForeign(): void {
    const index = this.stack.findIndex(({ element }) => element.tag === "svg" || element.tag === "math");
    if (index > 0) this.closeFrom(index);
  }

  private impliedEnds(tag: string): void {
    if (!headElements.has(tag)) this.endUpTo("head", "body");
    if (closesParagraph.has(tag)) this.endUpTo("p", "");
    if (tag === "a" && this.top.element.tag === "a") this.closeFrom(this.stack.length - 1);
    if (tag === "li") this.endUpTo("li", "ul ol menu dir");
    if (tag === "dd" || tag === "dt") {
      this.endUpTo("dd", "dl");
      this.endUpTo("dt", "dl");
    }
    if (/^h[1-6]$/.test(tag) && /^h[1-6]$/.test(this.top.element.tag)) this.closeFrom(this.stack.length - 1);
    if (tag === "td" || tag === "th") {
      this.endUpTo("td", "tr table");
      this.endUpTo("th", "tr table");
    }
    if (tag === "tr") this.endUpTo("tr", "table");
    if (tag === "tbody" || tag === "thead" || tag === "tfoot") {
      for (const section of ["tbody", "thead", "tfoot"]) this.endUpTo(section, "table");
    }
  }

  /** Closes an open `tag`, unless one of the space-separated `walls` (or a table cell) stands between. */
  private endUpTo(tag: string, walls: string): void {
    const barred = walls === "" ? [] : walls.split(" ");
    for (let index = this.stack.length - 1; index > 0; index -= 1) {
      const name = this.stack[index]?.element.tag ?? "";
      if (name === tag) {
        this.closeFrom(index);
        return;
      }
      if (barred.includes(name) || (walls !== "table" && walls !== "tr table" && scopeElements.has(name))) return;
    }
  }
}
