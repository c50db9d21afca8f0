import * as secondChecks from "@/lib/contract/second-checks";
import { serve } from "@/lib/http/route";
import { withdrawSecondCheck } from "@/lib/usecases/assessments/withdraw-second-check";

export const POST = serve(secondChecks.withdrawSecondCheck, (actor, { params, body }) =>
  withdrawSecondCheck(actor, params, body),
);
