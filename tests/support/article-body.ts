import type { createArticle } from "@/lib/contract/articles";
import type { BodyOf } from "@/lib/contract/endpoint";
import { aDoc, command, newId } from "./newsroom";

type Body = BodyOf<typeof createArticle>;

/** What a screen sends to take an article in. */
export function articleBody(given: Partial<Body> = {}): Body {
  const title = given.title ?? "Port moves more";
  return {
    ...command(),
    id: newId(),
    purpose: "own_copy",
    title,
    byline: "By Ana",
    publisher: "",
    canonicalUrl: "",
    publishedAt: "",
    language: "en",
    derivedFrom: "",
    deadlineAt: null,
    doc: aDoc(title, ["The port moved 4,200 containers in May. Nobody had counted before."]),
    parts: [],
    ...given,
  };
}
