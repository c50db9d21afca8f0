import * as evidence from "@/lib/contract/evidence";
import { serve } from "@/lib/http/route";
import { withdrawEvidence } from "@/lib/usecases/evidence/withdraw-evidence";

export const POST = serve(evidence.withdrawEvidence, (actor, { params, body }) =>
  withdrawEvidence(actor, params, body),
);
