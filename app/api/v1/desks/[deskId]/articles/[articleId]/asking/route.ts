import * as asking from "@/lib/contract/asking";
import { serve } from "@/lib/http/route";
import { listAsking } from "@/lib/queries/list-asking";

export const GET = serve(asking.listAsking, (actor, { params }) => listAsking(actor, params.articleId));
