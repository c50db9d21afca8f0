import * as claims from "@/lib/contract/claims";
import { serve } from "@/lib/http/route";
import { restoreClaim } from "@/lib/usecases/claims/restore-claim";

export const POST = serve(claims.restoreClaim, (actor, { params, body }) =>
  restoreClaim(actor, params.articleId, params.claimId, body),
);
