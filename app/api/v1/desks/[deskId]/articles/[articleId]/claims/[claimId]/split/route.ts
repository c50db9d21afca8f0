import * as claims from "@/lib/contract/claims";
import { serve } from "@/lib/http/route";
import { splitClaim } from "@/lib/usecases/claims/split-claim";

export const POST = serve(claims.splitClaim, (actor, { params, body }) =>
  splitClaim(actor, params.articleId, params.claimId, body),
);
