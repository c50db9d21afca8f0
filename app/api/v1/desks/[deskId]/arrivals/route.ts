import * as arrivals from "@/lib/contract/arrivals";
import { serve } from "@/lib/http/route";
import { importArticle } from "@/lib/usecases/articles/import-article";

export const POST = serve(
  arrivals.importArticle,
  (actor, { query, body }) => importArticle(actor, { commandId: query.commandId, bytes: body.bytes }),
  { mostBytes: 50_000_000 },
);
