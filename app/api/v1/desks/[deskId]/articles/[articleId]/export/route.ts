import * as history from "@/lib/contract/history";
import { serve } from "@/lib/http/route";
import { exportArticle } from "@/lib/queries/export-article";

export const GET = serve(history.exportArticle, (actor, { params, query }) =>
  exportArticle(actor, params.articleId, query.format),
);
