"use client";

import clsx from "clsx";
import { useCallback, useRef } from "react";
import { tableRoles } from "@/components/articles/board/table-roles";
import { useRowCursor } from "@/components/articles/board/use-row-cursor";
import { useRowWindow } from "@/components/articles/board/use-row-window";
import { sourcesPageWords as words } from "@/lib/words/sources-page";
import { columns, SourceRow } from "./source-row";
import type { ShownSource } from "./use-shown-sources";

interface Props {
  sources: readonly ShownSource[];
  hasMore: boolean;
  onNearEnd: () => void;
  cursor: number | null;
  setCursor: (index: number | null) => void;
  onOpen: (sourceId: string) => void;
  busy: boolean;
}

/** The desk's sources; only those in sight are in the document. */
export function SourceTable({ sources, hasMore, onNearEnd, cursor, setCursor, onOpen, busy }: Props) {
  const table = useRef<HTMLTableElement>(null);
  const { virtualizer, setContainer } = useRowWindow({
    count: sources.length,
    rowRem: 3.5,
    keyOf: (index) => sources[index]?.id ?? String(index),
    kept: cursor,
    coveredRem: 5.25,
    hasMore,
    onNearEnd,
  });
  const onKeyDown = useRowCursor({
    table,
    selector: "data-source-row",
    count: sources.length,
    cursor,
    setCursor,
    virtualizer,
  });
  const onFocus = useCallback((index: number) => setCursor(index), [setCursor]);
  const { source, kind, published, uses } = words.columns;
  return (
    <table
      {...tableRoles.table}
      ref={table}
      aria-label={words.list}
      aria-rowcount={hasMore ? -1 : sources.length + 1}
      aria-busy={busy}
      onKeyDown={onKeyDown}
      className="block w-full"
    >
      <thead
        {...tableRoles.group}
        className="block border-b border-rule-strong bg-desk max-md:sr-only md:sticky md:top-12 md:z-10"
      >
        <tr {...tableRoles.row} aria-rowindex={1} className={clsx("px-4", columns)}>
          {[source, kind, published, uses].map((label) => (
            <th
              {...tableRoles.head}
              key={label}
              scope="col"
              className="py-1 text-start text-xs leading-6 font-medium text-ink-3"
            >
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...tableRoles.group} ref={setContainer} className="relative block">
        {virtualizer.getVirtualItems().map((item) => {
          const shown = sources[item.index];
          return shown ? (
            <SourceRow
              key={item.key}
              source={shown}
              index={item.index}
              onOpen={onOpen}
              onFocus={onFocus}
              measure={virtualizer.measureElement}
            />
          ) : null;
        })}
      </tbody>
    </table>
  );
}
