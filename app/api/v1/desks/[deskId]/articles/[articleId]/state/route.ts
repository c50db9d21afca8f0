import * as articles from "@/lib/contract/articles";
import { serve } from "@/lib/http/route";
import { moveArticle } from "@/lib/usecases/articles/move-article";

export const POST = serve(articles.moveArticle, (actor, { params, body }) =>
  moveArticle(actor, params.articleId, body),
);
