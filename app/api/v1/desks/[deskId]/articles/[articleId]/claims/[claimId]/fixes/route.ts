import * as fixes from "@/lib/contract/fixes";
import { serve } from "@/lib/http/route";
import { proposeFix } from "@/lib/usecases/fixes/propose-fix";

export const POST = serve(fixes.proposeFix, (actor, { params, body }) =>
  proposeFix(actor, params.articleId, params.claimId, body),
);
