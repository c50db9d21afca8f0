"use client";

import { useCallback, useEffect, useState } from "react";

/** Which entries are open; the one the address names is, and is brought into view. */
export function useOpened(ready: boolean) {
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const open = useCallback((id: string, isOpen: boolean) => {
    setOpened((before) => {
      if (before.has(id) === isOpen) return before;
      const after = new Set(before);
      if (isOpen) after.add(id);
      else after.delete(id);
      return after;
    });
  }, []);
  useEffect(() => {
    if (!ready) return;
    const goThere = () => {
      const id = decodeURIComponent(location.hash.slice(1));
      if (!id) return;
      open(id, true);
      requestAnimationFrame(() => document.getElementById(id)?.scrollIntoView());
    };
    goThere();
    addEventListener("hashchange", goThere);
    return () => removeEventListener("hashchange", goThere);
  }, [ready, open]);
  return { opened, open };
}
