import { z } from "zod";
import { answer, draftAnswer } from "@/lib/domain/assessments/assessment";
import { id, moment } from "@/lib/domain/fields";
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
      /** What the reader had before them; refused when it is no longer so. */
      judged: z.strictObject({ versionId: id, statement: z.string(), placementText: z.string() }),
    }),
    response: z.object({ id, number: z.int(), seq: z.int() }),
    status: 201,
  },
);
