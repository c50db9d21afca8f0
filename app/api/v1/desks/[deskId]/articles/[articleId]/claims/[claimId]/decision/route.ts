import * as secondChecks from "@/lib/contract/second-checks";
import { serve } from "@/lib/http/route";
import { adjudicateClaim } from "@/lib/usecases/assessments/adjudicate-claim";

export const POST = serve(secondChecks.adjudicateClaim, (actor, { params, body }) =>
  adjudicateClaim(actor, params.articleId, params.claimId, body),
);
