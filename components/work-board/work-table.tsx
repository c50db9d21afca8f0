"use client";

import clsx from "clsx";
import { useCallback, useRef } from "react";
import { tableRoles } from "@/components/articles/board/table-roles";
import { useNow } from "@/components/articles/board/use-now";
import { useRowCursor } from "@/components/articles/board/use-row-cursor";
import { useRowWindow } from "@/components/articles/board/use-row-window";
import { useWorkspace } from "@/lib/client/workspace";
import type { WorkItem } from "@/lib/contract/work-board";
import { workWords as words } from "@/lib/words/work-board";
import { columns, WorkRow } from "./work-row";

interface Props {
  items: readonly WorkItem[];
  picked: ReadonlySet<string>;
  onPick: (claimId: string) => void;
  hasMore: boolean;
  onNearEnd: () => void;
  cursor: number | null;
  setCursor: (index: number | null) => void;
  busy: boolean;
}

/** The claims of a list; only those in sight are in the document. */
export function WorkTable({ items, picked, onPick, hasMore, onNearEnd, cursor, setCursor, busy }: Props) {
  const { desk } = useWorkspace();
  const now = useNow();
  const table = useRef<HTMLTableElement>(null);
  const { virtualizer, setContainer } = useRowWindow({
    count: items.length,
    rowRem: 3.5,
    keyOf: (index) => items[index]?.claimId ?? String(index),
    kept: cursor,
    coveredRem: 5.25,
    hasMore,
    onNearEnd,
  });
  const onKeyDown = useRowCursor({
    table,
    selector: "data-work-row",
    count: items.length,
    cursor,
    setCursor,
    virtualizer,
  });
  const onFocus = useCallback((index: number) => setCursor(index), [setCursor]);
  const { claim, stage, who, due, waits } = words.columns;
  return (
    <table
      {...tableRoles.table}
      ref={table}
      aria-label={words.table}
      aria-rowcount={hasMore ? -1 : items.length + 1}
      aria-busy={busy}
      onKeyDown={onKeyDown}
      className="block w-full"
    >
      <thead
        {...tableRoles.group}
        className="block border-b border-rule-strong bg-desk max-md:sr-only md:sticky md:top-12 md:z-10"
      >
        <tr {...tableRoles.row} aria-rowindex={1} className={clsx("px-4", columns)}>
          <th {...tableRoles.head} scope="col">
            <span className="sr-only">{words.assign}</span>
          </th>
          {[claim, stage, who, due, waits].map((label) => (
            <th
              {...tableRoles.head}
              key={label}
              scope="col"
              className={clsx(
                "py-1 text-start text-xs leading-6 font-medium text-ink-3",
                label === waits && "md:max-lg:hidden",
              )}
            >
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...tableRoles.group} ref={setContainer} className="relative block">
        {virtualizer.getVirtualItems().map((row) => {
          const item = items[row.index];
          return item ? (
            <WorkRow
              key={row.key}
              item={item}
              index={row.index}
              desk={desk}
              now={now}
              picked={picked.has(item.claimId)}
              onPick={onPick}
              onFocus={onFocus}
              measure={virtualizer.measureElement}
            />
          ) : null;
        })}
      </tbody>
    </table>
  );
}
