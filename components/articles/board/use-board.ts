"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { call } from "@/lib/client/call";
import { useWorkspace } from "@/lib/client/workspace";
import { listArticles } from "@/lib/contract/articles";
import { type BoardFilter, filterToParams } from "./board-filter";

const PAGE = 100;
const KEEP_FRESH_MS = 30_000;
const TRY_AGAIN_MS = 5_000;
/** Reading the board anew reads every page again: beyond these it is left to whoever comes back to it. */
const MOST_PAGES_KEPT_FRESH = 3;

/** The board's rows, page by page. Rows already read stay while others are looked for, and while the server is away. */
export function useBoard(filter: BoardFilter) {
  const { desk } = useWorkspace();
  return useInfiniteQuery({
    queryKey: ["articles", desk.id, filter],
    queryFn: ({ signal, pageParam }) =>
      call(listArticles, {
        params: { deskId: desk.id },
        query: { ...filterToParams(filter), limit: PAGE, ...(pageParam === null ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: (before) => before,
    refetchInterval: ({ state }) => {
      if (state.status === "error" || state.errorUpdatedAt > state.dataUpdatedAt) return TRY_AGAIN_MS;
      return (state.data?.pages.length ?? 0) <= MOST_PAGES_KEPT_FRESH ? KEEP_FRESH_MS : false;
    },
  });
}
