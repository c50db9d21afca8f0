import { cleanText, squeeze } from "@/lib/import/clean-text";
import { readXml } from "@/lib/import/docx-xml";
import { metadataDate } from "@/lib/import/spoken-dates";

/** What a file's core properties say; empty where they say nothing, or what every new file says. */
export interface DocxProperties {
  title: string;
  creator: string;
  /** the day it was last written, or else begun */
  date: string;
  language: string;
}

const wanted: Readonly<Record<string, string>> = {
  "dc:title": "title",
  "dc:creator": "creator",
  "dc:language": "language",
  "dcterms:modified": "modified",
  "dcterms:created": "created",
};

/** Names that programs write where they know nobody. */
const nobody =
  /^(?:python-docx|docx|un-?named|unknown|user|admin(?:istrator)?|author|owner|windows user|microsoft (?:office )?user|apache poi|openoffice|libreoffice|google docs|pandoc)$/i;
const noTitle = /^(?:(?:microsoft word - )?(?:document|untitled)\s*\d*(?:\.docx?)?|word document)$/i;

export function readProperties(bytes: Uint8Array | undefined): DocxProperties {
  const found: Record<string, string> = {};
  let at = "";
  if (bytes !== undefined) {
    readXml(bytes, {
      open(name) {
        at = wanted[name] ?? "";
      },
      text(text) {
        if (at !== "" && (found[at] ?? "").length < 2_000) found[at] = (found[at] ?? "") + text;
      },
      close() {
        at = "";
      },
    });
  }
  const line = (name: string) => squeeze(cleanText(found[name] ?? "")).toWellFormed();
  const title = line("title");
  const creator = line("creator");
  return {
    title: noTitle.test(title) ? "" : title.slice(0, 500),
    creator: nobody.test(creator) ? "" : creator.slice(0, 300),
    date: metadataDate(line("modified") || line("created")).slice(0, 10),
    language: line("language"),
  };
}
