import * as coverage from "@/lib/contract/coverage";
import { serve } from "@/lib/http/route";
import { readFacts } from "@/lib/queries/read-facts";

export const GET = serve(coverage.readFacts, (actor, { params }) =>
  readFacts(actor, params.articleId, params.versionId),
);
