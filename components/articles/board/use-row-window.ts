"use client";

import { defaultRangeExtractor, useWindowVirtualizer } from "@tanstack/react-virtual";
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";

interface Given {
  count: number;
  /** A row's height before it was measured, in rem. */
  rowRem: number;
  keyOf: (index: number) => string;
  /** The row that has the cursor: kept in the page wherever it is, so that the keyboard never loses its place. */
  kept: number | null;
  /** Height of what sticks to the top of the page over the rows, in rem. */
  coveredRem: number;
  /** More rows follow those; asked for before the last is in sight. */
  hasMore: boolean;
  onNearEnd: () => void;
}

const NEAR_END_ROWS = 30;

/**
 * Rows of a page that scrolls: only those in sight and a few around are in the document. Positions are written
 * through the CSSOM by the virtualiser itself, which the content security policy allows.
 */
export function useRowWindow({ count, rowRem, keyOf, kept, coveredRem, hasMore, onNearEnd }: Given) {
  const container = useRef<HTMLElement | null>(null);
  const [above, setAbove] = useState(0);
  const rem = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const virtualizer = useWindowVirtualizer<HTMLTableRowElement>({
    count,
    estimateSize: () => rowRem * rem(),
    getItemKey: keyOf,
    overscan: 12,
    scrollMargin: above,
    scrollPaddingStart: typeof document === "undefined" ? 0 : coveredRem * rem(),
    scrollPaddingEnd: 16,
    directDomUpdates: true,
    directDomUpdatesMode: "position",
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      if (kept === null || kept >= count || shown.includes(kept)) return shown;
      return [...shown, kept].sort((a, b) => a - b);
    },
  });

  useLayoutEffect(() => {
    const measure = () => {
      if (container.current) setAbove(container.current.getBoundingClientRect().top + window.scrollY);
    };
    measure();
    // What stands above the rows grows and shrinks: filters that fold, banners, the size of text.
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, []);

  const lastShown = virtualizer.range?.endIndex ?? 0;
  useEffect(() => {
    if (hasMore && lastShown >= count - NEAR_END_ROWS) onNearEnd();
  }, [hasMore, lastShown, count, onNearEnd]);

  const { containerRef } = virtualizer;
  const setContainer = useCallback(
    (element: HTMLElement | null) => {
      container.current = element;
      containerRef(element);
      if (element) setAbove(element.getBoundingClientRect().top + window.scrollY);
    },
    [containerRef],
  );
  return { virtualizer, setContainer };
}
