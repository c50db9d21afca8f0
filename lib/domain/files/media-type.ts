import { zipNames } from "./zip-names";

/** A file's kind, by its first bytes: what it says of itself is not believed. `?` stands for any byte. */
const SIGNATURES: readonly { at: number; bytes: string; type: string }[] = [
  { at: 0, bytes: "%PDF-", type: "application/pdf" },
  { at: 0, bytes: "\x89PNG\r\n\x1a\n", type: "image/png" },
  { at: 0, bytes: "\xff\xd8\xff", type: "image/jpeg" },
  { at: 0, bytes: "GIF87a", type: "image/gif" },
  { at: 0, bytes: "GIF89a", type: "image/gif" },
  { at: 0, bytes: "RIFF????WEBP", type: "image/webp" },
  { at: 0, bytes: "RIFF????WAVE", type: "audio/wav" },
  { at: 0, bytes: "ID3", type: "audio/mpeg" },
  { at: 0, bytes: "\xff\xfb", type: "audio/mpeg" },
  { at: 0, bytes: "\xff\xf3", type: "audio/mpeg" },
  { at: 0, bytes: "\xff\xf2", type: "audio/mpeg" },
  { at: 0, bytes: "OggS", type: "audio/ogg" },
  { at: 0, bytes: "fLaC", type: "audio/flac" },
  { at: 4, bytes: "ftypM4A", type: "audio/mp4" },
  { at: 4, bytes: "ftypqt", type: "video/quicktime" },
  { at: 4, bytes: "ftyphei", type: "image/heic" },
  { at: 4, bytes: "ftypmif1", type: "image/heic" },
  { at: 4, bytes: "ftypavif", type: "image/avif" },
  { at: 4, bytes: "ftyp", type: "video/mp4" },
];

/** Office documents are ZIP archives; the entry that makes each what it is. Other archives are not kept. */
const IN_ZIP: readonly { entry: string; type: string }[] = [
  { entry: "word/document.xml", type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
  { entry: "xl/workbook.xml", type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
  { entry: "ppt/presentation.xml", type: "application/vnd.openxmlformats-officedocument.presentationml.presentation" },
];
const OPEN_DOCUMENT: ReadonlyMap<string, string> = new Map([
  ["odt", "application/vnd.oasis.opendocument.text"],
  ["ods", "application/vnd.oasis.opendocument.spreadsheet"],
  ["odp", "application/vnd.oasis.opendocument.presentation"],
]);

const TEXTS: ReadonlyMap<string, string> = new Map([
  ["csv", "text/csv"],
  ["htm", "text/html"],
  ["html", "text/html"],
  ["md", "text/markdown"],
  ["svg", "image/svg+xml"],
  ["tsv", "text/tab-separated-values"],
  ["txt", "text/plain"],
]);

/** The media type of a file that may be kept, from its bytes; its name only tells texts apart. Null: not a kind we keep. */
export function mediaTypeOf(bytes: Uint8Array, name: string): string | null {
  if (bytes.byteLength === 0) return null;
  const found = SIGNATURES.find((each) => begins(bytes, each.at, each.bytes));
  if (found) return found.type;
  const ending = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  if (begins(bytes, 0, "PK\x03\x04")) return typeInZip(bytes, ending);
  return isText(bytes, TEXTS.has(ending)) ? (TEXTS.get(ending) ?? "text/plain") : null;
}

/** The types a browser may show; everything else is only ever downloaded. */
export function isShown(mediaType: string): boolean {
  return /^(?:image\/(?:png|jpeg|gif|webp)|application\/pdf)$/.test(mediaType);
}

/** Whether it is a text, which leaves as plain text whatever its kind: HTML and SVG would act. */
export function isTextual(mediaType: string): boolean {
  return mediaType.startsWith("text/") || /^(?:image\/svg|application\/xhtml)\+xml(?:;|$)/.test(mediaType);
}

function begins(bytes: Uint8Array, at: number, wanted: string): boolean {
  if (bytes.byteLength < at + wanted.length) return false;
  for (let index = 0; index < wanted.length; index += 1) {
    if (wanted[index] !== "?" && bytes[at + index] !== wanted.charCodeAt(index)) return false;
  }
  return true;
}

function typeInZip(bytes: Uint8Array, ending: string): string | null {
  const names = zipNames(bytes);
  if (!names) return null;
  const office = IN_ZIP.find(({ entry }) => names.includes(entry));
  if (office) return office.type;
  return names[0] === "mimetype" && names.includes("content.xml") ? (OPEN_DOCUMENT.get(ending) ?? null) : null;
}

/** UTF-8 without control characters; where the name says that it is a text, an older encoding passes as well. */
function isText(bytes: Uint8Array, named: boolean): boolean {
  const utf16 = begins(bytes, 0, "\xff\xfe") || begins(bytes, 0, "\xfe\xff");
  if (utf16) return named;
  for (const byte of bytes) {
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) return false;
  }
  if (named) return true;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
