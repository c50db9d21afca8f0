import * as articles from "@/lib/contract/articles";
import { serve } from "@/lib/http/route";
import { fetchArticle } from "@/lib/usecases/articles/fetch-article";

export const POST = serve(articles.fetchArticle, (actor, { body }) => fetchArticle(actor, body));
