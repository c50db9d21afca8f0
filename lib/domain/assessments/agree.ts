import { z } from "zod";
import { sameFix } from "../fixes/difference";
import type { Patch } from "../fixes/fix";
import type { FixState } from "../fixes/state";
import type { Disposition, Finding } from "./assessment";

/** Where a finding lies: it is so, half and half, it is not so, or off the axis. */
export type Side = "so" | "mixed" | "not_so" | "off";

const sides: Readonly<Record<Finding, Side>> = {
  supported: "so",
  mostly_supported: "so",
  mixed: "mixed",
  mostly_refuted: "not_so",
  refuted: "not_so",
  unproven: "off",
  not_checkable: "off",
  superseded: "off",
};

/** The side of a finding. */
export const sideOf = (finding: Finding): Side => sides[finding];

/** A fix as it was proposed with an answer, in its version's canonical text (UTF-16 units). */
export interface ProposedFix extends Patch {
  versionId: string;
  exact: string;
  state: FixState;
}

/** What of an answer is compared. */
export interface Compared {
  finding: Finding;
  disposition: Disposition | null;
  fix: ProposedFix | null;
}

/** In what two answers differ. */
export const difference = z.enum(["finding", "disposition", "fix"]);
export type Difference = z.infer<typeof difference>;

/**
 * In what two answers given blind differ; nothing: they agree. Findings agree on the same side, dispositions when they are the same, fixes when
 * the same words result. Once somebody has decided on either fix, its wording is settled there and differs no more.
 */
export function differencesOf(a: Compared, b: Compared): Difference[] {
  const differences: Difference[] = [];
  if (sideOf(a.finding) !== sideOf(b.finding)) differences.push("finding");
  if (a.disposition !== b.disposition) differences.push("disposition");
  if (!saySame(a.fix, b.fix)) differences.push("fix");
  return differences;
}

function saySame(a: ProposedFix | null, b: ProposedFix | null): boolean {
  if ((a && a.state !== "proposed") || (b && b.state !== "proposed")) return true;
  if (!a || !b) return a === b;
  if (a.versionId !== b.versionId) return a.exact === b.exact && a.replacement === b.replacement;
  return sameFix(textAround(a, b), a, b);
}

/** As much of the text as the two know; what lies between them is the same for both. */
function textAround(a: ProposedFix, b: ProposedFix): string {
  const text = new Array<string>(Math.max(a.end, b.end)).fill("\uFFFC");
  for (const { start, exact } of [a, b]) {
    for (let at = 0; at < exact.length; at += 1) text[start + at] = exact[at] ?? "";
  }
  return text.join("");
}
