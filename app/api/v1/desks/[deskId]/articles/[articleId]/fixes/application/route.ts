import * as fixes from "@/lib/contract/fixes";
import { serve } from "@/lib/http/route";
import { applyAcceptedFixes } from "@/lib/usecases/fixes/apply-accepted-fixes";

export const POST = serve(fixes.applyFixes, (actor, { params, body }) =>
  applyAcceptedFixes(actor, params.articleId, body),
);
