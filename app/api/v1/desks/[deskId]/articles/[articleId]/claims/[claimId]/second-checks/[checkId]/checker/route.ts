import * as secondChecks from "@/lib/contract/second-checks";
import { serve } from "@/lib/http/route";
import { nameSecondChecker } from "@/lib/usecases/assessments/name-second-checker";

export const POST = serve(secondChecks.nameSecondChecker, (actor, { params, body }) =>
  nameSecondChecker(actor, params, body),
);
