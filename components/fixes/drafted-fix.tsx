"use client";

import { useWorkbench } from "@/components/articles/workbench-state";
import { Button } from "@/components/ui/button";
import type { ClaimView } from "@/lib/contract/claims";
import type { DraftFix } from "@/lib/domain/fixes/state";
import { fixWords as words } from "@/lib/words/fixes";
import { Difference } from "./difference";

interface Props {
  claim: ClaimView;
  fix: DraftFix | null | undefined;
  /** Where nothing is to be done with it. */
  onDrop: () => void;
}

/** The fix that goes with an answer while both are drafts; one whose place is gone since is told to be so. */
export function DraftedFix({ claim, fix, onDrop }: Props) {
  const { version } = useWorkbench();
  if (!fix) return null;
  const stands = claim.placements.some((place) => place.id === fix.placementId && place.versionId === version.id);
  return (
    <div className="flex flex-wrap items-baseline gap-2 rounded-md bg-sunk px-2.5 py-1.5">
      <p className="min-w-0 grow text-sm text-ink-2">
        {stands ? words.goesAlong : words.draftGone}{" "}
        {stands ? (
          <span className="font-serif text-base text-ink">
            <Difference before={version.text.slice(fix.start, fix.end)} after={fix.replacement} />
          </span>
        ) : null}
      </p>
      <Button size="sm" variant="quiet" onClick={onDrop}>
        {words.drop}
      </Button>
    </div>
  );
}
