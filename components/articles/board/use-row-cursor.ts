"use client";

import type { useWindowVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type RefObject, useCallback, useEffect, useRef } from "react";

interface Given {
  table: RefObject<HTMLElement | null>;
  /** The attribute that carries a row's index, on what takes its focus. */
  selector: string;
  count: number;
  cursor: number | null;
  setCursor: (index: number | null) => void;
  virtualizer: ReturnType<typeof useWindowVirtualizer<HTMLTableRowElement>>;
}

/** Moves the real focus from row to row, also to rows that have yet to come into the document; returns the arrows' handler. */
export function useRowCursor({ table, selector, count, cursor, setCursor, virtualizer }: Given) {
  const wanted = useRef<number | null>(null);
  const focusRow = useCallback(
    (index: number) => {
      const row = table.current?.querySelector<HTMLElement>(`[${selector}="${index}"]`);
      row?.focus({ preventScroll: true });
      if (row) wanted.current = null;
    },
    [table, selector],
  );
  useEffect(() => {
    if (wanted.current !== null) focusRow(wanted.current);
  });
  useEffect(() => {
    if (cursor === null || document.activeElement?.matches(`[${selector}="${cursor}"]`)) return;
    wanted.current = cursor;
    virtualizer.scrollToIndex(cursor, { align: "auto" });
    focusRow(cursor);
  }, [cursor, virtualizer, focusRow, selector]);

  return (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const at = cursor ?? 0;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: count - 1 }[event.key];
    if (to === undefined || !(event.target instanceof HTMLElement) || !event.target.matches(`[${selector}]`)) return;
    event.preventDefault();
    setCursor(Math.max(0, Math.min(count - 1, to)));
  };
}
