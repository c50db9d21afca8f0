import * as history from "@/lib/contract/history";
import { serve } from "@/lib/http/route";
import { readClaimHistory } from "@/lib/queries/read-history";

export const GET = serve(history.listClaimHistory, (actor, { params, query }) =>
  readClaimHistory(actor, params.articleId, params.claimId, query),
);
