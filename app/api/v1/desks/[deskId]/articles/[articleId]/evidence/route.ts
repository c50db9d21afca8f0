import * as evidence from "@/lib/contract/evidence";
import { serve } from "@/lib/http/route";
import { attachEvidence } from "@/lib/usecases/evidence/attach-evidence";

export const POST = serve(evidence.attachEvidence, (actor, { params, body }) =>
  attachEvidence(actor, params.articleId, body),
);
