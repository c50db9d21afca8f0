import { z } from "zod";
import { qualifier } from "@/lib/domain/assessments/qualifier";
import { fieldEdits, id, moment, prose } from "@/lib/domain/fields";
import { fixState, newFix } from "@/lib/domain/fixes/state";
import { command, endpoint, inArticle, inClaim, utf16Range } from "./endpoint";

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

const FIXES = "/desks/{deskId}/articles/{articleId}/claims/{claimId}/fixes";
const inFix = inClaim.extend({ fixId: id });
const changed = z.object({ state: fixState, revision: z.int(), seq: z.int() });

export const proposeFix = endpoint("proposeFix", "POST", FIXES, "Propose other words for words of a claim", {
  params: inClaim,
  body: command({ versionId: id, fix: newFix.extend({ id }) }),
  response: z.object({ id, seq: z.int() }),
  status: 201,
});

/** What of a fix may be changed while it is not decided. */
const fixFields = {
  words: newFix.pick({ start: true, end: true, replacement: true }),
  reason: newFix.shape.reason,
  errorKind: newFix.shape.errorKind,
};

export const editFix = endpoint(
  "editFix",
  "PATCH",
  `${FIXES}/{fixId}`,
  "Change a proposed fix: its proposer, or whoever decides on it",
  { params: inFix, body: command({ fields: fieldEdits(fixFields) }), response: changed },
);

export const decideFix = endpoint(
  "decideFix",
  "POST",
  `${FIXES}/{fixId}/decision`,
  "Accept a fix, refuse it with a reason, or take the decision back while it is not applied",
  {
    params: inFix,
    body: command({ state: z.enum(["accepted", "refused", "proposed"]), reason: prose(2000).default("") }),
    response: changed,
  },
);

export const withdrawFix = endpoint(
  "withdrawFix",
  "POST",
  `${FIXES}/{fixId}/withdrawal`,
  "Withdraw your own proposed fix, or propose it again",
  { params: inFix, body: command({ withdrawn: z.boolean() }), response: changed },
);

export const applyFixes = endpoint(
  "applyFixes",
  "POST",
  "/desks/{deskId}/articles/{articleId}/fixes/application",
  "Make the next version from the accepted fixes",
  {
    params: inArticle,
    body: command({
      versionId: id,
      /** The version they were accepted in, and exactly the fixes that were looked at: others accepted meanwhile are refused. */
      baseVersionId: id,
      fixIds: z.array(id).min(1).max(5000),
    }),
    response: z.object({ versionId: id, number: z.int(), seq: z.int() }),
    status: 201,
  },
);
