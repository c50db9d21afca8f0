import * as erasures from "@/lib/contract/erasures";
import { serve } from "@/lib/http/route";
import { decideErasure } from "@/lib/usecases/erasures/decide-erasure";

export const POST = serve(erasures.decideErasure, (actor, { params, body }) =>
  decideErasure(actor, params.erasureId, body),
);
