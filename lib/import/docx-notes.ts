import { BROUGHT_LIMITS } from "@/lib/domain/articles/brought-with";
import { cleanText } from "@/lib/import/clean-text";
import { withoutMarks } from "@/lib/import/docx-marks";
import { readXml, type XmlAttributes } from "@/lib/import/docx-xml";

/** A comment, footnote or endnote as its own part of the file has it. */
export interface DocxNote {
  id: string;
  author: string;
  date: string;
  text: string;
  /** names of its paragraphs, by which answers refer to it */
  paragraphs: string[];
}

/** What commentsExtended.xml says of a comment, by the name of one of its paragraphs. */
export interface DocxThread {
  parent: string;
  done: boolean;
}

/** The comments, footnotes or endnotes of a part: their words alone, with tracked insertions taken and deletions left out. */
export function readNotes(
  bytes: Uint8Array | undefined,
  element: "w:comment" | "w:footnote" | "w:endnote",
): DocxNote[] {
  if (bytes === undefined) return [];
  const notes: DocxNote[] = [];
  let note: DocxNote | null = null;
  let gone = 0;
  let inText = false;
  const add = (text: string) => {
    if (note !== null && gone === 0 && note.text.length <= BROUGHT_LIMITS.text * 2) note.text += text;
  };
  readXml(bytes, {
    open(name, attrs) {
      if (name === element) note = isSeparator(attrs) ? null : begun(attrs);
      else if (/^(?:w:del|w:moveFrom|mc:Fallback)$/.test(name)) gone += 1;
      else if (name === "w:t" || name === "m:t") inText = true;
      else if (/^w:(?:tab|ptab)$/.test(name)) add(" ");
      else if (/^w:(?:br|cr)$/.test(name)) add("\n");
      else if (name === "w:noBreakHyphen") add("\u2011");
      else if (name === "w:p" && note !== null) note.paragraphs.push(attrs["w14:paraId"] ?? "");
    },
    text(text) {
      if (inText) add(text);
    },
    close(name) {
      if (/^(?:w:del|w:moveFrom|mc:Fallback)$/.test(name)) gone -= 1;
      else if (name === "w:t" || name === "m:t") inText = false;
      else if (name === "w:p") add("\n");
      else if (name === element && note !== null) {
        notes.push({ ...note, text: tidy(note.text) });
        note = null;
      }
    },
  });
  return notes;
}

/** The line that parts notes from the text is kept among them. */
function isSeparator(attrs: XmlAttributes): boolean {
  return /separator|continuation/i.test(attrs["w:type"] ?? "");
}

function begun(attrs: XmlAttributes): DocxNote {
  return {
    id: attrs["w:id"] ?? "",
    author: (attrs["w:author"] ?? "").trim(),
    date: (attrs["w:date"] ?? "").trim(),
    text: "",
    paragraphs: [],
  };
}

function tidy(text: string): string {
  return withoutMarks(cleanText(text))
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n")
    .slice(0, BROUGHT_LIMITS.text)
    .toWellFormed();
}

/** Which comments answer which, and which are done. */
export function readThreads(bytes: Uint8Array | undefined): ReadonlyMap<string, DocxThread> {
  const threads = new Map<string, DocxThread>();
  if (bytes === undefined) return threads;
  readXml(bytes, {
    open(name, attrs) {
      if (name !== "w15:commentEx") return;
      const parent = attrs["w15:paraIdParent"] ?? "";
      threads.set(attrs["w15:paraId"] ?? "", { parent, done: /^(?:1|true|on)$/.test(attrs["w15:done"] ?? "") });
    },
    close() {},
  });
  return threads;
}
