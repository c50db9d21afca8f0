import * as assessments from "@/lib/contract/assessments";
import { serve } from "@/lib/http/route";
import { draftAssessment } from "@/lib/usecases/assessments/draft-assessment";

export const PUT = serve(assessments.draftAssessment, (actor, { params, body }) =>
  draftAssessment(actor, params.articleId, params.claimId, body),
);
