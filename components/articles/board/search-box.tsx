"use client";

import { Search } from "lucide-react";
import { type RefObject, useEffect, useState } from "react";

const PAUSE_MS = 250;

interface Props {
  label: string;
  value: string;
  onSearch: (words: string) => void;
  field: RefObject<HTMLInputElement | null>;
  /** Leaves the field for the first row of what these words find. */
  onDown: (words: string) => void;
}

/** Asks after a pause in typing; Escape empties it, the arrow down and Enter go to the rows. */
export function SearchBox({ label, value, onSearch, field, onDown }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  useEffect(() => {
    if (typed === null) return;
    const timer = setTimeout(() => onSearch(typed.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, onSearch]);
  return (
    <search className="relative min-w-0 grow basis-40 sm:max-w-sm">
      <Search
        aria-hidden="true"
        className="pointer-events-none absolute inset-y-0 start-2.5 my-auto size-4 text-ink-3"
      />
      <input
        ref={field}
        type="search"
        dir="auto"
        maxLength={200}
        value={typed ?? value}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => {
          if (typed !== null) onSearch(typed.trim());
          setTyped(null);
        }}
        onKeyDown={(event) => {
          if (event.key === "Escape") {
            setTyped(null);
            onSearch("");
            event.currentTarget.blur();
          } else if (event.key === "ArrowDown" || event.key === "Enter") {
            event.preventDefault();
            const words = event.currentTarget.value.trim();
            onSearch(words);
            onDown(words);
          }
        }}
        aria-label={label}
        aria-keyshortcuts="/"
        placeholder={label}
        className="min-h-8 w-full rounded-md border border-rule-strong bg-raised ps-8 pe-2 text-base"
      />
    </search>
  );
}
