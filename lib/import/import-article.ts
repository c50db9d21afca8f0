import { refuse } from "@/lib/domain/refusal";
import { decodePage } from "@/lib/import/decode-page";
import { checkKind } from "@/lib/import/docx-archive";
import { docxToDoc } from "@/lib/import/docx-to-doc";
import type { ImportedArticle } from "@/lib/import/finish-doc";
import { htmlToDoc } from "@/lib/import/html-to-doc";
import { IMPORT_LIMITS } from "@/lib/import/import-limits";
import { markdownToDoc } from "@/lib/import/markdown-to-doc";
import { type PageInput, pageToDoc } from "@/lib/import/page-to-doc";
import { textToDoc } from "@/lib/import/text-to-doc";

export type ImportFormat = "html" | "markdown" | "text";

export interface TextInput {
  format: ImportFormat;
  content: string;
}

export interface DocxInput {
  format: "docx";
  bytes: Uint8Array;
}

export type ImportInput = TextInput | DocxInput | PageInput;

/** Reads an article from what somebody pasted or uploaded. Untrusted: outside of tests, call it through `importInWorker`. */
export function importArticle({ format, content }: TextInput): ImportedArticle {
  checkImport(content);
  if (format === "html") return htmlToDoc(content);
  return format === "markdown" ? markdownToDoc(content) : textToDoc(content);
}

/** Reads any kind of input. Untrusted like `importArticle`; a Word file takes its turns. */
export async function importAnything(input: ImportInput): Promise<ImportedArticle> {
  if (input.format === "docx") return docxToDoc(input.bytes);
  return input.format === "page" ? importPage(input) : importArticle(input);
}

function importPage(page: PageInput): ImportedArticle {
  const content = decodePage(page.bytes, page.charset);
  checkImport(content);
  return pageToDoc(content, page);
}

/** What can be told of any input without reading it. */
export function checkInput(input: ImportInput): void {
  if (input.format === "docx") checkKind(input.bytes);
  else if (input.format !== "page") checkImport(input.content);
}

/** What can be told without reading: size, and whether it is text at all. */
function checkImport(content: string): void {
  const limit = IMPORT_LIMITS.bytes;
  if (content.length > limit || Buffer.byteLength(content) > limit)
    refuse("import_too_large", { limit, unit: "bytes" });
  if (content.includes("\u0000") || !content.isWellFormed() || isBinary(content)) refuse("import_not_text");
  if (content.trim() === "") refuse("import_empty");
}

/** Bytes read as text leave control and replacement characters all over. */
function isBinary(content: string): boolean {
  const sample = content.slice(0, 100_000);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are the evidence
  const odd = sample.match(/[\u0001-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0;
  return odd > 20 && odd > sample.length * 0.02;
}
