import * as sources from "@/lib/contract/sources";
import { serve } from "@/lib/http/route";
import { retractSource } from "@/lib/usecases/sources/retract-source";

export const POST = serve(sources.retractSource, (actor, { params, body }) =>
  retractSource(actor, params.sourceId, body),
);
