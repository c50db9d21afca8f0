import * as sourcing from "@/lib/contract/sourcing";
import { serve } from "@/lib/http/route";
import { withdrawRisk } from "@/lib/usecases/sourcing/withdraw-risk";

export const POST = serve(sourcing.withdrawRisk, (actor, { params, body }) => withdrawRisk(actor, params, body));
