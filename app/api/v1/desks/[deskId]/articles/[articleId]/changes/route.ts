import * as claims from "@/lib/contract/claims";
import { serve } from "@/lib/http/route";
import { readChanges } from "@/lib/queries/read-changes";

export const GET = serve(claims.readChanges, (actor, { params, query }) => readChanges(actor, params.articleId, query));
