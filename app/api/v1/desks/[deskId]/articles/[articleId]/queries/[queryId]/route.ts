import * as asking from "@/lib/contract/asking";
import { serve } from "@/lib/http/route";
import { editQuery } from "@/lib/usecases/asking/edit-query";

export const PATCH = serve(asking.editQuery, (actor, { params, body }) =>
  editQuery(actor, params.articleId, params.queryId, body),
);
