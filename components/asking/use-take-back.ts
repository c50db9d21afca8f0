"use client";

import { useCallback } from "react";
import { useWorkspace } from "@/lib/client/workspace";

/** Takes back what was just put into the outbox: unsent it never was; what was sent by then is undone by another command. */
export function useTakeBack() {
  const { outbox } = useWorkspace();
  return useCallback(
    (key: string, undoSent: () => void): void =>
      void outbox.remove(key).then((entry) => {
        if (entry?.state !== "waiting") undoSent();
      }),
    [outbox],
  );
}
