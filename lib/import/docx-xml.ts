import { Tokenizer, type TokenizerCallbacks } from "htmlparser2";
import { refuse } from "@/lib/domain/refusal";
import { IMPORT_LIMITS } from "@/lib/import/import-limits";

const limits = IMPORT_LIMITS.docx;

export type XmlAttributes = Readonly<Record<string, string>>;

/** What a reader of XML hears; names carry the prefixes of `prefixes`, whatever the file calls them. */
export interface XmlListener {
  open(name: string, attrs: XmlAttributes): void;
  close(name: string): void;
  text?(text: string): void;
}

/** Namespaces that say something of an article, transitional and strict, by the prefix Word gives them. */
const prefixes = new Map<string, string>([
  ["http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w"],
  ["http://purl.oclc.org/ooxml/wordprocessingml/main", "w"],
  ["http://schemas.microsoft.com/office/word/2010/wordml", "w14"],
  ["http://schemas.microsoft.com/office/word/2012/wordml", "w15"],
  ["http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r"],
  ["http://purl.oclc.org/ooxml/officeDocument/relationships", "r"],
  ["http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing", "wp"],
  ["http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing", "wp"],
  ["http://schemas.openxmlformats.org/drawingml/2006/main", "a"],
  ["http://purl.oclc.org/ooxml/drawingml/main", "a"],
  ["http://schemas.openxmlformats.org/drawingml/2006/picture", "pic"],
  ["http://purl.oclc.org/ooxml/drawingml/picture", "pic"],
  ["http://schemas.openxmlformats.org/officeDocument/2006/math", "m"],
  ["http://purl.oclc.org/ooxml/officeDocument/math", "m"],
  ["http://schemas.openxmlformats.org/markup-compatibility/2006", "mc"],
  ["urn:schemas-microsoft-com:vml", "v"],
  ["urn:schemas-microsoft-com:office:office", "o"],
  ["http://schemas.openxmlformats.org/package/2006/relationships", "rel"],
  ["http://purl.org/dc/elements/1.1/", "dc"],
  ["http://purl.org/dc/terms/", "dcterms"],
  ["http://schemas.openxmlformats.org/package/2006/metadata/core-properties", "cp"],
]);

/**
 * Reads one XML part in time linear in its length. Strict where it matters: tags must pair, elements and depth are counted, and
 * a document type, the door to entities, is refused. Nothing outside the text is ever looked up.
 */
export function readXml(bytes: Uint8Array, listener: XmlListener): void {
  const xml = decoded(bytes);
  const reader = new XmlReader(xml, listener);
  const tokenizer = new Tokenizer({ xmlMode: true, decodeEntities: true }, reader);
  tokenizer.write(xml);
  tokenizer.end();
  reader.finish();
}

function decoded(bytes: Uint8Array): string {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
  try {
    return new TextDecoder(utf16 ?? "utf-8", { fatal: true }).decode(bytes);
  } catch {
    return refuse("import_docx_damaged");
  }
}

/** Declared prefixes, innermost first: copying them for each element would cost the square. */
interface Scope {
  own: ReadonlyMap<string, string>;
  outer: Scope | null;
}

class XmlReader implements TokenizerCallbacks {
  private readonly xml: string;
  private readonly listener: XmlListener;
  private readonly stack: { raw: string; name: string; scope: Scope | null }[] = [];
  private scope: Scope | null = null;
  private elements = 0;
  private tag = "";
  private attrs: [string, string][] = [];
  private attrName = "";
  private attrValue = "";
  private roots = 0;

  constructor(xml: string, listener: XmlListener) {
    this.xml = xml;
    this.listener = listener;
  }

  onopentagname(start: number, end: number): void {
    this.tag = this.xml.slice(start, end);
    this.attrs = [];
  }
  onattribname(start: number, end: number): void {
    this.attrName = this.xml.slice(start, end);
    this.attrValue = "";
  }
  onattribdata(start: number, end: number): void {
    this.attrValue += this.xml.slice(start, end);
  }
  onattribentity(codePoint: number): void {
    this.attrValue += String.fromCodePoint(codePoint);
  }
  onattribend(): void {
    if (this.attrs.length >= limits.attributes) refuse("import_docx_unsafe");
    this.attrs.push([this.attrName, this.attrValue]);
  }
  onopentagend(): void {
    this.open();
  }
  onselfclosingtag(): void {
    this.open();
    this.close();
  }
  onclosetag(start: number, end: number): void {
    if (this.stack.at(-1)?.raw !== this.xml.slice(start, end)) refuse("import_docx_damaged");
    this.close();
  }
  ontext(start: number, end: number): void {
    if (this.stack.length > 0) this.listener.text?.(this.xml.slice(start, end));
  }
  ontextentity(codePoint: number): void {
    if (this.stack.length > 0) this.listener.text?.(String.fromCodePoint(codePoint));
  }
  oncdata(start: number, end: number, offset: number): void {
    if (this.stack.length > 0) this.listener.text?.(this.xml.slice(start, end - offset));
  }
  ondeclaration(): void {
    refuse("import_docx_unsafe");
  }
  oncomment(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}

  finish(): void {
    if (this.stack.length > 0 || this.roots !== 1) refuse("import_docx_damaged");
  }

  private open(): void {
    this.elements += 1;
    if (this.elements > limits.elements) refuse("import_too_large", { limit: limits.elements, unit: "elements" });
    if (this.stack.length >= limits.depth) refuse("import_too_deep", { limit: limits.depth });
    if (this.stack.length === 0) this.roots += 1;
    const outer = this.scope;
    this.declare();
    const name = this.named(this.tag, true);
    const attrs: Record<string, string> = {};
    for (const [raw, value] of this.attrs) {
      if (!raw.startsWith("xmlns")) attrs[this.named(raw, false)] = value;
    }
    this.stack.push({ raw: this.tag, name, scope: outer });
    this.listener.open(name, attrs);
  }

  private close(): void {
    const top = this.stack.pop() ?? refuse("import_docx_damaged");
    this.scope = top.scope;
    this.listener.close(top.name);
  }

  private declare(): void {
    const declared = this.attrs.filter(([raw]) => raw === "xmlns" || raw.startsWith("xmlns:"));
    if (declared.length === 0) return;
    const own = new Map(declared.map(([raw, uri]) => [raw === "xmlns" ? "" : raw.slice(6), prefixes.get(uri) ?? "?"]));
    this.scope = { own, outer: this.scope };
  }

  private prefix(raw: string): string | undefined {
    for (let at = this.scope; at !== null; at = at.outer) {
      const known = at.own.get(raw);
      if (known !== undefined) return known;
    }
    return undefined;
  }

  /** The default namespace holds for elements, not for attributes. */
  private named(raw: string, isElement: boolean): string {
    const colon = raw.indexOf(":");
    if (colon < 0) {
      const own = isElement ? this.prefix("") : undefined;
      return own === undefined ? raw : `${own}:${raw}`;
    }
    return `${this.prefix(raw.slice(0, colon)) ?? "?"}:${raw.slice(colon + 1)}`;
  }
}
