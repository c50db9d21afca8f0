import * as articles from "@/lib/contract/articles";
import { serve } from "@/lib/http/route";
import { archiveArticle } from "@/lib/usecases/articles/archive-article";

export const POST = serve(articles.archiveArticle, (actor, { params, body }) =>
  archiveArticle(actor, params.articleId, body),
);
