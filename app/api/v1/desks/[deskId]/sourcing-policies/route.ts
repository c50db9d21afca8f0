import * as sourcing from "@/lib/contract/sourcing";
import { serve } from "@/lib/http/route";
import { listSourcingPolicies } from "@/lib/queries/list-sourcing-policies";

export const GET = serve(sourcing.listSourcingPolicies, (actor) => listSourcingPolicies(actor));
