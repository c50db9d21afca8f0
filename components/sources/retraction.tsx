"use client";

import { useState } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { useCommand } from "@/lib/client/use-command";
import { useEntries } from "@/lib/client/workspace";
import { retractSource, type SourceView } from "@/lib/contract/sources";
import { retractionWords as words } from "@/lib/words/sourcing";

/** Says that a source was taken back, and lets whoever may say so, with a reason. */
export function Retraction({ source }: { source: SourceView }) {
  const send = useCommand();
  const [reason, setReason] = useState<string | null>(null);
  const retracted = source.retraction !== null;
  const underWay = useEntries().some(
    (entry) => entry.endpoint === "retractSource" && entry.params.sourceId === source.id && entry.state !== "refused",
  );
  return (
    <div className="flex flex-col gap-2">
      {source.retraction ? (
        <Banner kind="warn">
          {words.retracted} <bdi>{source.retraction.reason}</bdi>
        </Banner>
      ) : null}
      {!source.can.retract_source || underWay ? null : reason === null ? (
        <Button size="sm" variant="quiet" className="self-start" onClick={() => setReason("")}>
          {retracted ? words.reinstate : words.retract}
        </Button>
      ) : (
        <form
          className="flex flex-wrap items-end gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            if (reason.trim() === "") return;
            send(retractSource, { sourceId: source.id }, { retracted: !retracted, reason: reason.trim() });
            setReason(null);
          }}
        >
          <TextField
            autoFocus
            required
            label={words.reason}
            hint={retracted ? words.reinstateHint : words.retractHint}
            value={reason}
            maxLength={500}
            onChange={(event) => setReason(event.target.value)}
            className="min-w-40 grow"
          />
          <Button type="submit">{retracted ? words.reinstateDo : words.retractDo}</Button>
          <Button variant="quiet" onClick={() => setReason(null)}>
            {words.cancel}
          </Button>
        </form>
      )}
    </div>
  );
}
