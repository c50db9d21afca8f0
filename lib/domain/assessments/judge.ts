import type { Purpose } from "../articles/article";
import { refuse } from "../refusal";
import type { Answer } from "./assessment";
import { type Label, offeredLabels } from "./scale";

/**
 * Refuses an answer that the desk's scale can't carry: a disposition on a published article (`disposition_not_here`), a label it does not
 * offer (`label_unknown`), or one that says another finding or disposition (`scale_has_no_label`).
 */
export function requireLabel(scale: readonly Label[], purpose: Purpose, answer: Answer): void {
  if (purpose === "published" && answer.disposition !== null) refuse("disposition_not_here");
  const label = offeredLabels(scale).find((each) => each.key === answer.labelKey);
  if (!label) refuse("label_unknown", { labelKey: answer.labelKey });
  const fits =
    label.finding === answer.finding && (label.disposition === null || label.disposition === answer.disposition);
  if (!fits) refuse("scale_has_no_label", { labelKey: answer.labelKey });
}

/** What an answer is about: the words and the statement of a claim in a version. */
export interface Judged {
  versionId: string;
  statement: string;
  placementText: string;
}

/** Refuses (`judged_changed`, with what stands now) an answer given on words or a statement that are no longer those of the claim. */
export function requireJudged(judged: Judged, now: Judged): void {
  const same =
    judged.versionId === now.versionId &&
    judged.statement === now.statement &&
    judged.placementText === now.placementText;
  if (!same) refuse("judged_changed", { now });
}
