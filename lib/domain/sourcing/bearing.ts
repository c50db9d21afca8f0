import type { Purpose } from "../articles/article";
import type { Disposition, Finding } from "../assessments/assessment";
import type { Stance } from "../evidence/evidence";

/** The part of an answer that says which evidence it must rest on. */
export interface Answered {
  finding: Finding;
  disposition: Disposition | null;
}

const supports: readonly Stance[] = ["supports"];
const contradicts: readonly Stance[] = ["contradicts"];
const either: readonly Stance[] = ["supports", "contradicts"];

const stancesFor: Readonly<Record<Finding, readonly Stance[]>> = {
  supported: supports,
  mostly_supported: supports,
  mixed: either,
  mostly_refuted: contradicts,
  refuted: contradicts,
  unproven: supports,
  not_checkable: supports,
  superseded: either,
};

/**
 * Which stances speak for an answer: a refutation needs sources as much as a confirmation. Before the first answer, those that support.
 * A code instead where nothing needs a source: words that are cut, and the verdict on others' words that nobody can tell.
 */
export function bearingOf(
  purpose: Purpose,
  answer: Answered | null,
): readonly Stance[] | "words_go" | "nothing_asserted" {
  if (answer === null) return supports;
  if (answer.disposition === "cut") return "words_go";
  const untold = answer.finding === "unproven" || answer.finding === "not_checkable";
  if (untold && purpose === "published") return "nothing_asserted";
  return stancesFor[answer.finding];
}
