import { z } from "zod";
import { prose, wellFormedText } from "../fields";
import { draftFix } from "../fixes/state";
import { tier } from "../sources/source";
import { qualifier } from "./qualifier";

/** Is it so: five steps on the axis, then three off it. */
export const finding = z.enum([
  "supported",
  "mostly_supported",
  "mixed",
  "mostly_refuted",
  "refuted",
  "unproven",
  "not_checkable",
  "superseded",
]);
export type Finding = z.infer<typeof finding>;

/** What happens to the words; own copy only. */
export const disposition = z.enum(["stet", "fix", "cut", "accept_risk"]);
export type Disposition = z.infer<typeof disposition>;

const distinctQualifiers = z
  .array(qualifier)
  .max(qualifier.options.length)
  .refine((given) => new Set(given).size === given.length, { error: "names a qualifier twice" });

/** How many answers one claim may get. */
export const ANSWERS_PER_CLAIM = 200;

/** A submitted answer's own words. */
export const answer = z.strictObject({
  labelKey: wellFormedText.max(60),
  finding,
  disposition: disposition.nullable(),
  qualifiers: distinctQualifiers,
  rationale: prose(10_000),
});
export type Answer = z.infer<typeof answer>;

/** An unfinished answer: anything may still be missing. */
export const draftAnswer = z.strictObject({
  labelKey: wellFormedText.max(60).nullable(),
  finding: finding.nullable(),
  disposition: disposition.nullable(),
  qualifiers: distinctQualifiers,
  rationale: prose(10_000),
  /** Of the rationale. */
  tier: tier.optional(),
  /** The fix it asks for. */
  fix: draftFix.nullable().optional(),
});
export type DraftAnswer = z.infer<typeof draftAnswer>;
