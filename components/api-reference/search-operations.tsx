"use client";

import { Search } from "lucide-react";
import { useEffect, useRef } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { isTyping } from "@/components/ui/is-typing";
import { Kbd } from "@/components/ui/kbd";
import { apiReferenceWords as words } from "@/lib/words/api-reference";
import { useSlashKey } from "./use-slash-key";

interface Props {
  value: string;
  onSearch: (search: string) => void;
  /** What is said of the result. */
  found: string;
}

/** Filters as one types; "/" goes there, unless single keys are off (WCAG 2.1.4). Escape empties it. */
export function SearchOperations({ value, onSearch, found }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const [slash, setSlash] = useSlashKey();
  useEffect(() => {
    if (!slash) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      event.preventDefault();
      field.current?.focus();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [slash]);
  return (
    <search className="sticky top-0 z-10 -mx-4 flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-rule bg-desk px-4 py-2">
      <div className="relative min-w-0 grow basis-56">
        <Search
          aria-hidden="true"
          className="pointer-events-none absolute inset-y-0 start-2.5 my-auto size-4 text-ink-3"
        />
        <input
          ref={field}
          type="search"
          value={value}
          maxLength={200}
          onChange={(event) => onSearch(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Escape") onSearch("");
          }}
          aria-label={words.search}
          aria-keyshortcuts={slash ? "/" : undefined}
          placeholder={words.search}
          className="min-h-9 w-full rounded-md border border-rule-strong bg-raised ps-8 pe-9 text-base"
        />
        {slash && value === "" ? (
          <span className="pointer-events-none absolute inset-y-0 end-2.5 flex items-center">
            <Kbd keys="/" />
          </span>
        ) : null}
      </div>
      <p role="status" className="text-sm whitespace-nowrap text-ink-2 tabular-nums">
        {found}
      </p>
      <span className="max-sm:hidden">
        <Checkbox label={words.slash} checked={slash} onChange={(change) => setSlash(change.target.checked)} />
      </span>
    </search>
  );
}
