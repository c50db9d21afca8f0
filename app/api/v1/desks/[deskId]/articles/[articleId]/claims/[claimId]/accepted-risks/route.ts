import * as sourcing from "@/lib/contract/sourcing";
import { serve } from "@/lib/http/route";
import { acceptRisk } from "@/lib/usecases/sourcing/accept-risk";

export const POST = serve(sourcing.acceptRisk, (actor, { params, body }) =>
  acceptRisk(actor, params.articleId, params.claimId, body),
);
