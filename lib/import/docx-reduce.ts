import { refuse } from "@/lib/domain/refusal";
import { TEXT_LIMITS } from "@/lib/domain/text/doc";
import { cleanText } from "@/lib/import/clean-text";
import { type Author, type DocxMark, DocxMarks, markText, withoutMarks } from "@/lib/import/docx-marks";
import { type DocxLang, escaped, langOf, WORD } from "@/lib/import/docx-styles";
import { readXml, type XmlAttributes, type XmlListener } from "@/lib/import/docx-xml";
import { isBlank } from "@/lib/import/html-inline";
import { IMPORT_LIMITS } from "@/lib/import/import-limits";

/** What the text's part asks of the rest of the file. */
export interface DocxSurroundings {
  lang: DocxLang;
  /** whether a hyperlink's relationship leads anywhere */
  hasLink: (id: string) => boolean;
  /** the new relationship of a picture that is kept; null when it is lost */
  picture: (id: string) => string | null;
}

export interface ReducedDocx {
  /** the text's part with nothing left in it but what is read of it, tracked changes taken, marks in the text */
  xml: string;
  marks: DocxMarks;
  /** characters of text by the language their runs name */
  languages: ReadonlyMap<string, number>;
}

/** Elements that are written again, with the attributes that are. */
const kept: Readonly<Record<string, readonly string[]>> = {
  "w:body": [],
  "w:p": [],
  "w:pPr": [],
  "w:pStyle": ["w:val"],
  "w:numPr": [],
  "w:ilvl": ["w:val"],
  "w:numId": ["w:val"],
  "w:r": [],
  "w:rPr": [],
  "w:rStyle": ["w:val"],
  "w:b": ["w:val"],
  "w:i": ["w:val"],
  "w:u": ["w:val"],
  "w:strike": ["w:val"],
  "w:vertAlign": ["w:val"],
  "w:tab": [],
  "w:br": ["w:type"],
  "w:noBreakHyphen": [],
  "w:sym": ["w:font", "w:char"],
  "w:hyperlink": ["r:id", "w:anchor"],
  "w:fldChar": ["w:fldCharType"],
  "w:tbl": [],
  "w:tr": [],
  "w:trPr": [],
  "w:tblHeader": [],
  "w:tc": [],
  "w:tcPr": [],
  "w:gridSpan": ["w:val"],
  "w:vMerge": ["w:val"],
};

/** Elements that go while what is in them stays; all of m:, v:, and of drawings besides. */
const transparent = new Set([
  "w:document",
  "w:sdt",
  "w:sdtContent",
  "w:customXml",
  "w:smartTag",
  "w:fldSimple",
  "w:dir",
  "w:bdo",
  "w:ruby",
  "w:rubyBase",
  "w:drawing",
  "w:pict",
  "w:object",
  "mc:AlternateContent",
]);

const renamed: Readonly<Record<string, string>> = {
  "w:cr": "w:br",
  "w:ptab": "w:tab",
  "w:dstrike": "w:strike",
  "m:r": "w:r",
  "m:t": "w:t",
};

/** Fields inside each other, of which mammoth asks all at every run; nobody nests more. */
const FIELDS_INSIDE = 20;

interface Paragraph {
  /** where its own element and its content begin in what is written */
  at: number;
  content: number | null;
  hasText: boolean;
  markDeleted: boolean;
  rtl: boolean;
}

interface Run {
  hidden: boolean;
  /** a note's own sign follows, which is no text */
  ownSign: boolean;
  lang: DocxLang;
}

interface Frame {
  name: string;
  /** what is to be done when it closes */
  leave: (() => void) | undefined;
  /** of alternatives: whether one was taken */
  taken: boolean;
}

/** Rewrites the text's part: mammoth then reads a tenth of the elements, and none that we did not choose. */
export function reduceDocx(bytes: Uint8Array, around: DocxSurroundings): ReducedDocx {
  const reducer = new Reducer(around);
  readXml(bytes, reducer);
  return { xml: reducer.xml(), marks: reducer.marks, languages: reducer.languages };
}

class Reducer implements XmlListener {
  readonly marks = new DocxMarks();
  readonly languages = new Map<string, number>();
  private readonly around: DocxSurroundings;
  private out: string[] = [];
  private written = 0;
  private readonly frames: Frame[] = [];
  /** elements that were written and are open */
  private readonly open_: string[] = [];
  private skipped = 0;
  private readonly paragraphs: Paragraph[] = [];
  private run: Run | null = null;
  private text_: string | null = null;
  private deletion: (Author & { words: string }) | null = null;
  /** marks that wait for the next words */
  private readonly pending = new Set<number>();
  /** beginnings of comments and insertions that wait, by what they begin */
  private readonly waiting = new Map<string, number>();
  /** a paragraph whose end was deleted: its content stays, the next gives it its properties (`at` is their place) */
  private carried: { at: number; hasText: boolean } | null = null;
  private field: string | null = null;
  private fields = 0;
  private readonly ranged = new Set<string>();
  private changes = 0;
  private length = 0;
  private alt = "";

  constructor(around: DocxSurroundings) {
    this.around = around;
  }

  xml(): string {
    const names = `xmlns:w="${WORD}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"`;
    return `<w:document ${names}>${this.out.join("")}</w:document>`;
  }

  open(given: string, attrs: XmlAttributes): void {
    if (this.skipped > 0) {
      this.skipped += 1;
      return;
    }
    const name = renamed[given] ?? given;
    this.beginContent(name);
    const leave = this.enter(name, attrs);
    if (leave === "skip") this.skipped = 1;
    else this.frames.push({ name, leave, taken: false });
  }

  text(text: string): void {
    if (this.skipped === 0 && this.text_ !== null) this.text_ += text;
  }

  close(_name: string): void {
    if (this.skipped > 0) {
      this.skipped -= 1;
      return;
    }
    this.frames.pop()?.leave?.();
  }

  private get parent(): string {
    return this.frames.at(-1)?.name ?? "";
  }

  /** What an element means. Returns what is to be done when it ends, or "skip" for it and all that is in it. */
  private enter(name: string, attrs: XmlAttributes): (() => void) | undefined | "skip" {
    if (name !== "w:del" && this.parent === "w:rPr" && this.frames.at(-2)?.name === "w:pPr") return "skip";
    switch (name) {
      case "w:p":
        return this.paragraph();
      case "w:r":
        return this.runOf();
      case "w:t":
      case "w:delText":
        this.text_ = "";
        return () => this.words();
      case "w:instrText":
        this.text_ = "";
        return () => this.instruction();
      case "w:fldChar":
        this.fieldSign(attrs);
        return undefined;
      case "w:ins":
      case "w:moveTo":
        return this.parent === "w:rPr" || this.parent === "w:trPr" ? "skip" : this.insertion(attrs);
      case "w:del":
      case "w:moveFrom":
        return this.deleted(attrs);
      case "w:commentRangeStart":
        this.mark({ kind: "comment_start", id: attrs["w:id"] ?? "" }, `comment ${attrs["w:id"]}`);
        return "skip";
      case "w:commentRangeEnd":
        this.commentEnd(attrs["w:id"] ?? "");
        return "skip";
      case "w:commentReference":
        this.commentPoint(attrs["w:id"] ?? "");
        return "skip";
      case "w:footnoteReference":
      case "w:endnoteReference":
        return this.note(name === "w:footnoteReference" ? "footnote" : "endnote", attrs);
      case "w:txbxContent":
        return this.textBox();
      case "mc:Choice":
      case "mc:Fallback":
        return this.alternative();
      case "wp:docPr":
        this.alt = attrs.descr || attrs.title || "";
        return "skip";
      case "a:blip":
        if (this.parent === "pic:blipFill") this.picture(attrs["r:embed"] ?? "");
        return "skip";
      case "v:imagedata":
        this.picture(attrs["r:id"] ?? "");
        return "skip";
      default:
        return this.property(name, attrs) ?? this.plain(name, attrs);
    }
  }

  /** What stands in the properties of a run or a paragraph and is no formatting. */
  private property(name: string, attrs: XmlAttributes): "skip" | undefined {
    const isOn = attrs["w:val"] !== "0" && attrs["w:val"] !== "false";
    const paragraph = this.paragraphs.at(-1);
    if (name === "w:vanish" && this.run !== null && this.parent === "w:rPr") this.run.hidden ||= isOn;
    else if (name === "w:lang" && this.run !== null) this.run.lang = { ...this.run.lang, ...said(langOf(attrs)) };
    else if (name === "w:bidi" && paragraph !== undefined && this.parent === "w:pPr") paragraph.rtl = isOn;
    else return undefined;
    return "skip";
  }

  private plain(name: string, attrs: XmlAttributes): (() => void) | undefined | "skip" {
    if (/^(?:v|wp|a|pic|\?):/.test(name)) {
      if (name === "v:shape") this.alt = attrs.alt ?? "";
      return this.inDrawing() ? undefined : "skip";
    }
    if (name.startsWith("m:")) return name.endsWith("Pr") ? "skip" : undefined;
    if (transparent.has(name)) return undefined;
    const attributes = kept[name];
    if (attributes === undefined) return "skip";
    // A run's properties in the properties of a paragraph are those of its end.
    if (name === "w:rPr" && this.parent === "w:pPr") return undefined;
    if (this.deletion !== null) return undefined;
    if (name === "w:tbl" || name === "w:tc") this.putCarried();
    return this.element(name, attributes, attrs);
  }

  private element(name: string, attributes: readonly string[], attrs: XmlAttributes): () => void {
    this.written += 1;
    const limit = IMPORT_LIMITS.docx.keptElements;
    if (this.written > limit) refuse("import_too_large", { limit, unit: "elements" });
    let tag = `<${name}`;
    for (const each of attributes) {
      const value = attrs[each];
      if (value === undefined || (each === "r:id" && !this.around.hasLink(value))) continue;
      tag += ` ${each}="${escaped(cleanText(value).slice(0, 4_000))}"`;
    }
    this.write(`${tag}>`);
    this.open_.push(name);
    return () => {
      if (name === "w:body" || name === "w:tc") this.putCarried();
      this.open_.pop();
      this.write(`</${name}>`);
    };
  }

  private paragraph(): () => void {
    const { deletion } = this;
    if (deletion !== null) {
      return () => {
        if (deletion.words !== "") deletion.words += " ";
      };
    }
    const paragraph: Paragraph = {
      at: this.out.length,
      content: null,
      hasText: false,
      markDeleted: false,
      rtl: false,
    };
    const outerRun = this.run;
    this.run = null;
    const end = this.element("w:p", [], {});
    this.paragraphs.push(paragraph);
    return () => {
      this.content(paragraph);
      this.paragraphs.pop();
      this.run = outerRun;
      if (paragraph.markDeleted) {
        for (let index = paragraph.at; index < (paragraph.content ?? 0); index += 1) this.out[index] = "";
        this.carried = { at: paragraph.at, hasText: paragraph.hasText };
        this.open_.pop();
      } else end();
    };
  }

  /** After a paragraph's properties and before its content: what the deleted end of the one before left. */
  private beginContent(name: string): void {
    const paragraph = this.paragraphs.at(-1);
    if (paragraph !== undefined && paragraph.content === null && name !== "w:pPr" && this.parent === "w:p") {
      this.content(paragraph);
    }
  }

  private content(paragraph: Paragraph): void {
    if (paragraph.content !== null) return;
    if (this.carried !== null) {
      const { at, hasText } = this.carried;
      this.out[at] = this.out.splice(paragraph.at).join("");
      paragraph.at = at;
      paragraph.content = at + 1;
      paragraph.hasText = hasText;
      this.carried = null;
    } else paragraph.content = this.out.length;
  }

  /** Where no paragraph follows, a deleted end stays one. */
  private putCarried(): void {
    if (this.carried === null) return;
    this.out[this.carried.at] = "<w:p>";
    this.out.push("</w:p>");
    this.carried = null;
  }

  private runOf(): () => void {
    const outer = this.run;
    this.run = { hidden: false, ownSign: false, lang: this.around.lang };
    const end = this.deletion === null ? this.element("w:r", [], {}) : undefined;
    return () => {
      end?.();
      this.run = outer;
    };
  }

  private words(): void {
    const text = withoutMarks(cleanText(this.text_ ?? ""));
    this.text_ = null;
    if (text === "" || this.run?.hidden === true) return;
    if (this.deletion !== null) {
      if (this.deletion.words.length < 20_000) this.deletion.words += text;
      return;
    }
    const paragraph = this.paragraphs.at(-1);
    if (paragraph === undefined || this.run === null || this.run.ownSign || this.open_.at(-1) !== "w:r") return;
    this.length += text.length;
    if (this.length > TEXT_LIMITS.textLength) {
      refuse("import_too_large", { limit: TEXT_LIMITS.textLength, unit: "characters" });
    }
    if (!isBlank(text)) {
      this.beforeText(paragraph);
      paragraph.hasText = true;
      const lang = languageOf(text, this.run.lang);
      this.languages.set(lang, (this.languages.get(lang) ?? 0) + text.length);
    }
    this.write(`<w:t xml:space="preserve">${escaped(text)}</w:t>`);
  }

  private beforeText(paragraph: Paragraph): void {
    if (paragraph.rtl && !paragraph.hasText) {
      const number = this.marks.add({ kind: "rtl" });
      if (number !== null) this.pending.add(number);
    }
    for (const number of this.pending) this.write(`<w:t>${markText(number)}</w:t>`);
    this.pending.clear();
    this.waiting.clear();
  }

  /** Sets a mark here, or before the next words where none stand yet: a paragraph of marks alone would be one too many. */
  private mark(mark: DocxMark, begins = ""): void {
    const number = this.marks.add(mark);
    if (number === null) return;
    const inside = this.open_.at(-1);
    const hasText = this.paragraphs.at(-1)?.hasText === true;
    if (hasText && inside === "w:r") this.write(`<w:t>${markText(number)}</w:t>`);
    else if (hasText && (inside === "w:p" || inside === "w:hyperlink"))
      this.write(`<w:r><w:t>${markText(number)}</w:t></w:r>`);
    else {
      this.pending.add(number);
      if (begins !== "") this.waiting.set(begins, number);
    }
  }

  /** Ends what began; what began with no words since is taken back: it stands on none. */
  private end(what: string, mark: DocxMark): void {
    const waiting = this.waiting.get(what);
    if (waiting === undefined) this.mark(mark);
    else this.pending.delete(waiting);
    this.waiting.delete(what);
  }

  /** Where a comment is spoken of; its place only if it has no range. */
  private commentPoint(id: string): void {
    if (!this.ranged.has(id)) this.mark({ kind: "comment_point", id });
  }

  private commentEnd(id: string): void {
    this.ranged.add(id);
    this.end(`comment ${id}`, { kind: "comment_end", id });
  }

  private insertion(attrs: XmlAttributes): () => void {
    const change = this.changes++;
    if (this.deletion !== null) return () => undefined;
    this.mark({ kind: "insertion_start", change, ...authorOf(attrs) }, `insertion ${change}`);
    return () => this.end(`insertion ${change}`, { kind: "insertion_end", change });
  }

  private deleted(attrs: XmlAttributes): (() => void) | undefined | "skip" {
    const paragraph = this.paragraphs.at(-1);
    if (this.parent === "w:rPr") {
      // The end of the paragraph was deleted: it runs on into the next.
      if (paragraph !== undefined && this.deletion === null && this.frames.at(-2)?.name === "w:pPr") {
        paragraph.markDeleted = true;
      }
      return "skip";
    }
    if (this.deletion !== null) return undefined;
    this.deletion = { ...authorOf(attrs), words: "" };
    const settle = () => {
      const { words, ...by } = this.deletion ?? { words: "", author: "", date: "" };
      this.deletion = null;
      if (words.trim() !== "") this.mark({ kind: "deletion", words, ...by });
    };
    if (this.parent !== "w:trPr") return settle;
    // A row that was deleted goes with all that is in it.
    const row = this.frames.findLast(({ name }) => name === "w:tr");
    const close = row?.leave;
    const properties = this.frames.at(-1);
    const closeProperties = properties?.leave;
    if (row !== undefined && properties !== undefined) {
      const gone = this.deletion;
      this.deletion = null;
      properties.leave = () => {
        closeProperties?.();
        this.deletion = gone;
      };
      row.leave = () => {
        settle();
        close?.();
      };
    }
    return "skip";
  }

  private note(note: "footnote" | "endnote", attrs: XmlAttributes): "skip" {
    if (this.deletion === null) this.mark({ kind: "note", note, id: attrs["w:id"] ?? "" });
    if (this.run !== null && /^(?:1|true|on)$/.test(attrs["w:customMarkFollows"] ?? "")) this.run.ownSign = true;
    return "skip";
  }

  private textBox(): (() => void) | "skip" {
    if (this.deletion !== null || this.open_.at(-1) !== "w:r") return "skip";
    this.write("<w:pict><v:shape><v:textbox><w:txbxContent>");
    this.open_.push("w:txbxContent");
    return () => {
      this.putCarried();
      this.open_.pop();
      this.write("</w:txbxContent></v:textbox></v:shape></w:pict>");
    };
  }

  private picture(id: string): void {
    if (this.deletion !== null || this.run?.hidden === true || this.open_.at(-1) !== "w:r") return;
    const embedded = this.around.picture(id);
    if (embedded === null) return;
    const alt = escaped(withoutMarks(cleanText(this.alt)).slice(0, 2_000));
    this.alt = "";
    this.write(
      `<w:drawing><wp:inline><wp:docPr descr="${alt}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="${embedded}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>`,
    );
  }

  /** Of alternatives the first is read: a text box would come twice otherwise. */
  private alternative(): "skip" | undefined {
    const alternatives = this.frames.at(-1);
    if (alternatives === undefined || alternatives.taken) return "skip";
    alternatives.taken = true;
    return undefined;
  }

  private inDrawing(): boolean {
    return this.frames.some(({ name }) => name === "w:drawing" || name === "w:pict" || name === "w:object");
  }

  private fieldSign(attrs: XmlAttributes): void {
    if (this.deletion !== null || this.open_.at(-1) !== "w:r") return;
    const type = attrs["w:fldCharType"] ?? "";
    if (type === "begin") {
      this.field = "";
      this.fields += 1;
    }
    if (this.fields > FIELDS_INSIDE) {
      if (type === "end") this.fields -= 1;
      return;
    }
    if (type === "end") this.fields = Math.max(0, this.fields - 1);
    if (type === "separate" && this.field !== null) {
      // Switches after the address would be taken for a part of it.
      const address = /^\s*HYPERLINK\s+"([^"]*)"/i.exec(this.field)?.[1];
      if (address !== undefined) this.write(`<w:instrText>HYPERLINK "${escaped(cleanText(address))}"</w:instrText>`);
      this.field = null;
    }
    if (/^(?:begin|separate|end)$/.test(type)) this.write(`<w:fldChar w:fldCharType="${type}"/>`);
  }

  private instruction(): void {
    if (this.field !== null && this.field.length < 8_000) this.field += this.text_ ?? "";
    this.text_ = null;
  }

  private write(piece: string): void {
    this.out.push(piece);
  }
}

function authorOf(attrs: XmlAttributes): Author {
  return { author: (attrs["w:author"] ?? "").trim(), date: (attrs["w:date"] ?? "").trim() };
}

function said(lang: DocxLang): Partial<DocxLang> {
  return Object.fromEntries(Object.entries(lang).filter(([, value]) => value !== ""));
}

function languageOf(text: string, lang: DocxLang): string {
  if (/[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text)) return lang.bidi;
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text)
    ? lang.eastAsia
    : lang.val;
}
