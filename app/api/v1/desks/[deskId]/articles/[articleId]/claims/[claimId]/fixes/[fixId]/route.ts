import * as fixes from "@/lib/contract/fixes";
import { serve } from "@/lib/http/route";
import { editFix } from "@/lib/usecases/fixes/edit-fix";

export const PATCH = serve(fixes.editFix, (actor, { params, body }) =>
  editFix(actor, params.articleId, params.claimId, params.fixId, body),
);
