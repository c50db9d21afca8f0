import * as asking from "@/lib/contract/asking";
import { serve } from "@/lib/http/route";
import { dismissQuery } from "@/lib/usecases/asking/dismiss-query";

export const POST = serve(asking.dismissQuery, (actor, { params, body }) =>
  dismissQuery(actor, params.articleId, params.queryId, body),
);
