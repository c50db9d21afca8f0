import * as claims from "@/lib/contract/claims";
import { serve } from "@/lib/http/route";
import { mergeClaims } from "@/lib/usecases/claims/merge-claims";

export const POST = serve(claims.mergeClaims, (actor, { params, body }) =>
  mergeClaims(actor, params.articleId, params.claimId, body),
);
