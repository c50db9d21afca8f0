import * as secondChecks from "@/lib/contract/second-checks";
import { serve } from "@/lib/http/route";
import { listSecondCheckers } from "@/lib/queries/list-second-checkers";

export const GET = serve(secondChecks.listSecondCheckers, (actor, { params }) => listSecondCheckers(actor, params));
