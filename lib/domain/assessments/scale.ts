import { z } from "zod";
import type { Purpose } from "../articles/article";
import { filledLine } from "../fields";
import { type Disposition, disposition, type Finding, finding } from "./assessment";

/** One label of a desk's scale: a word, a glyph and a colour family over a finding and, in own copy, a disposition. */
export const label = z.strictObject({
  key: z.string().regex(/^[a-z][a-z_]{0,59}$/),
  name: filledLine(60),
  glyph: z.string().min(1).max(4),
  /** The colour family and underline pattern: those of a finding. */
  appearance: finding,
  finding,
  /** Null: the label says nothing of the words. */
  disposition: disposition.nullable(),
  /** A retired label stays readable and is no longer offered. */
  retired: z.boolean(),
});
export type Label = z.infer<typeof label>;

export const labels = z
  .array(label)
  .min(1)
  .max(60)
  .refine((given) => new Set(given.map((one) => one.key)).size === given.length, { error: "uses a key twice" });

const one = (
  key: string,
  name: string,
  glyph: string,
  is: Finding,
  words: Disposition | null = null,
  appearance: Finding = is,
): Label => ({ key, name, glyph, appearance, finding: is, disposition: words, retired: false });

/** The scales that come with Claimdesk, their labels in the order of the digits that draft them. The first of a purpose is the usual one. */
export const shippedScales: { purpose: Purpose; name: string; labels: Label[] }[] = [
  {
    purpose: "own_copy",
    name: "Desk",
    labels: [
      one("confirmed", "Confirmed", "✓", "supported", "stet"),
      one("confirmed_with_changes", "Confirmed with changes", "✓Δ", "mostly_supported", "fix"),
      one("fix", "Fix", "✎", "refuted", "fix"),
      one("cut", "Cut", "✗", "refuted", "cut"),
      one("on_author", "On author", "?", "unproven", "accept_risk"),
      one("cannot_confirm", "Can’t confirm", "?", "unproven"),
      one("mixed", "Mixed", "◐", "mixed", "fix"),
      one("outdated", "Outdated", "⟲", "superseded", "fix"),
    ],
  },
  {
    purpose: "published",
    name: "Five-step truth",
    labels: [
      one("true", "True", "✓", "supported"),
      one("mostly_true", "Mostly true", "✓~", "mostly_supported"),
      one("mixed", "Half true", "◐", "mixed"),
      one("mostly_false", "Mostly false", "✗~", "mostly_refuted"),
      one("false", "False", "✗", "refuted"),
      one("unproven", "Unproven", "?", "unproven"),
      one("not_checkable", "Not checkable", "–", "not_checkable"),
      one("outdated", "Outdated", "⟲", "superseded"),
    ],
  },
  {
    // The verdicts common in research on automated fact-checking (FEVER, AVeriTeC).
    purpose: "published",
    name: "Supported / Refuted / Not enough evidence / Conflicting",
    labels: [
      one("supported", "Supported", "✓", "supported"),
      one("refuted", "Refuted", "✗", "refuted"),
      one("not_enough_evidence", "Not enough evidence", "?", "unproven"),
      one("conflicting", "Conflicting evidence", "◐", "mixed"),
    ],
  },
];

/** The scales a new desk starts with, one for each purpose: the usual one unless another is named. */
export function startingScales(names: { [Name in Purpose]?: string | undefined } = {}) {
  return (["own_copy", "published"] as const).flatMap((purpose) => {
    const shipped = shippedScales.filter((scale) => scale.purpose === purpose);
    return shipped.find((scale) => scale.name === names[purpose]) ?? shipped[0] ?? [];
  });
}

/** The label a scale gives to a finding and disposition: the one that names both, else the first that names the finding, else null. */
export function labelFor(scale: readonly Label[], is: Finding, words: Disposition | null): Label | null {
  const matching = scale.filter((each) => each.finding === is);
  return matching.find((each) => each.disposition === words) ?? matching[0] ?? null;
}

/** The labels a person may choose now, in the order of their digits. */
export function offeredLabels(scale: readonly Label[]): Label[] {
  return scale.filter((each) => !each.retired);
}
