"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { call } from "@/lib/client/call";
import { useWorkspace } from "@/lib/client/workspace";
import { readWork } from "@/lib/contract/work-board";
import type { Worklist } from "@/lib/domain/work-board/worklist";

const PAGE = 100;
const KEEP_FRESH_MS = 30_000;

/** A list of the work board, page by page. Read again when the desk's articles grow (the key begins as the board's does). */
export function useWork(list: Worklist) {
  const { desk } = useWorkspace();
  return useInfiniteQuery({
    queryKey: ["articles", desk.id, "work", list],
    queryFn: ({ signal, pageParam }) =>
      call(readWork, {
        params: { deskId: desk.id },
        query: { list, limit: PAGE, ...(pageParam === null ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: (before) => before,
    refetchInterval: KEEP_FRESH_MS,
  });
}
