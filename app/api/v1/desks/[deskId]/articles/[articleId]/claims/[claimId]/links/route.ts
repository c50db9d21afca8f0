import * as claims from "@/lib/contract/claims";
import { serve } from "@/lib/http/route";
import { linkClaims } from "@/lib/usecases/claims/link-claims";

export const POST = serve(claims.linkClaims, (actor, { params, body }) =>
  linkClaims(actor, params.articleId, params.claimId, body),
);
