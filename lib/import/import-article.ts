import { checkImport } from "@/lib/import/check-import";
import { decodePage } from "@/lib/import/decode-page";
import { docxToDoc } from "@/lib/import/docx-to-doc";
import type { ImportedArticle } from "@/lib/import/finish-doc";
import { htmlToDoc } from "@/lib/import/html-to-doc";
import type { ImportInput, TextInput } from "@/lib/import/import-input";
import { markdownToDoc } from "@/lib/import/markdown-to-doc";
import { type PageInput, pageToDoc } from "@/lib/import/page-to-doc";
import { textToDoc } from "@/lib/import/text-to-doc";

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
