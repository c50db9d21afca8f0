import * as claims from "@/lib/contract/claims";
import { serve } from "@/lib/http/route";
import { adjustPlacement } from "@/lib/usecases/claims/adjust-placement";

export const PATCH = serve(claims.adjustPlacement, (actor, { params, body }) =>
  adjustPlacement(actor, params.articleId, params.claimId, params.placementId, body),
);
