import { z } from "zod";
import { fieldEdits, filledLine, id, line, moment, prose, spokenDate } from "../fields";

export const claimKind = z.enum([
  "number",
  "quote",
  "attribution",
  "event",
  "date_place",
  "name_title",
  "causal",
  "comparison",
  "prediction",
  "opinion",
  "omission",
  "other",
]);
export type ClaimKind = z.infer<typeof claimKind>;

export const priority = z.enum(["must", "if_time"]);
export type Priority = z.infer<typeof priority>;

export const placementState = z.enum(["placed", "moved", "reworded", "gone_as_asked", "orphaned"]);
export type PlacementState = z.infer<typeof placementState>;

export const claimLinkType = z.enum(["about", "part_of", "same_utterance", "same_claim"]);
export type ClaimLinkType = z.infer<typeof claimLinkType>;

/** Where the work on a claim stands; computed, never stored. */
export const stage = z.enum(["marked", "in_check", "needs_second", "disputed", "settled", "re_check"]);
export type Stage = z.infer<typeof stage>;

/** Whom the claim waits for, beside its stage. */
export const waitingOn = z.strictObject({ whom: filledLine(200), since: moment, until: moment.nullable() });
export type WaitingOn = z.infer<typeof waitingOn>;

/** How many places one claim may have in one version. */
export const PLACEMENTS_PER_CLAIM = 50;
/** How many claims one article may have. */
export const CLAIMS_PER_ARTICLE = 5000;

const statement = prose(4000);
const speaker = line(200);

/** What a person can say of a claim besides where it stands. */
export const claimFields = {
  statement,
  kind: claimKind,
  speaker,
  claimDate: spokenDate,
  priority,
  assigneeId: id.nullable(),
  dueAt: moment.nullable(),
  waitingOn: waitingOn.nullable(),
};

/** The values of those fields, as JSON. */
export type ClaimFields = { [Name in keyof typeof claimFields]: z.infer<(typeof claimFields)[Name]> };

export const claimEdits = fieldEdits(claimFields);
