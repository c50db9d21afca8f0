"use client";

import { useSyncExternalStore } from "react";
import { Banner } from "@/components/ui/banner";
import { useSaveState } from "@/lib/client/workspace";
import { workbenchWords } from "@/lib/words/workbench";

function watchNetwork(tell: () => void): () => void {
  window.addEventListener("online", tell);
  window.addEventListener("offline", tell);
  return () => {
    window.removeEventListener("online", tell);
    window.removeEventListener("offline", tell);
  };
}

/** While the server can't be reached: what still works, and how much waits. Below the work, which it does not move. */
export function OfflineBanner() {
  const { state, waiting } = useSaveState();
  const online = useSyncExternalStore(
    watchNetwork,
    () => navigator.onLine,
    () => true,
  );
  if (online && state !== "kept_here") return null;
  return (
    <Banner kind="offline" className="mx-2 my-1 shrink-0">
      {workbenchWords.offline(waiting)}
    </Banner>
  );
}
