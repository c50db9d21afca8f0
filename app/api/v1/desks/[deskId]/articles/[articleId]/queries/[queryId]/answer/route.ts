import * as asking from "@/lib/contract/asking";
import { serve } from "@/lib/http/route";
import { answerQuery } from "@/lib/usecases/asking/answer-query";

export const POST = serve(asking.answerQuery, (actor, { params, body }) =>
  answerQuery(actor, params.articleId, params.queryId, body),
);
