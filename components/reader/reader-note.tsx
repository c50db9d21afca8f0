"use client";

import { useWorkbench } from "@/components/articles/workbench-state";
import { Button } from "@/components/ui/button";
import { announce } from "@/components/ui/live-region";
import { readerWords as words } from "@/lib/words/reader";

/** One line over the article, in room that is always there: what to do first, why something can't be done, what is awaited. */
export function ReaderNote() {
  const { article, claims, placing, setPlacing } = useWorkbench();
  const awaiting = placing ? claims.find((claim) => claim.id === placing.claimId) : undefined;
  if (awaiting) {
    return (
      <div role="status" className="flex items-center gap-2 border-s-[3px] border-slate ps-2 text-base">
        <span className="grow">{words.placing.say(awaiting.number)}</span>
        <Button
          size="sm"
          keys="escape"
          onClick={() => {
            setPlacing(null);
            announce(words.placing.stopped);
          }}
        >
          {words.placing.stop}
        </Button>
      </div>
    );
  }
  const note = article.archivedAt
    ? words.archived
    : !article.can.record_claim
      ? words.readOnly
      : claims.length === 0
        ? words.noneYet
        : null;
  return note ? <p className="text-base text-ink-3">{note}</p> : null;
}
