import * as sourcing from "@/lib/contract/sourcing";
import { serve } from "@/lib/http/route";
import { readClaimSourcing } from "@/lib/queries/read-claim-sourcing";

export const GET = serve(sourcing.readClaimSourcing, (actor, { params }) =>
  readClaimSourcing(actor, params.articleId, params.claimId),
);
