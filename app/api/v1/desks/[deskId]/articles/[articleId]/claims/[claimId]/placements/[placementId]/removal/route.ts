import * as claims from "@/lib/contract/claims";
import { serve } from "@/lib/http/route";
import { removePlacement } from "@/lib/usecases/claims/remove-placement";

export const POST = serve(claims.removePlacement, (actor, { params, body }) =>
  removePlacement(actor, params.articleId, params.claimId, params.placementId, body),
);
