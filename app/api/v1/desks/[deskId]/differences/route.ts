import * as secondChecks from "@/lib/contract/second-checks";
import { serve } from "@/lib/http/route";
import { listDifferences } from "@/lib/queries/list-differences";

export const GET = serve(secondChecks.listDifferences, (actor, { query }) => listDifferences(actor, query));
