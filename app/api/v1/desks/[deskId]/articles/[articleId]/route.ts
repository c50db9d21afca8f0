import * as articles from "@/lib/contract/articles";
import { serve } from "@/lib/http/route";
import { readArticle } from "@/lib/queries/read-article";
import { editArticle } from "@/lib/usecases/articles/edit-article";

export const GET = serve(articles.readArticle, (actor, { params }) => readArticle(actor, params.articleId));
export const PATCH = serve(articles.editArticle, (actor, { params, body }) =>
  editArticle(actor, params.articleId, body),
);
