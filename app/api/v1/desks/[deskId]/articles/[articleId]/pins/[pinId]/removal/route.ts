import * as pins from "@/lib/contract/pins";
import { serve } from "@/lib/http/route";
import { unpinSource } from "@/lib/usecases/asking/unpin-source";

export const POST = serve(pins.unpinSource, (actor, { params, body }) =>
  unpinSource(actor, params.articleId, params.pinId, body),
);
