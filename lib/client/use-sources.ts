"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { listSources } from "@/lib/contract/sources";
import type { SourceKind } from "@/lib/domain/sources/source";
import { call } from "./call";
import { rememberSource } from "./known";
import { useWorkspace } from "./workspace";

/** The desk's sources, searched by the server, page by page. */
export function useSources(words: string, kind: SourceKind | null = null) {
  const { desk } = useWorkspace();
  return useInfiniteQuery({
    queryKey: ["sources", desk.id, words, kind],
    queryFn: async ({ signal, pageParam }) => {
      const page = await call(listSources, {
        params: { deskId: desk.id },
        query: { q: words || undefined, kind: kind ?? undefined, cursor: pageParam ?? undefined },
        signal,
      });
      for (const source of page.items) rememberSource(source);
      return page;
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: (before) => before,
  });
}
