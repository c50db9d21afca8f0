import * as pins from "@/lib/contract/pins";
import { serve } from "@/lib/http/route";
import { listPins } from "@/lib/queries/list-pins";
import { pinSource } from "@/lib/usecases/asking/pin-source";

export const GET = serve(pins.listPins, (actor, { params }) => listPins(actor, params.articleId));
export const POST = serve(pins.pinSource, (actor, { params, body }) => pinSource(actor, params.articleId, body));
