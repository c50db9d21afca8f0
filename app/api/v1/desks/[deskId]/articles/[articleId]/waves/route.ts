import * as coverage from "@/lib/contract/coverage";
import { serve } from "@/lib/http/route";
import { listWaves } from "@/lib/queries/list-waves";
import { waveWords } from "@/lib/usecases/coverage/wave-words";

export const GET = serve(coverage.listWaves, (actor, { params }) => listWaves(actor, params.articleId));
export const POST = serve(coverage.waveWords, (actor, { params, body }) => waveWords(actor, params.articleId, body));
