import * as secondChecks from "@/lib/contract/second-checks";
import { serve } from "@/lib/http/route";
import { requestSecondCheck } from "@/lib/usecases/assessments/request-second-check";

export const POST = serve(secondChecks.requestSecondCheck, (actor, { params, body }) =>
  requestSecondCheck(actor, params.articleId, params.claimId, body),
);
