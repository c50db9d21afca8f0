"use client";

import { useCallback, useSyncExternalStore } from "react";

const KEY = "claimdesk.api-reference.slash";
const watchers = new Set<() => void>();

function watch(tell: () => void): () => void {
  watchers.add(tell);
  return () => watchers.delete(tell);
}

/** Whether "/" acts on this page, kept in this browser: whoever reads it need not be anybody we know. */
export function useSlashKey(): [on: boolean, set: (on: boolean) => void] {
  const on = useSyncExternalStore(
    watch,
    () => localStorage.getItem(KEY) !== "off",
    () => true,
  );
  const set = useCallback((wanted: boolean) => {
    if (wanted) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, "off");
    for (const tell of watchers) tell();
  }, []);
  return [on, set];
}
