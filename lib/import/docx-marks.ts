/* Marks travel with the text through the converters as two private characters around a number, and are taken out again. */
export const MARK_OPEN = "\u{10fff0}";
export const MARK_CLOSE = "\u{10fff1}";

export interface Author {
  author: string;
  date: string;
}

/** What a mark stands for. */
export type DocxMark =
  | { kind: "comment_start" | "comment_end" | "comment_point"; id: string }
  | { kind: "note"; note: "footnote" | "endnote"; id: string }
  | ({ kind: "insertion_start"; change: number } & Author)
  | { kind: "insertion_end"; change: number }
  | ({ kind: "deletion"; words: string } & Author)
  | { kind: "rtl" };

/** As many as a heavily edited book has; what comes later is not marked, and told so. */
const MOST = 40_000;

/** The marks of one document, each with a number. */
export class DocxMarks {
  readonly all: DocxMark[] = [];
  left = 0;

  /** The number of a new mark; null when there are too many. */
  add(mark: DocxMark): number | null {
    if (this.all.length >= MOST) {
      this.left += 1;
      return null;
    }
    this.all.push(mark);
    return this.all.length - 1;
  }
}

export function markText(number: number): string {
  return `${MARK_OPEN}${number}${MARK_CLOSE}`;
}

/** The text without characters that would pass for marks. */
export function withoutMarks(text: string): string {
  return text.includes("\udbff") ? text.replace(/[\u{10fff0}\u{10fff1}]/gu, "") : text;
}
