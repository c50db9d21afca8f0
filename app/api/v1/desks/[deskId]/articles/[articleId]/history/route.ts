import * as history from "@/lib/contract/history";
import { serve } from "@/lib/http/route";
import { readArticleHistory } from "@/lib/queries/read-history";

export const GET = serve(history.listArticleHistory, (actor, { params, query }) =>
  readArticleHistory(actor, params.articleId, query),
);
