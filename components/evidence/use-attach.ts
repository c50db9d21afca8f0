"use client";

import { useCallback } from "react";
import { type SourceInHand, useWorkbench } from "@/components/articles/workbench-state";
import { toast } from "@/components/ui/toast";
import { newId } from "@/lib/client/new-id";
import { useCommand } from "@/lib/client/use-command";
import { useWorkspace } from "@/lib/client/workspace";
import type { ClaimView } from "@/lib/contract/claims";
import { attachEvidence, withdrawEvidence } from "@/lib/contract/evidence";
import { evidenceFormWords as words } from "@/lib/words/evidence-form";

/** Attaches the source in hand (or the one given) to claims, at once; only the passage is asked afterwards. Returns the new evidence's ids. */
export function useAttach() {
  const { article, inHand, setFreshEvidence } = useWorkbench();
  const { outbox } = useWorkspace();
  const send = useCommand();
  return useCallback(
    (
      claims: readonly ClaimView[],
      given: (SourceInHand & { passage?: string; fileIds?: string[] }) | null = inHand,
    ): string[] => {
      const live = claims.filter((claim) => !claim.retired && claim.can.attach_evidence);
      if (!given || live.length === 0) return [];
      const to = live.map((claim) => ({ claimId: claim.id, evidenceId: newId() }));
      const { source, stance, basis, passage = "", fileIds = [] } = given;
      const key = send(
        attachEvidence,
        { articleId: article.id },
        {
          to,
          source: { id: source.id },
          evidence: { stance, basis, passage, fileIds, passageLanguage: source.language },
        },
      );
      const only = to.length === 1 ? to[0] : undefined;
      if (only) setFreshEvidence(only.evidenceId);
      toast(
        words.attached(
          source.title,
          live.map((claim) => claim.number),
        ),
        {
          undo: () => {
            void outbox.remove(key).then((entry) => {
              if (entry?.state === "waiting") return;
              for (const { claimId, evidenceId } of to) {
                send(
                  withdrawEvidence,
                  { articleId: article.id, claimId, evidenceId },
                  { withdrawn: true, reason: words.undone },
                );
              }
            });
          },
        },
      );
      return to.map((each) => each.evidenceId);
    },
    [article.id, inHand, send, outbox, setFreshEvidence],
  );
}
