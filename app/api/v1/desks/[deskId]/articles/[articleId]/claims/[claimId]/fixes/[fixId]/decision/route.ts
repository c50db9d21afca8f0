import * as fixes from "@/lib/contract/fixes";
import { serve } from "@/lib/http/route";
import { decideFix } from "@/lib/usecases/fixes/decide-fix";

export const POST = serve(fixes.decideFix, (actor, { params, body }) =>
  decideFix(actor, params.articleId, params.claimId, params.fixId, body),
);
