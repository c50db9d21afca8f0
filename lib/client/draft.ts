"use client";

import { useCallback } from "react";
import { draftAssessment } from "@/lib/contract/assessments";
import type { ClaimView } from "@/lib/contract/claims";
import type { ScaleView } from "@/lib/contract/desks";
import type { DraftAnswer } from "@/lib/domain/assessments/assessment";
import { offeredLabels } from "@/lib/domain/assessments/scale";
import { useWorkspace } from "./workspace";

const TYPING_PAUSE_MS = 700;

const empty: DraftAnswer = { labelKey: null, finding: null, disposition: null, qualifiers: [], rationale: "" };

/** A claim's unfinished answer, or an empty one. */
export function draftOf(claim: ClaimView): DraftAnswer {
  if (!claim.draft) return empty;
  const { updatedAt: _, ...draft } = claim.draft;
  return draft;
}

/** Keeps an unfinished answer: here at once, on the server after a pause in typing. One entry a claim: the newest replaces what waits. */
export function useKeepDraft() {
  const { outbox, desk } = useWorkspace();
  return useCallback(
    (articleId: string, claimId: string, draft: DraftAnswer | null) => {
      void outbox.put({
        key: draftKey(claimId),
        endpoint: draftAssessment.name,
        params: { deskId: desk.id, articleId, claimId },
        body: { draft },
        notBefore: Date.now() + TYPING_PAUSE_MS,
      });
    },
    [outbox, desk.id],
  );
}

export const draftKey = (claimId: string): string => `draft ${claimId}`;

/** What the digits 1-9 do: draft the label at that place of the scale on a claim. Returns the label's name, or null when there is none. */
export function useDraftLabel() {
  const keep = useKeepDraft();
  return useCallback(
    (articleId: string, claim: ClaimView, scale: ScaleView, digit: number): string | null => {
      const label = offeredLabels(scale.labels)[digit - 1];
      if (!label || !claim.can.assess_claim || claim.retired) return null;
      const disposition = scale.purpose === "own_copy" ? label.disposition : null;
      keep(articleId, claim.id, { ...draftOf(claim), labelKey: label.key, finding: label.finding, disposition });
      return label.name;
    },
    [keep],
  );
}
