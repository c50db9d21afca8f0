import * as articles from "@/lib/contract/articles";
import { serve } from "@/lib/http/route";
import { assignPart } from "@/lib/usecases/articles/assign-part";

export const POST = serve(articles.assignPart, (actor, { params, body }) => assignPart(actor, params.articleId, body));
