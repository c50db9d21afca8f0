import * as claims from "@/lib/contract/claims";
import { serve } from "@/lib/http/route";
import { retireClaim } from "@/lib/usecases/claims/retire-claim";

export const POST = serve(claims.retireClaim, (actor, { params, body }) =>
  retireClaim(actor, params.articleId, params.claimId, body),
);
