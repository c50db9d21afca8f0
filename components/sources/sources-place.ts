"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useCallback } from "react";
import { type SourceKind, sourceKind } from "@/lib/domain/sources/source";

/** Search, kind and the open source stand in the address; opening one is a step of the browser's history. */
export function useSourcesPlace() {
  const params = useSearchParams();
  const path = usePathname();
  const go = useCallback(
    (change: Record<string, string | null>, how: "push" | "replace") => {
      const next = new URLSearchParams(window.location.search);
      for (const [name, value] of Object.entries(change)) {
        if (value === null || value === "") next.delete(name);
        else next.set(name, value);
      }
      const address = next.size > 0 ? `${path}?${next}` : path;
      if (how === "push") window.history.pushState(null, "", address);
      else window.history.replaceState(null, "", address);
    },
    [path],
  );
  return {
    q: (params.get("q") ?? "").slice(0, 200),
    kind: sourceKind.safeParse(params.get("kind")).data ?? null,
    sourceId: params.get("source"),
    setSearch: useCallback((q: string) => go({ q }, "replace"), [go]),
    setKind: useCallback((kind: SourceKind | null) => go({ kind }, "replace"), [go]),
    open: useCallback((source: string | null) => go({ source }, source === null ? "replace" : "push"), [go]),
    clear: useCallback(() => go({ q: null, kind: null }, "replace"), [go]),
  };
}
