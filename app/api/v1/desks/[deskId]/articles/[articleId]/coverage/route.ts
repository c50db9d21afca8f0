import * as coverage from "@/lib/contract/coverage";
import { serve } from "@/lib/http/route";
import { readCoverage } from "@/lib/queries/read-coverage";

export const GET = serve(coverage.readCoverage, (actor, { params }) => readCoverage(actor, params.articleId));
