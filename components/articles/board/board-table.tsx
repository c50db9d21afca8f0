"use client";

import { useCallback, useRef } from "react";
import { announce } from "@/components/ui/live-region";
import { useWorkspace } from "@/lib/client/workspace";
import type { ArticleRow } from "@/lib/contract/articles";
import { boardWords as words } from "@/lib/words/board";
import type { BoardSort } from "./board-filter";
import { BoardHead } from "./board-head";
import { BoardRow } from "./board-row";
import { tableRoles } from "./table-roles";
import { useNow } from "./use-now";
import { useRowCursor } from "./use-row-cursor";
import { useRowWindow } from "./use-row-window";

const PHONE = "(width < 48rem)";

interface Props {
  rows: readonly ArticleRow[];
  sort: BoardSort;
  onSort: (sort: BoardSort) => void;
  /** More rows follow these. */
  hasMore: boolean;
  onNearEnd: () => void;
  cursor: number | null;
  setCursor: (index: number | null) => void;
  busy: boolean;
}

/** The desk's articles as a table of which only the rows in sight are in the document. */
export function BoardTable({ rows, sort, onSort, hasMore, onNearEnd, cursor, setCursor, busy }: Props) {
  const { desk } = useWorkspace();
  const now = useNow();
  const table = useRef<HTMLTableElement>(null);
  const { virtualizer, setContainer } = useRowWindow({
    count: rows.length,
    rowRem: typeof window !== "undefined" && window.matchMedia(PHONE).matches ? 4.25 : 3.75,
    keyOf: (index) => rows[index]?.id ?? String(index),
    kept: cursor,
    coveredRem: 5.25,
    hasMore,
    onNearEnd,
  });
  const onKeyDown = useRowCursor({
    table,
    selector: "data-board-row",
    count: rows.length,
    cursor,
    setCursor,
    virtualizer,
  });
  const onRowFocus = useCallback((index: number) => setCursor(index), [setCursor]);
  const sortBy = (to: BoardSort) => {
    onSort(to);
    announce(words.sortedBy(words.sorts[to]));
  };

  return (
    <table
      ref={table}
      {...tableRoles.table}
      aria-label={words.table}
      aria-rowcount={hasMore ? -1 : rows.length + 1}
      aria-busy={busy}
      onKeyDown={onKeyDown}
      className="block w-full"
    >
      <BoardHead sort={sort} onSort={sortBy} />
      <tbody {...tableRoles.group} ref={setContainer} className="relative block">
        {virtualizer.getVirtualItems().map((item) => {
          const row = rows[item.index];
          return row ? (
            <BoardRow
              key={item.key}
              row={row}
              index={item.index}
              desk={desk}
              now={now}
              onFocus={onRowFocus}
              measure={virtualizer.measureElement}
            />
          ) : null;
        })}
      </tbody>
    </table>
  );
}
