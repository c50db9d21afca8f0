import * as evidence from "@/lib/contract/evidence";
import { serve } from "@/lib/http/route";
import { keepCopy } from "@/lib/usecases/evidence/keep-copy";

export const POST = serve(evidence.keepCopy, (actor, { params, body }) => keepCopy(actor, params, body));
