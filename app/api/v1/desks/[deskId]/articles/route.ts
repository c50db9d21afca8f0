import * as articles from "@/lib/contract/articles";
import { serve } from "@/lib/http/route";
import { listArticles } from "@/lib/queries/list-articles";
import { createArticle } from "@/lib/usecases/articles/create-article";

export const GET = serve(articles.listArticles, (actor, { query }) => listArticles(actor, query));
export const POST = serve(articles.createArticle, (actor, { body }) => createArticle(actor, body), {
  mostBytes: 12_000_000,
});
