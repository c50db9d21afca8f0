"use client";

import { useWorkbench } from "@/components/articles/workbench-state";
import { claimListWords as words } from "@/lib/words/claim-list";

/** Looks for words in the claims while they are typed. */
export function ClaimSearch() {
  const { filter, setFilter } = useWorkbench();
  return (
    <input
      id="claim-search"
      type="search"
      dir="auto"
      value={filter.words}
      onChange={(event) => setFilter({ words: event.target.value })}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        setFilter({ words: "" });
        event.currentTarget.blur();
      }}
      aria-label={words.search}
      placeholder={words.search}
      className="min-h-8 min-w-0 grow rounded-md border border-rule-strong bg-raised px-2 text-base"
    />
  );
}
