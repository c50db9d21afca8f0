import { answerQuery as endpoint } from "@/lib/contract/asking";
import { serve } from "@/lib/http/route";
import { answerQuery } from "@/lib/usecases/asking/answer-query";

export const POST = serve(endpoint, (actor, { params, body }) =>
  answerQuery(actor, params.articleId, params.queryId, body),
);
