"use client";

import { useState } from "react";
import { useWorkbench } from "@/components/articles/workbench-state";
import { Button } from "@/components/ui/button";
import type { ClaimView } from "@/lib/contract/claims";
import { evidenceFormWords as words } from "@/lib/words/evidence-form";
import { EvidenceItem } from "./evidence-item";
import { SourcePicker } from "./source-picker";
import { useAttach } from "./use-attach";

/** What a claim rests on. */
export function EvidenceList({ claim }: { claim: ClaimView }) {
  const { inHand } = useWorkbench();
  const attach = useAttach();
  const [choosing, setChoosing] = useState(false);
  const may = claim.can.attach_evidence && !claim.retired;
  const live = claim.evidence.filter((each) => !each.withdrawn);
  return (
    <section aria-labelledby={`evidence-of-${claim.id}`} className="flex flex-col">
      <div className="flex items-center gap-2 border-b border-rule py-1">
        <h3 id={`evidence-of-${claim.id}`} className="grow text-sm font-semibold">
          {words.title} <span className="font-normal text-ink-3 tabular-nums">{live.length}</span>
        </h3>
        {may && inHand ? (
          <Button size="sm" keys="e" onClick={() => attach([claim])}>
            {words.attach}
          </Button>
        ) : null}
        {may ? (
          <Button size="sm" variant="quiet" onClick={() => setChoosing(true)}>
            {words.chooseSource}
          </Button>
        ) : null}
      </div>
      {claim.evidence.length === 0 ? (
        <p className="py-2 text-sm text-ink-3">{words.none}</p>
      ) : (
        <ul>
          {claim.evidence.map((evidence) => (
            <EvidenceItem key={evidence.id} claim={claim} evidence={evidence} />
          ))}
        </ul>
      )}
      <SourcePicker open={choosing} onOpenChange={setChoosing} attachTo={[claim]} />
    </section>
  );
}
