import { z } from "zod";
import { difference } from "@/lib/domain/assessments/agree";
import { answer } from "@/lib/domain/assessments/assessment";
import { unfitness } from "@/lib/domain/assessments/second-checker";
import { keepingFields } from "@/lib/domain/confidential/keeping";
import { filledLine, id, moment } from "@/lib/domain/fields";
import { newFix } from "@/lib/domain/fixes/state";
import { assessmentView } from "./claims";
import { command, endpoint, inClaim, inDesk, page, pageQuery } from "./endpoint";

const inCheck = inClaim.extend({ checkId: id });
const written = z.object({ revision: z.int(), seq: z.int() });

export const requestSecondCheck = endpoint(
  "requestSecondCheck",
  "POST",
  "/desks/{deskId}/articles/{articleId}/claims/{claimId}/second-checks",
  "Ask for a second, blind look at a claim",
  {
    params: inClaim,
    body: command({ id, reason: filledLine(500) }),
    response: z.object({ id, checkerId: id.nullable(), seq: z.int() }),
    status: 201,
  },
);

export const withdrawSecondCheck = endpoint(
  "withdrawSecondCheck",
  "POST",
  "/desks/{deskId}/articles/{articleId}/claims/{claimId}/second-checks/{checkId}/withdrawal",
  "Call a second check off, with a reason, before its answer",
  { params: inCheck, body: command({ reason: filledLine(500) }), response: written },
);

export const listSecondCheckers = endpoint(
  "listSecondCheckers",
  "GET",
  "/desks/{deskId}/articles/{articleId}/claims/{claimId}/second-checks/{checkId}/checkers",
  "Who can be named to answer a second time, and what keeps the others from it",
  {
    params: inCheck,
    response: z.object({
      /** Everybody who works on the desk; `unfit` null: they can be named. */
      items: z.array(z.object({ memberId: id, unfit: unfitness.nullable() })),
    }),
  },
);
export type SecondCheckers = z.infer<typeof listSecondCheckers.response>;

export const nameSecondChecker = endpoint(
  "nameSecondChecker",
  "POST",
  "/desks/{deskId}/articles/{articleId}/claims/{claimId}/second-checks/{checkId}/checker",
  "Name who answers a second time",
  { params: inCheck, body: command({ memberId: id }), response: written.extend({ blind: z.boolean() }) },
);

export const adjudicateClaim = endpoint(
  "adjudicateClaim",
  "POST",
  "/desks/{deskId}/articles/{articleId}/claims/{claimId}/decision",
  "Decide between two answers that differ",
  {
    params: inClaim,
    body: command({
      id,
      /** Its rationale is the reason for the decision. */
      answer: answer.refine(({ rationale }) => rationale.trim() !== "", { error: "gives no reason" }),
      tier: keepingFields.tier.optional(),
      readerIds: keepingFields.readerIds.optional(),
      embargoUntil: keepingFields.embargoUntil.optional(),
      fix: newFix.extend({ id }).nullable().optional(),
      judged: z.strictObject({ versionId: id, statement: z.string(), placementText: z.string() }),
    }),
    response: z.object({ id, number: z.int(), seq: z.int() }),
    status: 201,
  },
);

/** Two answers on one claim that differed, and what was decided. */
export const differenceView = z.object({
  checkId: id,
  articleId: id,
  articleTitle: z.string(),
  articleLanguage: z.string(),
  claimId: id,
  number: z.int(),
  /** Its stand-alone wording, or the words that were judged. */
  words: z.string(),
  differs: z.array(difference),
  blind: z.boolean(),
  first: assessmentView,
  second: assessmentView,
  /** Null while nobody has decided. */
  decision: assessmentView.nullable(),
  /** Nobody decided, and a new first answer was given since. */
  superseded: z.boolean(),
  answeredAt: moment,
});
export type DifferenceView = z.infer<typeof differenceView>;

const agreement = z.object({ value: z.number().nullable(), pairs: z.int() });

export const listDifferences = endpoint(
  "listDifferences",
  "GET",
  "/desks/{deskId}/differences",
  "Where two answers differed and what was decided, newest first, with how far people agree",
  {
    params: inDesk,
    query: z.object(pageQuery),
    response: page(differenceView).extend({
      figures: z.object({
        /** Claims with a first and a blind second answer, as far as the reader may read their articles. */
        pairs: z.int(),
        agreed: z.int(),
        /** Second answers of people who had been sent the first one; they count in no figure. */
        notBlind: z.int(),
        /** Cohen's kappa over findings. */
        kappa: agreement,
        /** Krippendorff's alpha over findings. */
        alpha: agreement,
        /** The same over the five steps of the axis alone, by how far apart they are. */
        alphaOrdinal: agreement,
      }),
    }),
  },
);
export type AgreementFigures = z.infer<typeof listDifferences.response>["figures"];
