"use client";

import { type MouseEvent, useMemo } from "react";
import { useWorkbench } from "@/components/articles/workbench-state";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { useCommand } from "@/lib/client/use-command";
import { type ClaimView, editClaim } from "@/lib/contract/claims";
import { followStatement } from "@/lib/domain/claims/follow-statement";
import { stands } from "@/lib/domain/claims/place";
import { rangesFrom } from "@/lib/domain/text/ranges";
import { claimCardWords as words } from "@/lib/words/claim-card";

/**
 * Says that the statement still is what was taken from words that were fixed or reworded since, and offers what the words say now. It is never
 * changed by itself: what was answered was answered on it.
 */
export function StatementBehind({ claim, readOnly }: { claim: ClaimView; readOnly: boolean }) {
  const { article, version } = useWorkbench();
  const send = useCommand();
  const { earlierWords, statement, speaker } = claim;
  const place = claim.placements.find((each) => each.primary && each.versionId === version.id && stands(each));
  const next = useMemo(() => {
    if (!place || earlierWords.length === 0) return null;
    const { text } = version;
    const sentences = rangesFrom(version.sentences);
    return followStatement({ text, sentences, range: place.range, earlierWords, statement, speaker });
  }, [version, place, earlierWords, statement, speaker]);
  if (next === null || claim.retired !== null) return null;

  const put = (base: string, value: string) =>
    send(editClaim, { articleId: article.id, claimId: claim.id }, { fields: { statement: { base, value } } });
  const take = ({ currentTarget }: MouseEvent) => {
    // The button goes with what it did; the keyboard stays on the card.
    currentTarget.closest<HTMLElement>("[data-panel]")?.focus({ preventScroll: true });
    put(statement, next);
    toast(words.statementTaken(claim.number), { undo: () => void put(next, statement) });
  };
  const answered = claim.stage !== "marked" && claim.stage !== "in_check" && claim.stage !== "re_check";
  return (
    <div role="note" className="flex flex-col items-start gap-1.5 rounded-md bg-sunk px-2.5 py-2 text-sm">
      <p>{words.statementBehind}</p>
      <p className="max-w-full break-words text-ink-2" dir="auto">
        {next}
      </p>
      {readOnly ? null : (
        <>
          {answered ? <p className="text-ink-2">{words.statementReopens}</p> : null}
          <Button size="sm" onClick={take}>
            {words.takeStatement}
          </Button>
        </>
      )}
    </div>
  );
}
