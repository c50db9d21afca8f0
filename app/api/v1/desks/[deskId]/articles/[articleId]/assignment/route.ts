import * as work from "@/lib/contract/work-board";
import { serve } from "@/lib/http/route";
import { assignClaims } from "@/lib/usecases/claims/assign-claims";

export const POST = serve(work.assignClaims, (actor, { params, body }) => assignClaims(actor, params.articleId, body));
