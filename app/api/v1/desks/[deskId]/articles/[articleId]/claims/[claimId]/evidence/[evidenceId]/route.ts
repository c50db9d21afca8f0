import * as evidence from "@/lib/contract/evidence";
import { serve } from "@/lib/http/route";
import { editEvidence } from "@/lib/usecases/evidence/edit-evidence";

export const PATCH = serve(evidence.editEvidence, (actor, { params, body }) => editEvidence(actor, params, body));
