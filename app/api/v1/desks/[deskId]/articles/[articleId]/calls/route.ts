import * as calls from "@/lib/contract/calls";
import { serve } from "@/lib/http/route";
import { planCall } from "@/lib/usecases/asking/plan-call";

export const POST = serve(calls.planCall, (actor, { params, body }) => planCall(actor, params.articleId, body));
