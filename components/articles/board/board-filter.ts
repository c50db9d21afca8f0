"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useCallback, useMemo } from "react";
import type { z } from "zod";
import { boardSort } from "@/lib/contract/articles";
import { type ArticleState, articleState, type Purpose, purpose } from "@/lib/domain/articles/article";

export type BoardSort = z.infer<typeof boardSort>;

/** What of the board is shown, and in which order. It stands in the address, so that a link shows the same board. */
export interface BoardFilter {
  q: string;
  state: ArticleState | null;
  purpose: Purpose | null;
  mine: boolean;
  archived: boolean;
  sort: BoardSort;
}

export const noFilter: BoardFilter = {
  q: "",
  state: null,
  purpose: null,
  mine: false,
  archived: false,
  sort: "activity",
};

export function filterFromParams(get: (name: string) => string | null): BoardFilter {
  return {
    q: (get("q") ?? "").slice(0, 200),
    state: articleState.safeParse(get("state")).data ?? null,
    purpose: purpose.safeParse(get("purpose")).data ?? null,
    mine: get("who") === "me",
    archived: get("archived") === "true",
    sort: boardSort.safeParse(get("sort")).data ?? noFilter.sort,
  };
}

/** Only what differs from the plain board, so that its address stays short. */
export function filterToParams(filter: BoardFilter): Record<string, string> {
  return {
    ...(filter.q === "" ? {} : { q: filter.q }),
    ...(filter.state ? { state: filter.state } : {}),
    ...(filter.purpose ? { purpose: filter.purpose } : {}),
    ...(filter.mine ? { who: "me" } : {}),
    ...(filter.archived ? { archived: "true" } : {}),
    ...(filter.sort === noFilter.sort ? {} : { sort: filter.sort }),
  };
}

export function useBoardFilter(): [BoardFilter, (change: Partial<BoardFilter>) => void] {
  const params = useSearchParams();
  const path = usePathname();
  const filter = useMemo(() => filterFromParams((name) => params.get(name)), [params]);
  const set = useCallback(
    (change: Partial<BoardFilter>) => {
      const now = new URLSearchParams(window.location.search);
      const wanted = filterToParams({ ...filterFromParams((name) => now.get(name)), ...change });
      const search = new URLSearchParams(wanted).toString();
      window.history.replaceState(null, "", search === "" ? path : `${path}?${search}`);
    },
    [path],
  );
  return [filter, set];
}
