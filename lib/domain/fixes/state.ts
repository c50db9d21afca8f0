import { z } from "zod";
import { qualifier } from "../assessments/qualifier";
import { id, prose } from "../fields";

/** What became of a proposed fix. */
export const fixState = z.enum(["proposed", "accepted", "refused", "withdrawn", "applied"]);
export type FixState = z.infer<typeof fixState>;

/** A fix as somebody words it: which words of which place, what shall stand instead (empty: a cut), why, and what was wrong. */
export const newFix = z.strictObject({
  placementId: id,
  /** UTF-16 code units of the version the place stands in. */
  start: z.int().min(0),
  end: z.int().min(0),
  replacement: prose(4000),
  reason: prose(2000),
  errorKind: qualifier,
});
export type NewFix = z.infer<typeof newFix>;

/** The same unfinished: the kind of error may still be missing. */
export const draftFix = newFix.extend({ errorKind: qualifier.nullable() });
export type DraftFix = z.infer<typeof draftFix>;
