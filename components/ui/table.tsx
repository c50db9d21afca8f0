"use client";

import clsx from "clsx";
import { ArrowDown, ArrowUp } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";

type Part<Tag extends "tr" | "td" | "tbody"> = Omit<ComponentProps<Tag>, "style">;

/** A call sheet: hairlines, no boxes. Scrolls sideways by itself, and by keyboard, where the page is narrow. */
export function Table({
  label,
  head,
  children,
  className,
}: {
  label: string;
  head: ReactNode;
  children: ReactNode;
  className?: string;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
    <section aria-label={label} tabIndex={0} className={clsx("overflow-x-auto", className)}>
      <table className="w-full border-collapse text-base">
        <thead>
          <tr className="border-b border-rule-strong">{head}</tr>
        </thead>
        {children}
      </table>
    </section>
  );
}

export function TableBody(props: Part<"tbody">) {
  return <tbody {...props} />;
}

export function TableRow({ current = false, className, ...props }: Part<"tr"> & { current?: boolean }) {
  return (
    <tr
      {...props}
      aria-current={current || undefined}
      className={clsx("border-b border-rule hover:bg-paper aria-[current=true]:bg-paper", className)}
    />
  );
}

export function TableCell({ className, ...props }: Part<"td">) {
  return <td {...props} className={clsx("px-2 py-2 text-start align-baseline", className)} />;
}

/** A column's head; with `onSort` a button that says how the column is sorted. */
export function TableHead({
  children,
  sorted = null,
  onSort,
  className,
}: {
  children: ReactNode;
  sorted?: "ascending" | "descending" | null;
  onSort?: () => void;
  className?: string;
}) {
  return (
    <th
      scope="col"
      aria-sort={onSort ? (sorted ?? "none") : undefined}
      className={clsx("px-2 py-1 text-start text-xs font-medium whitespace-nowrap text-ink-3", className)}
    >
      {onSort ? (
        <button
          type="button"
          onClick={onSort}
          className={clsx("inline-flex min-h-6 items-center gap-1 rounded-sm hover:text-ink", sorted && "text-ink")}
        >
          {children}
          {sorted === "ascending" ? <ArrowUp aria-hidden="true" className="size-3" /> : null}
          {sorted === "descending" ? <ArrowDown aria-hidden="true" className="size-3" /> : null}
        </button>
      ) : (
        children
      )}
    </th>
  );
}
