import { ApiProblem, type Unreachable } from "@/lib/client/call";
import { importWords } from "@/lib/words/import";
import { decodeText } from "./decode-file";
import type { Brought, ImportFormat } from "./import-draft";

const words = importWords.problems;
/** As many bytes as the server reads; told here so that nothing has to travel for a no. */
const MOST_BYTES = 5_000_000;
const MOST_DOCX_BYTES = 20_000_000;
const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

const formats: Readonly<Record<string, ImportFormat>> = {
  html: "html",
  htm: "html",
  xhtml: "html",
  md: "markdown",
  markdown: "markdown",
  txt: "text",
  text: "text",
  docx: "docx",
};
export const acceptedFiles = `.docx,.json,.html,.htm,.md,.markdown,.txt,${DOCX},text/html,text/markdown,text/plain`;

/** What was brought, or a sentence on why it can't be read. */
export type Bringing = { brought: Brought } | { arriving: File } | { problem: string };

/** A paste or a drop of words: rich where there is some. */
export function bringTransfer(data: DataTransfer): Bringing | File | { address: string } | null {
  const file = data.files[0];
  const html = data.getData("text/html");
  const text = data.getData("text/plain");
  // A copied picture comes as a file with HTML around it; a copied article never comes as a file.
  if (file && !(html && text.trim() !== "")) return file;
  if (html.trim() === "" && text.trim() === "") return null;
  if (/^\s*https?:\/\/\S+\s*$/.test(text)) return { address: text.trim() };
  return bringWords(html, text);
}

export function bringWords(html: string, text: string): Bringing {
  if (html.trim() === "" && text.trim() === "") return { problem: words.nothing };
  const brought: Brought = { html, text, name: "", format: html.trim() === "" ? "text" : "html" };
  return sizeOf(brought) > MOST_BYTES ? { problem: words.tooLarge } : { brought };
}

export async function bringFile(file: File): Promise<Bringing> {
  if (/\.json$/i.test(file.name) || file.type === "application/json") return { arriving: file };
  const format =
    formats[file.name.split(".").pop()?.toLowerCase() ?? ""] ?? (file.type === "text/html" ? "html" : undefined);
  if (!format) return { problem: words.kind(file.name) };
  if (file.size > (format === "docx" ? MOST_DOCX_BYTES : MOST_BYTES)) {
    return { problem: format === "docx" ? words.docxTooLarge : words.tooLarge };
  }
  try {
    // Its bytes as they are now: the file may be gone or changed when it is read once more.
    if (format === "docx") {
      const bytes = new Blob([await file.arrayBuffer()], { type: DOCX });
      return { brought: { html: "", text: "", name: file.name, file: bytes, format } };
    }
    const content = decodeText(new Uint8Array(await file.arrayBuffer()));
    if (content.trim() === "") return { problem: words.nothing };
    const [html, text] = format === "html" ? [content, ""] : ["", content];
    return { brought: { html, text, name: file.name, format } };
  } catch {
    return { problem: words.unreadable(file.name) };
  }
}

/** What is sent to be read as this format. */
export function contentOf({ html, text }: Brought, format: ImportFormat): string {
  return format === "html" ? html : text;
}

/** The ways this can be read. */
export function formatsOf({ html, text, file }: Brought): ImportFormat[] {
  return [
    ...(file ? (["docx"] as const) : []),
    ...(html.trim() === "" ? [] : (["html"] as const)),
    ...(text.trim() === "" ? [] : (["markdown", "text"] as const)),
  ];
}

/** Bytes of what is read first. */
export function sizeOf(brought: Brought, format: ImportFormat = brought.format): number {
  return format === "docx" ? (brought.file?.size ?? 0) : new Blob([contentOf(brought, format)]).size;
}

/** What a failed reading says, and whether signing in again would help. */
export function bringingProblem(error: ApiProblem | Unreachable): { text: string; signedOut: boolean } {
  if (error instanceof ApiProblem) {
    const signedOut = error.problem.code === "not_signed_in";
    return { text: signedOut ? words.signedOut : error.problem.detail, signedOut };
  }
  const { detail } = (error.cause ?? {}) as { detail?: unknown };
  return { text: typeof detail === "string" ? detail : words.away, signedOut: false };
}
