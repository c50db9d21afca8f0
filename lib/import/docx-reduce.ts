import { refuse } from "@/lib/domain/refusal";
import { TEXT_LIMITS } from "@/lib/domain/text/doc";
import { cleanText } from "@/lib/import/clean-text";
import { keptElements, renamedElements, transparentElements } from "@/lib/import/docx-elements";
import { type Author, type DocxMarks, withoutMarks } from "@/lib/import/docx-marks";
import { type DocxLang, escaped, langOf } from "@/lib/import/docx-styles";
import { DocxWriter } from "@/lib/import/docx-writer";
import { readXml, type XmlAttributes, type XmlListener } from "@/lib/import/docx-xml";
import { isBlank } from "@/lib/import/html-inline";

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

/** Fields inside each other, of which mammoth asks all at every run; nobody nests more. */
const FIELDS_INSIDE = 20;

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
  return { xml: reducer.writer.xml(), marks: reducer.writer.marks, languages: reducer.languages };
}

class Reducer implements XmlListener {
  readonly writer = new DocxWriter();
  readonly languages = new Map<string, number>();
  private readonly around: DocxSurroundings;
  private readonly frames: Frame[] = [];
  private skipped = 0;
  private run: Run | null = null;
  private text_: string | null = null;
  private deletion: (Author & { words: string }) | null = null;
  private field: string | null = null;
  private fields = 0;
  private readonly ranged = new Set<string>();
  private changes = 0;
  private length = 0;
  private alt = "";

  constructor(around: DocxSurroundings) {
    this.around = around;
  }

  open(given: string, attrs: XmlAttributes): void {
    if (this.skipped > 0) {
      this.skipped += 1;
      return;
    }
    const name = renamedElements[given] ?? given;
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
        this.writer.mark({ kind: "comment_start", id: attrs["w:id"] ?? "" }, `comment ${attrs["w:id"]}`);
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
    const paragraph = this.writer.top;
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
    if (transparentElements.has(name)) return undefined;
    const attributes = keptElements[name];
    if (attributes === undefined) return "skip";
    // A run's properties in the properties of a paragraph are those of its end.
    if (name === "w:rPr" && this.parent === "w:pPr") return undefined;
    if (this.deletion !== null) return undefined;
    if (name === "w:tbl" || name === "w:tc") this.writer.putCarried();
    return this.writer.element(name, this.keptAttributes(attributes, attrs));
  }

  private keptAttributes(names: readonly string[], attrs: XmlAttributes): [string, string][] {
    return names
      .map((name): [string, string] => [name, attrs[name] ?? ""])
      .filter(([name, value]) => attrs[name] !== undefined && (name !== "r:id" || this.around.hasLink(value)));
  }

  private paragraph(): () => void {
    const { deletion, writer } = this;
    if (deletion !== null) {
      return () => {
        if (deletion.words !== "") deletion.words += " ";
      };
    }
    const outerRun = this.run;
    this.run = null;
    const end = writer.paragraph();
    return () => {
      end();
      this.run = outerRun;
    };
  }

  /** After a paragraph's properties and before its content: what the deleted end of the one before left. */
  private beginContent(name: string): void {
    const paragraph = this.writer.top;
    if (paragraph !== undefined && paragraph.content === null && name !== "w:pPr" && this.parent === "w:p") {
      this.writer.content(paragraph);
    }
  }

  private runOf(): () => void {
    const outer = this.run;
    this.run = { hidden: false, ownSign: false, lang: this.around.lang };
    const end = this.deletion === null ? this.writer.element("w:r") : undefined;
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
    const paragraph = this.writer.top;
    if (paragraph === undefined || this.run === null || this.run.ownSign || this.writer.inside !== "w:r") return;
    this.length += text.length;
    if (this.length > TEXT_LIMITS.textLength) {
      refuse("import_too_large", { limit: TEXT_LIMITS.textLength, unit: "characters" });
    }
    if (!isBlank(text)) {
      this.writer.beforeText(paragraph);
      const lang = languageOf(text, this.run.lang);
      this.languages.set(lang, (this.languages.get(lang) ?? 0) + text.length);
    }
    this.writer.write(`<w:t xml:space="preserve">${escaped(text)}</w:t>`);
  }

  /** Where a comment is spoken of; its place only if it has no range. */
  private commentPoint(id: string): void {
    if (!this.ranged.has(id)) this.writer.mark({ kind: "comment_point", id });
  }

  private commentEnd(id: string): void {
    this.ranged.add(id);
    this.writer.end(`comment ${id}`, { kind: "comment_end", id });
  }

  private insertion(attrs: XmlAttributes): () => void {
    const change = this.changes++;
    if (this.deletion !== null) return () => undefined;
    this.writer.mark({ kind: "insertion_start", change, ...authorOf(attrs) }, `insertion ${change}`);
    return () => this.writer.end(`insertion ${change}`, { kind: "insertion_end", change });
  }

  private deleted(attrs: XmlAttributes): (() => void) | undefined | "skip" {
    const paragraph = this.writer.top;
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
      if (words.trim() !== "") this.writer.mark({ kind: "deletion", words, ...by });
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
    if (this.deletion === null) this.writer.mark({ kind: "note", note, id: attrs["w:id"] ?? "" });
    if (this.run !== null && /^(?:1|true|on)$/.test(attrs["w:customMarkFollows"] ?? "")) this.run.ownSign = true;
    return "skip";
  }

  private textBox(): (() => void) | "skip" {
    if (this.deletion !== null || this.writer.inside !== "w:r") return "skip";
    return this.writer.textBox();
  }

  private picture(id: string): void {
    if (this.deletion !== null || this.run?.hidden === true || this.writer.inside !== "w:r") return;
    const embedded = this.around.picture(id);
    if (embedded === null) return;
    const alt = escaped(withoutMarks(cleanText(this.alt)).slice(0, 2_000));
    this.alt = "";
    this.writer.write(
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
    if (this.deletion !== null || this.writer.inside !== "w:r") return;
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
      if (address !== undefined)
        this.writer.write(`<w:instrText>HYPERLINK "${escaped(cleanText(address))}"</w:instrText>`);
      this.field = null;
    }
    if (/^(?:begin|separate|end)$/.test(type)) this.writer.write(`<w:fldChar w:fldCharType="${type}"/>`);
  }

  private instruction(): void {
    if (this.field !== null && this.field.length < 8_000) this.field += this.text_ ?? "";
    this.text_ = null;
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
