import { dismissCall as endpoint } from "@/lib/contract/calls";
import { serve } from "@/lib/http/route";
import { dismissCall } from "@/lib/usecases/asking/dismiss-call";

export const POST = serve(endpoint, (actor, { params, body }) =>
  dismissCall(actor, params.articleId, params.callId, body),
);
