"use client";

import { useCallback } from "react";
import { useWorkbench } from "@/components/articles/workbench-state";
import { toast } from "@/components/ui/toast";
import { draftKey, useKeepDraft } from "@/lib/client/draft";
import { labelOfDraft } from "@/lib/client/labels";
import { newId } from "@/lib/client/new-id";
import { useCommand } from "@/lib/client/use-command";
import { useWorkspace } from "@/lib/client/workspace";
import { submitAssessment } from "@/lib/contract/assessments";
import type { ClaimView } from "@/lib/contract/claims";
import { adjudicateClaim } from "@/lib/contract/second-checks";
import type { DraftAnswer } from "@/lib/domain/assessments/assessment";
import { labelFor } from "@/lib/domain/assessments/scale";
import { stands } from "@/lib/domain/claims/place";
import { answerWords as words } from "@/lib/words/claim-card";

const UNDO_MS = 10_000;

/** Submits an answer. For ten seconds it waits in the outbox: undone in that time, it leaves no row. */
export function useSubmit() {
  const { article, scale } = useWorkbench();
  const { outbox } = useWorkspace();
  const keep = useKeepDraft();
  const send = useCommand();
  return useCallback(
    (claim: ClaimView, draft: DraftAnswer): boolean => {
      const { finding, disposition, qualifiers, rationale, tier = "on_record" } = draft;
      if (finding === null) return false;
      const own = article.purpose === "own_copy";
      const chosen = scale.labels.find((label) => label.key === draft.labelKey && label.finding === finding);
      const label = chosen ?? labelFor(scale.labels, finding, own ? disposition : null);
      if (!label) return false;
      const deciding = claim.stage === "disputed";
      if (deciding && rationale.trim() === "") return false;
      const place = claim.placements.find((each) => each.primary);
      void outbox.remove(draftKey(claim.id));
      const key = send(
        deciding ? adjudicateClaim : submitAssessment,
        { articleId: article.id, claimId: claim.id },
        {
          id: newId(),
          answer: { labelKey: label.key, finding, disposition: own ? disposition : null, qualifiers, rationale },
          ...(tier === "on_record" ? {} : { tier }),
          ...(draft.fix?.errorKind ? { fix: { ...draft.fix, errorKind: draft.fix.errorKind, id: newId() } } : {}),
          judged: {
            versionId: article.versionId,
            statement: claim.statement,
            placementText: place && stands(place) ? place.exact : "",
          },
        },
        { delayMs: UNDO_MS },
      );
      const name =
        labelOfDraft(scale, { ...claim, draft: { ...draft, tier, fix: draft.fix ?? null, updatedAt: "" } })?.name ??
        label.name;
      toast(words.submitted(name, claim.number), {
        seconds: UNDO_MS / 1000,
        undo: () =>
          void outbox.remove(key).then((entry) => {
            if (entry?.state === "waiting") keep(article.id, claim.id, draft);
          }),
      });
      return true;
    },
    [article.id, article.purpose, article.versionId, scale, outbox, keep, send],
  );
}
