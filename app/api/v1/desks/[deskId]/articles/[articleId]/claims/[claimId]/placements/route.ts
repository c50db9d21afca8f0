import * as claims from "@/lib/contract/claims";
import { serve } from "@/lib/http/route";
import { addPlacement } from "@/lib/usecases/claims/add-placement";

export const POST = serve(claims.addPlacement, (actor, { params, body }) =>
  addPlacement(actor, params.articleId, params.claimId, body),
);
