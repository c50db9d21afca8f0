import * as claims from "@/lib/contract/claims";
import { serve } from "@/lib/http/route";
import { readClaims } from "@/lib/queries/read-claims";
import { recordClaim } from "@/lib/usecases/claims/record-claim";

export const GET = serve(claims.listClaims, (actor, { params, query }) => readClaims(actor, params.articleId, query));
export const POST = serve(claims.recordClaim, (actor, { params, body }) => recordClaim(actor, params.articleId, body));
