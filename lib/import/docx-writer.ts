import { refuse } from "@/lib/domain/refusal";
import { cleanText } from "@/lib/import/clean-text";
import { type DocxMark, DocxMarks, markText } from "@/lib/import/docx-marks";
import { escaped, WORD } from "@/lib/import/docx-styles";
import { IMPORT_LIMITS } from "@/lib/import/import-limits";

interface Paragraph {
  /** where its own element and its content begin in what is written */
  at: number;
  content: number | null;
  hasText: boolean;
  markDeleted: boolean;
  rtl: boolean;
}

/** Writes the text's part anew, with marks where something stood that is no text. */
export class DocxWriter {
  readonly marks = new DocxMarks();
  private readonly out: string[] = [];
  private written = 0;
  /** elements that were written and are open */
  private readonly open: string[] = [];
  private readonly paragraphs: Paragraph[] = [];
  /** marks that wait for the next words */
  private readonly pending = new Set<number>();
  /** beginnings of comments and insertions that wait, by what they begin */
  private readonly waiting = new Map<string, number>();
  /** a paragraph whose end was deleted: its content stays, the next gives it its properties (`at` is their place) */
  private carried: { at: number; hasText: boolean } | null = null;

  /** The paragraph and the element that are open here. */
  get top(): Paragraph | undefined {
    return this.paragraphs.at(-1);
  }
  get inside(): string {
    return this.open.at(-1) ?? "";
  }

  xml(): string {
    const names = `xmlns:w="${WORD}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"`;
    return `<w:document ${names}>${this.out.join("")}</w:document>`;
  }

  /** Writes an element's begin; what is returned writes its end. */
  element(name: string, attrs: readonly (readonly [string, string])[] = []): () => void {
    this.written += 1;
    const limit = IMPORT_LIMITS.docx.keptElements;
    if (this.written > limit) refuse("import_too_large", { limit, unit: "elements" });
    const said = attrs.map(([each, value]) => ` ${each}="${escaped(cleanText(value).slice(0, 4_000))}"`);
    this.write(`<${name}${said.join("")}>`);
    this.open.push(name);
    return () => {
      if (name === "w:body" || name === "w:tc") this.putCarried();
      this.open.pop();
      this.write(`</${name}>`);
    };
  }

  /** Begins a paragraph; what is returned ends it, or leaves its content to the next where its end was deleted. */
  paragraph(): () => void {
    const paragraph: Paragraph = { at: this.out.length, content: null, hasText: false, markDeleted: false, rtl: false };
    const end = this.element("w:p");
    this.paragraphs.push(paragraph);
    return () => {
      this.content(paragraph);
      this.paragraphs.pop();
      if (!paragraph.markDeleted) {
        end();
        return;
      }
      for (let index = paragraph.at; index < (paragraph.content ?? 0); index += 1) this.out[index] = "";
      this.carried = { at: paragraph.at, hasText: paragraph.hasText };
      this.open.pop();
    };
  }

  /** A box of text inside a run, as mammoth knows one. */
  textBox(): () => void {
    this.write("<w:pict><v:shape><v:textbox><w:txbxContent>");
    this.open.push("w:txbxContent");
    return () => {
      this.putCarried();
      this.open.pop();
      this.write("</w:txbxContent></v:textbox></v:shape></w:pict>");
    };
  }

  /** Ends the properties of a paragraph and begins its content, after what a deleted end left to it. */
  content(paragraph: Paragraph): void {
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
  putCarried(): void {
    if (this.carried === null) return;
    this.out[this.carried.at] = "<w:p>";
    this.out.push("</w:p>");
    this.carried = null;
  }

  /** Sets the marks that wait, since words follow now. */
  beforeText(paragraph: Paragraph): void {
    if (paragraph.rtl && !paragraph.hasText) {
      const number = this.marks.add({ kind: "rtl" });
      if (number !== null) this.pending.add(number);
    }
    for (const number of this.pending) this.write(`<w:t>${markText(number)}</w:t>`);
    this.pending.clear();
    this.waiting.clear();
    paragraph.hasText = true;
  }

  /** Sets a mark here, or before the next words where none stand yet: a paragraph of marks alone would be one too many. */
  mark(mark: DocxMark, begins = ""): void {
    const number = this.marks.add(mark);
    if (number === null) return;
    const { inside } = this;
    const hasText = this.top?.hasText === true;
    if (hasText && inside === "w:r") this.write(`<w:t>${markText(number)}</w:t>`);
    else if (hasText && (inside === "w:p" || inside === "w:hyperlink"))
      this.write(`<w:r><w:t>${markText(number)}</w:t></w:r>`);
    else {
      this.pending.add(number);
      if (begins !== "") this.waiting.set(begins, number);
    }
  }

  /** Ends what began; what began with no words since is taken back: it stands on none. */
  end(what: string, mark: DocxMark): void {
    const waiting = this.waiting.get(what);
    if (waiting === undefined) this.mark(mark);
    else this.pending.delete(waiting);
    this.waiting.delete(what);
  }

  write(piece: string): void {
    this.out.push(piece);
  }
}
