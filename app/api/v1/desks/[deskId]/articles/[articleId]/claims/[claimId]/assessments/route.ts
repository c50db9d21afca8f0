import * as assessments from "@/lib/contract/assessments";
import { serve } from "@/lib/http/route";
import { submitAssessment } from "@/lib/usecases/assessments/submit-assessment";

export const POST = serve(assessments.submitAssessment, (actor, { params, body }) =>
  submitAssessment(actor, params.articleId, params.claimId, body),
);
