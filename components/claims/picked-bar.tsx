"use client";

import { useWorkbench } from "@/components/articles/workbench-state";
import { callAbout, useOpenAsking } from "@/components/asking/open-asking";
import { useAttach } from "@/components/evidence/use-attach";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { useCommand } from "@/lib/client/use-command";
import { mergeClaims } from "@/lib/contract/claims";
import { askingWords } from "@/lib/words/asking";
import { claimCardWords } from "@/lib/words/claim-card";
import { claimListWords as words } from "@/lib/words/claim-list";

/** What can be done with several picked claims at once. */
export function PickedBar() {
  const { picked, clearPicked, claims, article, inHand, select } = useWorkbench();
  const open = useOpenAsking();
  const attach = useAttach();
  const send = useCommand();
  const chosen = claims.filter((claim) => picked.has(claim.id) && !claim.retired);
  const [into, ...others] = [...chosen].sort((a, b) => a.number - b.number);
  return (
    <div className="flex flex-wrap items-center gap-1.5 border-b border-rule bg-sunk px-2 py-1.5">
      <span className="text-sm tabular-nums">{words.picked(picked.size)}</span>
      <Button
        size="sm"
        keys="e"
        disabled={!inHand || chosen.length === 0 || !article.can.attach_evidence}
        onClick={() => attach(chosen)}
      >
        {words.attachInHand}
      </Button>
      <Button
        size="sm"
        disabled={!into || others.length === 0 || !into.can.edit_claim}
        onClick={() => {
          if (!into) return;
          send(mergeClaims, { articleId: article.id, claimId: into.id }, { fromIds: others.map((claim) => claim.id) });
          toast(claimCardWords.merged(into.number, others.length));
          clearPicked();
          select(into.id, "list");
        }}
      >
        {words.mergePicked}
      </Button>
      <Button
        size="sm"
        keys="shift+p"
        disabled={chosen.length === 0 || !article.can.plan_call}
        onClick={() => open(callAbout(chosen))}
      >
        {askingWords.call.plan}
      </Button>
      <Button size="sm" variant="quiet" onClick={clearPicked}>
        {words.clearPicked}
      </Button>
    </div>
  );
}
