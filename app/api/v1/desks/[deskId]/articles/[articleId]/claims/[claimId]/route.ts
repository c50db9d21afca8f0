import * as claims from "@/lib/contract/claims";
import { serve } from "@/lib/http/route";
import { readClaim } from "@/lib/queries/read-claims";
import { editClaim } from "@/lib/usecases/claims/edit-claim";

export const GET = serve(claims.readClaim, (actor, { params }) => readClaim(actor, params.articleId, params.claimId));
export const PATCH = serve(claims.editClaim, (actor, { params, body }) =>
  editClaim(actor, params.articleId, params.claimId, body),
);
