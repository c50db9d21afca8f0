import * as claims from "@/lib/contract/claims";
import { serve } from "@/lib/http/route";
import { readClaim } from "@/lib/queries/read-claims";

export const GET = serve(claims.readClaim, (actor, { params }) => readClaim(actor, params.articleId, params.claimId));
