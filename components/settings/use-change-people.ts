"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { useConfirmIdentity } from "@/components/account/use-confirm-identity";
import { ApiProblem } from "@/lib/client/call";
import { settingsWords } from "@/lib/words/settings";

/**
 * Does something about people at once, and not through the outbox: it may want a fresh sign-in, and whoever did it waits for the answer.
 * `run` answers what came back; null when it was refused (then `said` is why) or when the person turned back.
 */
export function useChangePeople() {
  const queries = useQueryClient();
  const { whenFresh } = useConfirmIdentity();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const run = useCallback(
    async <T>(work: () => Promise<T>): Promise<T | null> => {
      setBusy(true);
      setSaid(null);
      try {
        return (await whenFresh(work)) ?? null;
      } catch (error) {
        setSaid(error instanceof ApiProblem ? error.problem.detail : settingsWords.unreachable);
        return null;
      } finally {
        setBusy(false);
        void queries.invalidateQueries({ queryKey: ["desk"] });
      }
    },
    [queries, whenFresh],
  );
  return { run, busy, said };
}
