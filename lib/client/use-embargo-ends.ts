"use client";

import { useEffect } from "react";
import { type Embargoes, watchEmbargoes } from "./embargoes";
import { useWorkspace } from "./workspace";

/** What of an article is another once an embargo has ended: who sees what, and what the policy says of it. */
const nouns = ["claims", "sourcing", "sign_off", "thread", "history"];

/** Reads an open article again when the next of these embargoes ends: no event tells of it, only the clock. */
export function useEmbargoEnds(articleId: string, embargoes: Embargoes | undefined): void {
  const { queries } = useWorkspace();
  const known = JSON.stringify([...new Set(embargoes ?? [])].sort());
  useEffect(
    () =>
      watchEmbargoes(JSON.parse(known) as Embargoes, () => {
        if (document.visibilityState !== "visible") return;
        for (const noun of nouns) void queries.invalidateQueries({ queryKey: [noun, articleId] });
      }),
    [queries, articleId, known],
  );
}
