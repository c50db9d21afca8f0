"use client";

import { useMemo } from "react";
import type { ClaimView } from "@/lib/contract/claims";
import type { DeskView, ScaleView } from "@/lib/contract/desks";
import type { Finding } from "@/lib/domain/assessments/assessment";
import { type Label, labelFor } from "@/lib/domain/assessments/scale";
import { isFixMade } from "@/lib/domain/fixes/made";
import { claimWords } from "@/lib/words/claims";
import { useWorkspace } from "./workspace";

/** How a finding is named on this desk: by the label that was given, or by the finding's own word. */
export interface ShownLabel {
  name: string;
  glyph: string;
  family: Finding | "none" | "made";
}

const open: ShownLabel = { name: claimWords.notAssessed, glyph: "○", family: "none" };

/** The label an answer carries, from the version of the scale it was given on: retired labels stay readable. */
export function labelOfAnswer(
  scales: readonly ScaleView[],
  answer: { scaleId: string; labelKey: string; finding: Finding },
): ShownLabel {
  const scale = scales.find((each) => each.id === answer.scaleId);
  const label = (scale ? [scale] : scales).flatMap((each) => each.labels).find((each) => each.key === answer.labelKey);
  if (label) return shown(label);
  return { name: claimWords.findings[answer.finding], glyph: "", family: answer.finding };
}

export function shown(label: Label): ShownLabel {
  return { name: label.name, glyph: label.glyph, family: label.appearance };
}

/** The label a claim stands at: of its last submitted answer, which says so once its words are made, or "Not assessed". */
export function labelOfClaim(scales: readonly ScaleView[], claim: ClaimView): ShownLabel {
  // While two answers differ neither is the claim's, and what is kept from the reader has no colour.
  if (claim.sight !== "all") return open;
  if (claim.stage === "disputed") return { ...open, name: claimWords.undecided };
  const answer = claim.assessments.at(-1);
  if (!answer) return open;
  const label = labelOfAnswer(scales, answer);
  const isMade = claim.stage === "settled" && isFixMade({ answer, fixes: claim.fixes, placements: claim.placements });
  return isMade ? { ...label, name: claimWords.made(label.name), family: "made" } : label;
}

/** The reader's own unfinished answer as a label; null without one. */
export function labelOfDraft(scale: ScaleView, claim: ClaimView): ShownLabel | null {
  const draft = claim.draft;
  if (!draft?.finding) return null;
  const label =
    scale.labels.find((each) => each.key === draft.labelKey) ??
    labelFor(scale.labels, draft.finding, draft.disposition);
  return label ? shown(label) : { name: claimWords.findings[draft.finding], glyph: "", family: draft.finding };
}

export function useLabels(): {
  of: (claim: ClaimView) => ShownLabel;
  ofAnswer: (answer: ClaimView["assessments"][number]) => ShownLabel;
} {
  const { desk } = useWorkspace();
  return useMemo(
    () => ({
      of: (claim) => labelOfClaim(desk.scales, claim),
      ofAnswer: (answer) => labelOfAnswer(desk.scales, answer),
    }),
    [desk.scales],
  );
}

/** The name of a member; people who left keep theirs. */
export function nameOf(desk: DeskView, memberId: string | null): string {
  return desk.members.find((member) => member.id === memberId)?.name ?? "";
}
