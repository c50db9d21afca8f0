import { ApiProblem, type Unreachable } from "@/lib/client/call";
import { importWords } from "@/lib/words/import";
import { decodeText } from "./decode-file";
import type { Brought, ImportFormat } from "./import-draft";

const words = importWords.problems;
/** As many bytes as the server reads; told here so that nothing has to travel for a no. */
const MOST_BYTES = 5_000_000;

const formats: Readonly<Record<string, ImportFormat>> = {
  html: "html",
  htm: "html",
  xhtml: "html",
  md: "markdown",
  markdown: "markdown",
  txt: "text",
  text: "text",
};
export const acceptedFiles = ".html,.htm,.md,.markdown,.txt,text/html,text/markdown,text/plain";

/** What was brought, or a sentence on why it can't be read. */
export type Bringing = { brought: Brought } | { problem: string };

/** A paste or a drop of words: rich where there is some. */
export function bringTransfer(data: DataTransfer): Bringing | File | null {
  const file = data.files[0];
  const html = data.getData("text/html");
  const text = data.getData("text/plain");
  // A copied picture comes as a file with HTML around it; a copied article never comes as a file.
  if (file && !(html && text.trim() !== "")) return file;
  if (html.trim() === "" && text.trim() === "") return null;
  if (/^\s*https?:\/\/\S+\s*$/.test(text)) return { problem: words.address };
  return bringWords(html, text);
}

export function bringWords(html: string, text: string): Bringing {
  if (html.trim() === "" && text.trim() === "") return { problem: words.nothing };
  const brought: Brought = { html, text, name: "", format: html.trim() === "" ? "text" : "html" };
  return sizeOf(brought) > MOST_BYTES ? { problem: words.tooLarge } : { brought };
}

export async function bringFile(file: File): Promise<Bringing> {
  const format =
    formats[file.name.split(".").pop()?.toLowerCase() ?? ""] ?? (file.type === "text/html" ? "html" : undefined);
  if (!format) return { problem: words.kind(file.name) };
  if (file.size > MOST_BYTES) return { problem: words.tooLarge };
  try {
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
export function formatsOf({ html, text }: Brought): ImportFormat[] {
  return [
    ...(html.trim() === "" ? [] : (["html"] as const)),
    ...(text.trim() === "" ? [] : (["markdown", "text"] as const)),
  ];
}

/** Bytes of what is read first. */
export function sizeOf(brought: Brought, format: ImportFormat = brought.format): number {
  return new Blob([contentOf(brought, format)]).size;
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
