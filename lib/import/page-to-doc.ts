import type { ImportedArticle } from "@/lib/import/finish-doc";
import { htmlToDoc } from "@/lib/import/html-to-doc";
import { textToDoc } from "@/lib/import/text-to-doc";

/** A page as it was fetched. */
export interface PageInput {
  format: "page";
  bytes: Uint8Array;
  mediaType: string;
  /** As its sender said it; "" where nothing was said. */
  charset: string;
  /** Where it was found: relative links begin there. */
  address: string;
  /** All words of the page rather than its article alone: to look for some anywhere in it. */
  whole: boolean;
}

/** Reads a page's words, decoded, into an article that knows where it was found. */
export function pageToDoc(content: string, { mediaType, address, whole }: PageInput): ImportedArticle {
  if (mediaType !== "text/plain") return htmlToDoc(content, {}, { address, whole });
  const read = textToDoc(content);
  return { ...read, metadata: { ...read.metadata, canonicalUrl: address } };
}
