import * as erasures from "@/lib/contract/erasures";
import { serve } from "@/lib/http/route";
import { listErasures } from "@/lib/queries/list-erasures";
import { requestErasure } from "@/lib/usecases/erasures/request-erasure";

export const GET = serve(erasures.listErasures, (actor) => listErasures(actor));
export const POST = serve(erasures.requestErasure, (actor, { body }) => requestErasure(actor, body));
