"use client";

import { type RefObject, useEffect, useRef, useState } from "react";

interface Given {
  /** All that the list was asked for, as one text. */
  asked: string;
  /** The words in it. */
  q: string;
  count: number;
  /** Its rows answer what was asked. */
  answered: boolean;
  /** The field the words are typed in. */
  field: RefObject<HTMLInputElement | null>;
}

/** Where a person stands in a searched list; the first row of a search is gone to once the rows are those of its words. */
export function useListCursor({ asked, q, count, answered, field }: Given) {
  const [cursor, setCursor] = useState<number | null>(null);
  const [sought, setSought] = useState<string | null>(null);
  const lastAsked = useRef(asked);
  useEffect(() => {
    if (lastAsked.current === asked) return;
    lastAsked.current = asked;
    // Another list begins at its top, and nobody's place in the old one means anything in it.
    setCursor(null);
    window.scrollTo({ top: 0 });
  }, [asked]);
  useEffect(() => {
    if (sought === null || sought !== q || !answered) return;
    setSought(null);
    // An answer that took its time moves nobody who has gone elsewhere.
    if (count > 0 && document.activeElement === field.current) setCursor(0);
  }, [sought, q, answered, count, field]);

  return {
    cursor,
    setCursor,
    goTo: (index: number) => {
      if (count > 0) setCursor(Math.max(0, Math.min(count - 1, index)));
    },
    goToFirstOf: (words: string) => {
      setCursor(null);
      setSought(words);
    },
  };
}
