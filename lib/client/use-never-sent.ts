"use client";

import { useCallback } from "react";
import { useWorkspace } from "./workspace";

/** Takes a command that nobody has heard of out of the outbox. False: it may have been done, and is answered by its opposite. */
export function useNeverSent(): (key: string) => boolean {
  const { outbox, sender } = useWorkspace();
  return useCallback(
    (key) => {
      const entry = outbox.entries.find((each) => each.key === key);
      const unknown = entry?.state !== "refused" && (entry?.state !== "waiting" || sender.unreachableSince !== null);
      if (unknown) return false;
      void outbox.remove(key);
      return true;
    },
    [outbox, sender],
  );
}
