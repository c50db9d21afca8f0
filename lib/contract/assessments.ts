import { z } from "zod";
import { answer, draftAnswer } from "@/lib/domain/assessments/assessment";
import { id, moment } from "@/lib/domain/fields";
import { newFix } from "@/lib/domain/fixes/state";
import { tier } from "@/lib/domain/sources/source";
import { command, endpoint, inClaim } from "./endpoint";

/** Replaces the reader's own unfinished answer; null throws it away. No event: nobody else sees it. */
export const draftAssessment = endpoint(
  "draftAssessment",
  "PUT",
  "/desks/{deskId}/articles/{articleId}/claims/{claimId}/draft",
  "Keep your unfinished answer",
  {
    params: inClaim,
    body: z.strictObject({ draft: draftAnswer.nullable() }),
    response: z.object({ updatedAt: moment.nullable() }),
  },
);

export const submitAssessment = endpoint(
  "submitAssessment",
  "POST",
  "/desks/{deskId}/articles/{articleId}/claims/{claimId}/assessments",
  "Submit your answer on a claim",
  {
    params: inClaim,
    body: command({
      id,
      answer,
      /** Of the rationale; who else may read it, for named_persons_only; until when it is kept back, for embargoed. */
      tier: tier.optional(),
      readerIds: z.array(id).max(50).optional(),
      embargoUntil: moment.nullable().optional(),
      /** The fix it asks for, proposed with it. */
      fix: newFix.extend({ id }).nullable().optional(),
      /** What the reader had before them; refused when it is no longer so. */
      judged: z.strictObject({ versionId: id, statement: z.string(), placementText: z.string() }),
    }),
    response: z.object({ id, number: z.int(), seq: z.int() }),
    status: 201,
  },
);
