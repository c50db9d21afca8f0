"use client";

import { Button } from "@/components/ui/button";
import { commandEndpoints } from "@/lib/client/command-endpoints";
import { useCommand } from "@/lib/client/use-command";
import { useEntries, useWorkspace } from "@/lib/client/workspace";
import type { ClaimView } from "@/lib/contract/claims";
import { claimCardWords as words } from "@/lib/words/claim-card";

interface Conflict {
  yours: unknown;
  theirs: unknown;
}

const inWords = (value: unknown): string =>
  value === null || value === undefined || value === ""
    ? "–"
    : typeof value === "object"
      ? JSON.stringify(value)
      : String(value);

/** Changes to this claim that were refused: kept, with what to do. A conflict shows both values. */
export function RefusedChanges({ claim }: { claim: ClaimView }) {
  const { outbox } = useWorkspace();
  const send = useCommand();
  const refused = useEntries().filter((entry) => entry.state === "refused" && entry.params.claimId === claim.id);
  if (refused.length === 0) return null;
  return (
    <ul className="flex flex-col gap-2">
      {refused.map((entry) => {
        const conflicts =
          entry.problem?.code === "field_conflict"
            ? (entry.problem.params.conflicts as Record<string, Conflict>)
            : null;
        const endpoint = commandEndpoints[entry.endpoint];
        const { deskId: _, ...params } = entry.params;
        const keepYours = () => {
          if (!conflicts || !endpoint) return;
          const fields = Object.fromEntries(
            Object.entries(conflicts).map(([name, { yours, theirs }]) => [name, { base: theirs, value: yours }]),
          );
          send(endpoint, params as never, { fields } as never);
          void outbox.remove(entry.key);
        };
        return (
          <li
            key={entry.key}
            role="alert"
            className="flex flex-col gap-1.5 rounded-md border border-f-refuted px-2.5 py-2 text-sm"
          >
            <p className="font-medium">
              {words.notSaved}: {entry.problem?.detail}
            </p>
            {conflicts
              ? Object.entries(conflicts).map(([name, { yours, theirs }]) => (
                  <dl key={name} className="grid grid-cols-[auto_1fr] gap-x-3">
                    <dt className="text-ink-3">{words.yours}</dt>
                    <dd dir="auto">{inWords(yours)}</dd>
                    <dt className="text-ink-3">{words.theirs}</dt>
                    <dd dir="auto">{inWords(theirs)}</dd>
                  </dl>
                ))
              : null}
            <div className="flex justify-end gap-2">
              {conflicts ? (
                <>
                  <Button size="sm" onClick={() => void outbox.remove(entry.key)}>
                    {words.takeTheirs}
                  </Button>
                  <Button size="sm" onClick={keepYours}>
                    {words.keepYours}
                  </Button>
                </>
              ) : (
                <>
                  <Button size="sm" variant="quiet" onClick={() => void outbox.remove(entry.key)}>
                    {words.discard}
                  </Button>
                  <Button size="sm" onClick={() => void outbox.update(entry, { state: "waiting", problem: null })}>
                    {words.again}
                  </Button>
                </>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
