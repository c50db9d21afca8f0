import * as calls from "@/lib/contract/calls";
import { serve } from "@/lib/http/route";
import { answerCall } from "@/lib/usecases/asking/answer-call";

export const POST = serve(calls.answerCall, (actor, { params, body }) =>
  answerCall(actor, params.articleId, params.callId, body),
);
