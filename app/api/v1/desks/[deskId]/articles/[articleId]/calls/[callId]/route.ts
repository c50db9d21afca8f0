import * as calls from "@/lib/contract/calls";
import { serve } from "@/lib/http/route";
import { editCall } from "@/lib/usecases/asking/edit-call";

export const PATCH = serve(calls.editCall, (actor, { params, body }) =>
  editCall(actor, params.articleId, params.callId, body),
);
