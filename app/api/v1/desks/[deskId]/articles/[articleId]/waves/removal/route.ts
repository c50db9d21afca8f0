import * as coverage from "@/lib/contract/coverage";
import { serve } from "@/lib/http/route";
import { unwaveWords } from "@/lib/usecases/coverage/unwave-words";

export const POST = serve(coverage.unwaveWords, (actor, { params, body }) =>
  unwaveWords(actor, params.articleId, body),
);
