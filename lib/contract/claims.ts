import { z } from "zod";
import { difference } from "@/lib/domain/assessments/agree";
import { disposition, finding } from "@/lib/domain/assessments/assessment";
import { qualifier } from "@/lib/domain/assessments/qualifier";
import { sight } from "@/lib/domain/assessments/sight";
import { outdated } from "@/lib/domain/assessments/stage";
import {
  claimEdits,
  claimFields,
  claimKind,
  claimLinkType,
  placementState,
  priority,
  stage,
  waitingOn,
} from "@/lib/domain/claims/claim";
import { stance } from "@/lib/domain/evidence/evidence";
import { filledLine, id, moment } from "@/lib/domain/fields";
import { draftFix } from "@/lib/domain/fixes/state";
import { tier } from "@/lib/domain/sources/source";
import { command, endpoint, inArticle, inClaim, page, utf16Range } from "./endpoint";
import { evidenceView, sourceInEvidence } from "./evidence";
import { fixView } from "./fixes";
import { claimSourcing } from "./sourcing";

export const placementView = z.object({
  id,
  versionId: id,
  range: utf16Range,
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  state: placementState,
  primary: z.boolean(),
  /** How sure the place is after a new version, 0 to 1. */
  score: z.number(),
  confirmedById: id.nullable(),
  /** The words as they were judged, before accepted fixes made these of them. */
  wordsBefore: z.string().nullable(),
  /** For an orphaned place: where its words might stand now. */
  guess: utf16Range.nullable(),
});
export type PlacementView = z.infer<typeof placementView>;

export const assessmentView = z.object({
  id,
  number: z.int(),
  memberId: id,
  round: z.int(),
  blind: z.boolean(),
  finding,
  disposition: disposition.nullable(),
  qualifiers: z.array(qualifier),
  rationale: z.string(),
  scaleId: id,
  labelKey: z.string(),
  submittedAt: moment,
  /** Of the rationale; `redacted`: it is confidential and the reader may not see it. */
  tier,
  redacted: z.boolean(),
  secondCheckId: id.nullable(),
  policyId: id.nullable(),
  /** What it judged. */
  judged: z.object({
    versionId: id,
    placementText: z.string(),
    statement: z.string(),
    evidenceIds: z.array(id),
    /** The stance of each, in the same order; empty for answers from before this was kept. */
    evidenceStances: z.array(stance),
  }),
});
export type AssessmentView = z.infer<typeof assessmentView>;

export const draftView = z.object({
  labelKey: z.string().nullable(),
  finding: finding.nullable(),
  disposition: disposition.nullable(),
  qualifiers: z.array(qualifier),
  rationale: z.string(),
  fix: draftFix.nullable(),
  tier,
  updatedAt: moment,
});

/** A second look at a claim, by somebody who was not told the first answer. */
export const secondCheckView = z.object({
  id,
  byPolicy: z.boolean(),
  requestedById: id,
  requestedAt: moment,
  reason: z.string(),
  /** Null while nobody is named: until then the first answer is shown to nobody but who gave it. */
  checkerId: id.nullable(),
  /** False once the named person had been sent the first answer. */
  blind: z.boolean(),
  answeredAt: moment.nullable(),
  can: z.object({ withdraw: z.boolean() }),
});
export type SecondCheckView = z.infer<typeof secondCheckView>;

/** A claim whole: the unit in which screens learn of changes. */
export const claimView = z.object({
  id,
  number: z.int(),
  statement: z.string(),
  kind: claimKind,
  speaker: z.string(),
  claimDate: z.string(),
  priority,
  assigneeId: id.nullable(),
  dueAt: moment.nullable(),
  waitingOn: waitingOn.nullable(),
  revision: z.int(),
  createdById: id,
  createdAt: moment,
  retired: z.object({ at: moment, byId: id, reason: z.string() }).nullable(),
  mergedIntoId: id.nullable(),
  placements: z.array(placementView),
  /** What the words of its first place were in earlier versions, the latest first, where they are others now. */
  earlierWords: z.array(z.string()),
  /** Links from this claim ("out") and to it ("in"). */
  links: z.array(z.object({ id, type: claimLinkType, claimId: id, direction: z.enum(["out", "in"]) })),
  evidence: z.array(evidenceView),
  /** Oldest first. */
  assessments: z.array(assessmentView),
  /** The reader's own unfinished answer. */
  draft: draftView.nullable(),
  stage,
  /**
   * What of the answers this reader may see: "all"; "sealed", while a first answer waits for a second checker to be named; "blind" to the
   * second checker until they have answered. Unless "all", answers of others, what came with them and what follows from them are left out.
   */
  sight,
  /** Unless sight is "all": the sources of its evidence and no more, by title; null otherwise. */
  sources: z.array(sourceInEvidence).nullable(),
  /** The one that is not over, or the last one. */
  secondCheck: secondCheckView.nullable(),
  /** In what the two answers of the current cycle differ; empty while there are not two, and where they agree. */
  differs: z.array(difference),
  /** Why it is to be checked again; empty unless the stage is re_check. */
  outdatedBy: z.array(outdated),
  /** What the sourcing policy says of it; null before the first answer, and to whom the answers are not shown. */
  sourcing: claimSourcing.nullable(),
  /** In text order. */
  fixes: z.array(fixView),
  /** Discussions that are not resolved. */
  openThreads: z.int(),
  /** Queries and calls that are not answered. */
  openQuestions: z.int(),
  reopened: z.object({ at: moment, byId: id, reason: z.string() }).nullable(),
  /** Of the last submitted answer. */
  finding: finding.nullable(),
  can: z.object({
    edit_claim: z.boolean(),
    retire_claim: z.boolean(),
    attach_evidence: z.boolean(),
    assess_claim: z.boolean(),
    request_second_check: z.boolean(),
    name_second_checker: z.boolean(),
    adjudicate_claim: z.boolean(),
    accept_risk: z.boolean(),
    propose_fix: z.boolean(),
    confirm_placement: z.boolean(),
    discuss: z.boolean(),
    ask_writer: z.boolean(),
  }),
});
export type ClaimView = z.infer<typeof claimView>;

const claimsQuery = z.object({
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(500),
  retired: z.enum(["true", "false"]).default("true"),
});

export const listClaims = endpoint(
  "listClaims",
  "GET",
  "/desks/{deskId}/articles/{articleId}/claims",
  "The claims of an article, by number",
  { params: inArticle, query: claimsQuery, response: page(claimView) },
);

export const readClaim = endpoint(
  "readClaim",
  "GET",
  "/desks/{deskId}/articles/{articleId}/claims/{claimId}",
  "A claim",
  {
    params: inClaim,
    response: claimView,
  },
);

/** Where a new claim stands: ranges of one version, the first of them primary. None: an omission. start = end: an insertion point. */
const newPlacement = z.strictObject({ id, range: utf16Range });
const written = z.object({ revision: z.int(), seq: z.int() });

const newClaim = z.strictObject({
  id,
  versionId: id,
  placements: z.array(newPlacement).max(50),
  statement: claimFields.statement.default(""),
  kind: claimFields.kind.default("other"),
  speaker: claimFields.speaker.default(""),
  claimDate: claimFields.claimDate.default(""),
  priority: claimFields.priority.default("must"),
  /** Record it as a claim about another at once ("was it said" and "is it so" are two claims). */
  aboutId: id.optional(),
});

export const recordClaim = endpoint(
  "recordClaim",
  "POST",
  "/desks/{deskId}/articles/{articleId}/claims",
  "Record a claim",
  {
    params: inArticle,
    body: command({ claim: newClaim }),
    response: z.object({ id, number: z.int(), seq: z.int() }),
    status: 201,
  },
);

export const editClaim = endpoint(
  "editClaim",
  "PATCH",
  "/desks/{deskId}/articles/{articleId}/claims/{claimId}",
  "Edit a claim's fields",
  { params: inClaim, body: command({ fields: claimEdits }), response: written },
);

export const addPlacement = endpoint(
  "addPlacement",
  "POST",
  "/desks/{deskId}/articles/{articleId}/claims/{claimId}/placements",
  "Add a place in the same article to a claim",
  { params: inClaim, body: command({ versionId: id, placement: newPlacement }), response: written, status: 201 },
);

const inPlacement = inClaim.extend({ placementId: id });

export const adjustPlacement = endpoint(
  "adjustPlacement",
  "PATCH",
  "/desks/{deskId}/articles/{articleId}/claims/{claimId}/placements/{placementId}",
  "Move the edges of a place, or make it the primary one",
  {
    params: inPlacement,
    body: command({
      range: z.strictObject({ base: utf16Range, value: utf16Range }).optional(),
      primary: z.literal(true).optional(),
    }).refine(({ range, primary }) => range !== undefined || primary !== undefined, {
      error: "names nothing to change",
    }),
    response: written,
  },
);

export const removePlacement = endpoint(
  "removePlacement",
  "POST",
  "/desks/{deskId}/articles/{articleId}/claims/{claimId}/placements/{placementId}/removal",
  "Take a place away from a claim",
  { params: inPlacement, body: command({}), response: written },
);

export const retireClaim = endpoint(
  "retireClaim",
  "POST",
  "/desks/{deskId}/articles/{articleId}/claims/{claimId}/retirement",
  "Retire a claim with a reason",
  { params: inClaim, body: command({ reason: filledLine(500) }), response: written },
);

export const restoreClaim = endpoint(
  "restoreClaim",
  "POST",
  "/desks/{deskId}/articles/{articleId}/claims/{claimId}/restoration",
  "Restore a retired claim",
  { params: inClaim, body: command({}), response: written },
);

/** A part of the places and evidence goes to a new claim. */
export const splitClaim = endpoint(
  "splitClaim",
  "POST",
  "/desks/{deskId}/articles/{articleId}/claims/{claimId}/split",
  "Split a claim in two; the evidence named is kept on both",
  {
    params: inClaim,
    body: command({
      claim: newClaim.omit({ aboutId: true }),
      /** Placements of this claim that the new one takes over. */
      movePlacementIds: z.array(id).max(50).default([]),
      /** Evidence copied to the new claim, by the id it has here, with the id it gets there. */
      copyEvidence: z
        .array(z.strictObject({ from: id, id }))
        .max(200)
        .default([]),
    }),
    response: z.object({ id, number: z.int(), seq: z.int() }),
    status: 201,
  },
);

export const mergeClaims = endpoint(
  "mergeClaims",
  "POST",
  "/desks/{deskId}/articles/{articleId}/claims/{claimId}/merge",
  "Merge other claims into this one: places and evidence come over, the others are retired",
  { params: inClaim, body: command({ fromIds: z.array(id).min(1).max(50) }), response: written },
);

export const linkClaims = endpoint(
  "linkClaims",
  "POST",
  "/desks/{deskId}/articles/{articleId}/claims/{claimId}/links",
  "Link a claim to another, or take the link back",
  {
    params: inClaim,
    body: command({ linkId: id, type: claimLinkType, toId: id, linked: z.boolean() }),
    response: written,
  },
);

/** What changed since a place in the article's stream, as it may be seen now. */
export const readChanges = endpoint(
  "readChanges",
  "GET",
  "/desks/{deskId}/articles/{articleId}/changes",
  "What changed since you last looked",
  {
    params: inArticle,
    query: z.object({ since: z.coerce.number().int().min(0), epoch: z.string().max(60) }),
    response: z.object({
      cursor: z.object({ seq: z.int(), epoch: z.string() }),
      /** True: too far behind or another epoch; read everything again. */
      resync: z.boolean(),
      article: z.boolean(),
      /** Nouns besides article and claim that were touched ("wave", "version", "query", "call", "reply", "thread", "pin", "pass", "sign_off"): read them again. */
      touched: z.array(z.string()),
      upserts: z.array(claimView),
      gone: z.array(id),
    }),
  },
);
