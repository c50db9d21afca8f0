"use client";

import { Button } from "@/components/ui/button";
import { commandEndpoints } from "@/lib/client/command-endpoints";
import type { Entry } from "@/lib/client/outbox";
import { useCommand } from "@/lib/client/use-command";
import { useEntries, useWorkspace } from "@/lib/client/workspace";
import { claimCardWords as words } from "@/lib/words/claim-card";

interface Conflict {
  yours: unknown;
  theirs: unknown;
}

function inWords(value: unknown): string {
  if (value === null || value === undefined || value === "") return "–";
  if (typeof value !== "object") return String(value);
  return Object.values(value).filter(Boolean).join(", ");
}

/** Changes that were refused: kept until the person decides. A conflict shows both values and which field it is. */
export function RefusedEdits({ of, labelOf }: { of: (entry: Entry) => boolean; labelOf: (field: string) => string }) {
  const { outbox } = useWorkspace();
  const send = useCommand();
  const refused = useEntries().filter((entry) => entry.state === "refused" && of(entry));
  if (refused.length === 0) return null;
  const keepYours = (entry: Entry, conflicts: Record<string, Conflict>) => {
    const endpoint = commandEndpoints[entry.endpoint];
    if (!endpoint) return;
    const { deskId: _, ...params } = entry.params;
    const fields = Object.fromEntries(
      Object.entries(conflicts).map(([name, { yours, theirs }]) => [name, { base: theirs, value: yours }]),
    );
    send(endpoint, params as never, { fields } as never);
    void outbox.remove(entry.key);
  };
  return (
    <ul className="flex flex-col gap-2">
      {refused.map((entry) => {
        const conflicts =
          entry.problem?.code === "field_conflict"
            ? (entry.problem.params.conflicts as Record<string, Conflict>)
            : null;
        return (
          <li key={entry.key}>
            <div role="alert" className="flex flex-col gap-1.5 rounded-md border border-f-refuted px-3 py-2">
              <p className="font-medium">
                {words.notSaved}: {entry.problem?.detail}
              </p>
              {Object.entries(conflicts ?? {}).map(([name, { yours, theirs }]) => (
                <dl key={name} className="grid grid-cols-[auto_1fr] gap-x-3">
                  <dt className="col-span-2 text-sm text-ink-3">{labelOf(name)}</dt>
                  <dt className="text-ink-3">{words.yours}</dt>
                  <dd dir="auto">{inWords(yours)}</dd>
                  <dt className="text-ink-3">{words.theirs}</dt>
                  <dd dir="auto">{inWords(theirs)}</dd>
                </dl>
              ))}
              <div className="flex justify-end gap-2">
                <Button size="sm" variant={conflicts ? "plain" : "quiet"} onClick={() => void outbox.remove(entry.key)}>
                  {conflicts ? words.takeTheirs : words.discard}
                </Button>
                {conflicts ? (
                  <Button size="sm" onClick={() => keepYours(entry, conflicts)}>
                    {words.keepYours}
                  </Button>
                ) : (
                  <Button size="sm" onClick={() => void outbox.update(entry, { state: "waiting", problem: null })}>
                    {words.again}
                  </Button>
                )}
              </div>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
