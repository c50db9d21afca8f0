import * as fixes from "@/lib/contract/fixes";
import { serve } from "@/lib/http/route";
import { withdrawFix } from "@/lib/usecases/fixes/withdraw-fix";

export const POST = serve(fixes.withdrawFix, (actor, { params, body }) =>
  withdrawFix(actor, params.articleId, params.claimId, params.fixId, body),
);
