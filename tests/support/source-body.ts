import type { BodyOf } from "@/lib/contract/endpoint";
import type { createSource } from "@/lib/contract/sources";
import { newId } from "./newsroom";

type Source = BodyOf<typeof createSource>["source"];

/** What a screen sends of a new source. */
export function sourceBody(given: Partial<Source> = {}): Source {
  return {
    id: newId(),
    kind: "document",
    title: "Port statistics 2026",
    publisher: "Harbour office",
    author: "",
    url: "https://example.org/port",
    language: "en",
    publishedDate: "2026-05",
    note: "",
    ...given,
  };
}
