import * as calls from "@/lib/contract/calls";
import { serve } from "@/lib/http/route";
import { dismissCall } from "@/lib/usecases/asking/dismiss-call";

export const POST = serve(calls.dismissCall, (actor, { params, body }) =>
  dismissCall(actor, params.articleId, params.callId, body),
);
