import { z } from "zod";
import { qualifier } from "@/lib/domain/assessments/qualifier";
import { id, moment } from "@/lib/domain/fields";
import { fixState } from "@/lib/domain/fixes/state";
import { utf16Range } from "./endpoint";

/** A replacement proposed for exact words of a claim. */
export const fixView = z.object({
  id,
  claimId: id,
  placementId: id,
  versionId: id,
  /** Its words in that version; start = end inserts. */
  range: utf16Range,
  exact: z.string(),
  /** Empty: the words are cut. */
  replacement: z.string(),
  reason: z.string(),
  errorKind: qualifier,
  assessmentId: id.nullable(),
  proposedById: id,
  proposedAt: moment,
  state: fixState,
  decided: z.object({ at: moment, byId: id, reason: z.string() }).nullable(),
  appliedVersionId: id.nullable(),
  revision: z.int(),
  can: z.object({ propose_fix: z.boolean(), decide_fix: z.boolean() }),
});
export type FixView = z.infer<typeof fixView>;
