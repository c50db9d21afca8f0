"use client";

import { useState } from "react";
import { useWorkbench } from "@/components/articles/workbench-state";
import { claimListWords as words } from "@/lib/words/claim-list";

/** Looks for words in the claims while they are typed. */
export function ClaimSearch() {
  const { filter, setFilter } = useWorkbench();
  // The filter stands in the address, which follows a moment later: without this, letters typed fast would be lost.
  const [typed, setTyped] = useState<string | null>(null);
  const search = (text: string) => {
    setTyped(text);
    setFilter({ words: text });
  };
  return (
    <input
      id="claim-search"
      type="search"
      dir="auto"
      value={typed ?? filter.words}
      onChange={(event) => search(event.target.value)}
      onBlur={() => setTyped(null)}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        search("");
        event.currentTarget.blur();
      }}
      aria-label={words.search}
      placeholder={words.search}
      className="min-h-8 min-w-0 grow rounded-md border border-rule-strong bg-raised px-2 text-base"
    />
  );
}
